import { SECONDS_PER_YEAR } from '../quantity/constants.ts';
import type { Varied } from '../solvers/solving.ts';
import { AUDIT_TOLERANCE, auditPlan } from './audit.ts';
import type { PlanProgram } from './buildProgram.ts';
import type { Formulation } from './formulation.ts';
import type { Found } from './found.ts';
import { marginalsOf } from './marginals.ts';
import { moneyOf } from './money.ts';
import { objectiveOffset } from './objectives.ts';
import { ordersOf } from './orders.ts';
import type { PeriodEntry } from './periods.ts';
import type { Money, Plan, PlanOutcome, WholeRacks } from './plan.ts';
import { readPeriods } from './readPlan.ts';
import { moneyByTier } from './tierMoney.ts';
import { yearsOf } from './yearsOf.ts';

/** Reads the plan off a point that was found, and checks it once more in plain arithmetic before anyone sees it. */
export function assemble(
  formulation: Formulation,
  program: PlanProgram,
  found: Found,
  varied: Varied,
): PlanOutcome {
  const { scenario } = formulation;
  if (!found.certificate.holds) {
    return { kind: 'failed', reason: 'No solver could prove its plan optimal. Please report this scenario.' };
  }
  const periods = readPeriods(formulation, program, found.values);
  const audit = auditPlan({ scenario, periods });
  const broken = audit.find((entry) => !entry.holds);
  if (broken) {
    return {
      kind: 'failed',
      reason: `The plan breaks a rule when it is checked by plain arithmetic: ${broken.label} is ${broken.used} ${broken.unit}, and may be ${broken.allowed} ${broken.unit}. Please report this scenario.`,
    };
  }
  const outputMtok = tokensSold(periods);
  const money = moneyOf(scenario, periods, outputMtok);
  const offset = objectiveOffset(formulation);
  const signed = (musd: number) => (scenario.objective === 'capex' ? 0 - musd : musd);
  const stake = stakeOf(program, found.values, offset);
  const value = cleared(signed(valueAt(program, found.values) + offset), stake);
  const told = measureOf(scenario.objective, money);
  if (Math.abs(told - value) > AUDIT_TOLERANCE * stake) {
    return {
      kind: 'failed',
      reason: `The plan's periods come to a ${scenario.objective} of $${told}M and its program to $${value}M, which ought to be the same. Please report this scenario.`,
    };
  }
  const plan: Plan = {
    scenario,
    objective: { measure: scenario.objective, value, bound: cleared(signed(found.bound + offset), stake) },
    money,
    byTier: moneyByTier(scenario, periods),
    powerMw: meanPower(periods),
    outputMtok,
    periods,
    orders: ordersOf(scenario, periods),
    marginals: marginalsOf(found.priced.program, found.priced.solution, varied),
    excluded: formulation.excluded,
    certificate: found.certificate,
    audit,
    solver: {
      name: found.solver.solver,
      ...(found.solver.fallback && { fallback: found.solver.fallback }),
      columns: program.columns.length,
      rows: program.rows.length,
      dominatedPoints: formulation.dominatedPoints,
      tieBreaks: found.ties.tieBreaks,
      ...(found.ties.unsettled && { unsettledTie: found.ties.unsettled }),
    },
    ...(found.wholeRacks && { wholeRacks: inObjective(found.wholeRacks, (musd) => signed(musd + offset)) }),
  };
  return found.stopped === undefined
    ? { kind: 'optimal', plan }
    : { kind: 'stopped', plan, why: found.stopped };
}

function inObjective(
  { continuousMusd, roundedDownMusd, strandedMw }: WholeRacks,
  objective: (musd: number) => number,
): WholeRacks {
  return {
    continuousMusd: objective(continuousMusd),
    ...(roundedDownMusd !== undefined && { roundedDownMusd: objective(roundedDownMusd) }),
    strandedMw,
  };
}

function valueAt({ columns }: PlanProgram, values: readonly number[]): number {
  return columns.reduce((sum, { objective }, j) => sum + objective * (values[j] ?? 0), 0);
}

function measureOf(objective: Plan['objective']['measure'], money: Money): number {
  return { revenue: money.revenueMusd, profit: money.profitMusd, capex: money.capexMusd }[objective];
}

// What is left of a sum whose parts cancel out.
function cleared(musd: number, stake: number): number {
  return Math.abs(musd) <= 1e-12 * stake ? 0 : musd;
}

// A profit may be a small difference of large sums.
function stakeOf({ columns }: PlanProgram, values: readonly number[], offset: number): number {
  return columns.reduce(
    (sum, { objective }, j) => sum + Math.abs(objective * (values[j] ?? 0)),
    Math.abs(offset),
  );
}

function meanPower(periods: readonly PeriodEntry[]): number {
  const years = sum(periods, yearsOf);
  const mwYears = sum(periods, (entry) => sum(entry.sites, (site) => site.usedMw) * yearsOf(entry));
  return years > 0 ? mwYears / years : 0;
}

function tokensSold(periods: readonly PeriodEntry[]): number {
  return sum(
    periods,
    (entry) => sum(entry.tiers, (tier) => tier.servedMtokPerS) * yearsOf(entry) * SECONDS_PER_YEAR,
  );
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
