import { match } from 'ts-pattern';
import { certify } from '../program/certificate.ts';
import type { Solution } from '../program/program.ts';
import { SECONDS_PER_YEAR } from '../quantity/constants.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Attempted, Solving } from '../solvers/solving.ts';
import { AUDIT_TOLERANCE, auditPlan } from './audit.ts';
import { buildProgram, type PlanProgram } from './buildProgram.ts';
import { type Formulation, formulate, yearsOf } from './formulation.ts';
import { unmeetableDemands } from './infeasible.ts';
import { marginalsOf } from './marginals.ts';
import { moneyOf } from './money.ts';
import type { PeriodEntry } from './periods.ts';
import type { Plan, PlanOutcome } from './plan.ts';
import { readPeriods } from './readPlan.ts';
import { breakTies } from './tieBreaks.ts';

/**
 * The plan that earns the most under a scenario's rules, with its proof. Pure: the same scenario gives the same plan.
 * What cannot be planned comes back as an outcome of its own kind, never as an exception.
 */
export function planScenario(scenario: Scenario, solving: Solving): PlanOutcome {
  const unbuilt = notBuiltYet(scenario);
  if (unbuilt !== undefined) return { kind: 'failed', reason: unbuilt };
  const formulation = formulate(scenario);
  const unmeetable = unmeetableDemands(formulation);
  if (unmeetable.length > 0) {
    return { kind: 'infeasible', reasons: unmeetable, excluded: formulation.excluded };
  }
  const program = buildProgram(formulation);
  const attempted = solving.solve(program);
  const { outcome } = attempted;
  return match(outcome)
    .returnType<PlanOutcome>()
    .with({ kind: 'optimal' }, ({ solution }) => proven(formulation, program, attempted, solution, solving))
    .with({ kind: 'infeasible' }, () => ({
      kind: 'infeasible',
      reasons: [TOGETHER_TOO_MUCH],
      excluded: formulation.excluded,
    }))
    .with({ kind: 'unbounded' }, () => ({ kind: 'unbounded', reasons: [NO_LIMIT] }))
    .with({ kind: 'failed' }, ({ reason }) => ({ kind: 'failed', reason }))
    .exhaustive();
}

// Scenario files that ask for more are refused where they are read; this guards whoever hands in a scenario of their own.
function notBuiltYet({ periods, blocks, objective, racks }: Scenario): string | undefined {
  const asked = [
    ...(periods.length === 1 ? [] : [`${periods.length} periods`]),
    ...(blocks.length === 1 ? [] : [`${blocks.length} blocks of the day`]),
    ...(objective === 'revenue' ? [] : [`the objective ${objective}`]),
    ...(racks === 'continuous' ? [] : [`${racks} racks`]),
  ];
  if (asked.length === 0) return undefined;
  return `This version plans one period with one block of the day, for revenue, with continuous racks; the scenario asks for ${asked.join(' and ')}.`;
}

const TOGETHER_TOO_MUCH =
  'The commitments and shares together ask for more than power, capex, supply and demand allow. Lower a commitment or a least share, or raise a limit.';

const NO_LIMIT =
  'Revenue has no limit: some tier has unlimited demand and nothing holds back the racks that serve it. State the power of every site, or a demand for every tier.';

function proven(
  formulation: Formulation,
  program: PlanProgram,
  attempted: Attempted,
  first: Solution,
  solving: Solving,
): PlanOutcome {
  const { scenario } = formulation;
  const untied = breakTies(scenario, program, first, solving);
  const certificate = certify(program, untied.values, first.duals);
  if (!certificate.holds) {
    return { kind: 'failed', reason: 'No solver could prove its plan optimal. Please report this scenario.' };
  }
  const periods = readPeriods(formulation, program, untied.values);
  const audit = auditPlan({ scenario, periods });
  const broken = audit.find((entry) => !entry.holds);
  if (broken) {
    return {
      kind: 'failed',
      reason: `The plan breaks a rule when it is checked by plain arithmetic: ${broken.label} is ${broken.used} ${broken.unit}, and may be ${broken.allowed} ${broken.unit}. Please report this scenario.`,
    };
  }
  const revenueMusd = sum(periods, (entry) => entry.revenueMusd);
  const value = program.columns.reduce(
    (sum, column, j) => sum + column.objective * (untied.values[j] ?? 0),
    0,
  );
  if (Math.abs(revenueMusd - value) > AUDIT_TOLERANCE * Math.max(revenueMusd, value)) {
    return {
      kind: 'failed',
      reason: `The plan's tiers earn $${revenueMusd}M and its program $${value}M, which ought to be the same. Please report this scenario.`,
    };
  }
  const bound = program.rows.reduce((sum, row, i) => sum + row.rhs * (first.duals[i] ?? 0), 0);
  const outputMtok = tokensSold(periods);
  const plan: Plan = {
    scenario,
    objective: { measure: scenario.objective, value, bound },
    money: moneyOf(scenario, periods, outputMtok),
    powerMw: meanPower(periods),
    outputMtok,
    periods,
    marginals: marginalsOf(program, first, solving),
    excluded: formulation.excluded,
    certificate,
    audit,
    solver: {
      name: attempted.solver,
      ...(attempted.fallback && { fallback: attempted.fallback }),
      columns: program.columns.length,
      rows: program.rows.length,
      dominatedPoints: formulation.dominatedPoints,
      tieBreaks: untied.tieBreaks,
      ...(untied.unsettled && { unsettledTie: untied.unsettled }),
    },
  };
  return { kind: 'optimal', plan };
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
