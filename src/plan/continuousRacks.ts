import { match } from 'ts-pattern';
import { certify } from '../program/certificate.ts';
import type { Solution } from '../program/program.ts';
import type { Attempted, Solving, Varied } from '../solvers/solving.ts';
import type { PlanProgram } from './buildProgram.ts';
import type { Formulation } from './formulation.ts';
import type { Found, NoPlan } from './found.ts';
import { breakTies } from './tieBreaks.ts';

/** The best plan with racks in parts: solved, cleared of ties and certified. `varied` is the program, from which it is solved. */
export function planContinuousRacks(
  formulation: Formulation,
  program: PlanProgram,
  varied: Varied,
  solving: Solving,
): Found | NoPlan {
  const attempted = varied.solve();
  return match(attempted.outcome)
    .returnType<Found | NoPlan>()
    .with({ kind: 'optimal' }, ({ solution }) => proven(formulation, program, attempted, solution, solving))
    .with({ kind: 'infeasible' }, () => ({
      kind: 'infeasible',
      reasons: [togetherTooMuch(formulation)],
      excluded: formulation.excluded,
    }))
    .with({ kind: 'unbounded' }, () => ({ kind: 'unbounded', reasons: [noLimit(formulation)] }))
    .with({ kind: 'failed' }, ({ reason }) => ({ kind: 'failed', reason }))
    .exhaustive();
}

function togetherTooMuch({ scenario: { systemLimits = [], vendorLimits = [] } }: Formulation): string {
  return systemLimits.length + vendorLimits.length > 0
    ? 'The commitments, shares and policies together ask for more than power, capex, supply and demand allow. Lower a commitment, a least share or a floor, or raise a limit.'
    : 'The commitments and shares together ask for more than power, capex, supply and demand allow. Lower a commitment or a least share, or raise a limit.';
}

function noLimit({ scenario: { objective } }: Formulation): string {
  return `${objective === 'profit' ? 'Profit' : 'Revenue'} has no limit: some tier has unlimited demand and nothing holds back the racks that serve it. State the power of every site, or a demand for every tier.`;
}

function proven(
  formulation: Formulation,
  program: PlanProgram,
  attempted: Attempted,
  first: Solution,
  solving: Solving,
): Found | NoPlan {
  const untied = breakTies(formulation, program, first, solving);
  const certificate = untied.certificate ?? certify(program, untied.values, first.duals);
  if (!certificate.holds) {
    return { kind: 'failed', reason: 'No solver could prove its plan optimal. Please report this scenario.' };
  }
  return {
    kind: 'found',
    values: untied.values,
    bound: program.rows.reduce((sum, row, i) => sum + row.rhs * (first.duals[i] ?? 0), 0),
    certificate,
    solver: attempted,
    ties: untied,
    priced: { program, solution: first },
  };
}
