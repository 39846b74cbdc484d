import type { Scenario } from '../scenario/scenario.ts';
import type { Solving } from '../solvers/solving.ts';
import { assemble } from './assemble.ts';
import { buildProgram } from './buildProgram.ts';
import { planContinuousRacks } from './continuousRacks.ts';
import { formulate } from './formulation.ts';
import { unmeetableDemands } from './infeasible.ts';
import type { PlanOutcome } from './plan.ts';
import { varying } from './varying.ts';
import { type Effort, planWholeRacks } from './wholeRacks.ts';

/**
 * The plan that is best by a scenario's objective under its rules, with its proof. Pure: the same scenario gives the same plan,
 * unless a time limit or an interruption cuts the search for whole racks short. What cannot be planned comes back as an
 * outcome of its own kind, never as an exception.
 */
export function planScenario(scenario: Scenario, solving: Solving, effort: Effort = {}): PlanOutcome {
  const outcome = planAsStated(scenario, solving, effort);
  const { ordered, racks } = scenario;
  const isExact = ordered !== undefined && ordered.isRounded !== true && racks === 'continuous';
  const isMissed = outcome.kind === 'infeasible' || outcome.kind === 'failed';
  if (!isMissed || !isExact) return outcome;
  // What stands comes from a document, whose rounding may miss what is met to the last rack.
  const rounded = planAsStated({ ...scenario, ordered: { ...ordered, isRounded: true } }, solving, effort);
  return rounded.kind === 'optimal' ? rounded : outcome;
}

function planAsStated(scenario: Scenario, solving: Solving, effort: Effort): PlanOutcome {
  const formulation = formulate(scenario);
  const unmeetable = unmeetableDemands(formulation);
  if (unmeetable.length > 0) {
    return { kind: 'infeasible', reasons: unmeetable, excluded: formulation.excluded };
  }
  const program = buildProgram(formulation);
  if (scenario.racks === 'whole') {
    const found = planWholeRacks(formulation, program, solving, effort);
    if (found.kind !== 'found') return found;
    return varying(solving, found.priced.program, (varied) => assemble(formulation, program, found, varied));
  }
  // The marginal values vary the program whose first solve the plan is, so that it is solved from cold once.
  return varying(solving, program, (varied) => {
    const found = planContinuousRacks(formulation, program, varied, solving);
    return found.kind === 'found' ? assemble(formulation, program, found, varied) : found;
  });
}
