import type { PlanDocument } from '../document/schema.ts';
import { makeDocument } from '../document/write.ts';
import { insightInto } from '../insight/insight.ts';
import type { PlanOutcome } from '../plan/plan.ts';
import { planScenario } from '../plan/planScenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type SolverChoice, whenSolved } from '../solvers/solving.ts';

/** Plans a scenario and writes the plan down, with what must be seen beside it. */
export function planned(
  scenario: Scenario,
  solver: SolverChoice,
): Promise<{ readonly outcome: PlanOutcome; readonly document: PlanDocument }> {
  return whenSolved(solver, (solving) => {
    const outcome = planScenario(scenario, solving);
    return { outcome, document: makeDocument(scenario, outcome, insightInto(scenario, outcome, solving)) };
  });
}
