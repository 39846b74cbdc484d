import { certify } from '../program/certificate.ts';
import type { Solution } from '../program/program.ts';
import { SECONDS_PER_YEAR } from '../quantity/constants.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Attempted, Solving } from '../solvers/solving.ts';
import { auditPlan } from './audit.ts';
import { buildProgram, type PlanProgram } from './buildProgram.ts';
import { type Formulation, formulate, yearsOf } from './formulation.ts';
import { unmeetableDemands } from './infeasible.ts';
import { marginalsOf } from './marginals.ts';
import { moneyOf } from './money.ts';
import type { PeriodEntry, Plan, PlanOutcome } from './plan.ts';
import { readPeriods } from './readPlan.ts';
import { breakTies } from './tieBreaks.ts';

/**
 * The plan that earns the most under a scenario's rules, with its proof. Pure: the same scenario gives the same plan.
 * What cannot be planned comes back as an outcome of its own kind, never as an exception.
 */
export function planScenario(scenario: Scenario, solving: Solving): PlanOutcome {
  const formulation = formulate(scenario);
  const unmeetable = unmeetableDemands(formulation);
  if (unmeetable.length > 0) {
    return { kind: 'infeasible', reasons: unmeetable, excluded: formulation.excluded };
  }
  const program = buildProgram(formulation);
  const attempted = solving.solve(program);
  const { outcome } = attempted;
  switch (outcome.kind) {
    case 'optimal':
      return proven(formulation, program, attempted, outcome.solution, solving);
    case 'infeasible':
      return { kind: 'infeasible', reasons: [TOGETHER_TOO_MUCH], excluded: formulation.excluded };
    case 'unbounded':
      return { kind: 'unbounded', reasons: [NO_LIMIT] };
    case 'failed':
      return { kind: 'failed', reason: outcome.reason };
  }
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
      reason: `The plan breaks a rule when it is checked by plain arithmetic: ${broken.label} is ${broken.used} ${broken.unit}, and may be ${broken.limit} ${broken.unit}. Please report this scenario.`,
    };
  }
  const value = program.columns.reduce(
    (sum, column, j) => sum + column.objective * (untied.values[j] ?? 0),
    0,
  );
  const bound = program.rows.reduce((sum, row, i) => sum + row.rhs * (first.duals[i] ?? 0), 0);
  const plan: Plan = {
    scenario,
    objective: { measure: scenario.objective, value, bound },
    money: moneyOf(scenario, periods),
    powerMw: meanPower(scenario, periods),
    outputMtok: tokensSold(scenario, periods),
    periods,
    marginals: marginalsOf(program, first.duals),
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
    },
  };
  return { kind: 'optimal', plan };
}

function meanPower(scenario: Scenario, periods: readonly PeriodEntry[]): number {
  let mwYears = 0;
  let years = 0;
  for (const [index, entry] of periods.entries()) {
    const length = yearsOf(scenario.periods[index] as Scenario['periods'][number]);
    mwYears += entry.sites.reduce((sum, site) => sum + site.usedMw, 0) * length;
    years += length;
  }
  return years > 0 ? mwYears / years : 0;
}

function tokensSold(scenario: Scenario, periods: readonly PeriodEntry[]): number {
  return periods.reduce(
    (total, entry, index) =>
      total +
      entry.tiers.reduce((sum, tier) => sum + tier.servedMtokPerS, 0) *
        yearsOf(scenario.periods[index] as Scenario['periods'][number]) *
        SECONDS_PER_YEAR,
    0,
  );
}
