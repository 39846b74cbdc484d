import { evidenceOf } from '../insight/evidence/evidence.ts';
import { type ExplanationPart, explanationSteps } from '../insight/explanation.ts';
import { type Insight, insightInto, insightSteps, withoutPlan } from '../insight/insight.ts';
import { remarksOn } from '../insight/remarks.ts';
import { finished } from '../insight/steps.ts';
import { type PlanOutcome, planIn } from '../plan/plan.ts';
import { planScenario } from '../plan/planScenario.ts';
import {
  type Attempted,
  Interrupted,
  type Solving,
  solvingNow,
  type Watch,
  whenSolved,
} from '../solvers/solving.ts';
import type { Planned, PlanningRequest } from './planned.ts';

/** Whom planning tells how far it is. */
export interface Telling {
  /** Called before the insight is begun. */
  readonly onOutcome?: (outcome: PlanOutcome) => void;
  /** Called before each part of the explanation. */
  readonly onExplaining?: (part: ExplanationPart) => void;
}

/**
 * Plans a scenario in this thread, and works out what the plan rests on. Once the watch says stop, the best plan so far is the answer, and
 * the simpler plans to hold it against are left out, with a remark, and so is the explanation.
 */
export function planUnder(
  request: PlanningRequest,
  watch: Watch = {},
  telling: Telling = {},
): Promise<Planned> {
  const { scenario, solver, effort } = request;
  return whenSolved(
    solver,
    (solving) => {
      const outcome = unlessInterrupted(
        () => planScenario(scenario, patientOnceFound(solving, request, watch), effort),
        () => NOTHING_YET,
      );
      telling.onOutcome?.(outcome);
      const insight = insightUnder(request, outcome, solving, watch);
      const plan = planIn(outcome);
      if (!request.isExplained || plan === undefined || watch.shouldStop?.()) return { outcome, insight };
      const explanation = unlessInterrupted(
        () => finished(explanationSteps(plan, solving, telling.onExplaining)),
        () => undefined,
      );
      return { outcome, insight: { ...insight, ...(explanation && { explanation }) } };
    },
    watch,
  );
}

const NOTHING_YET: PlanOutcome = {
  kind: 'failed',
  reason:
    'Planning was stopped before it had a first plan. Let it run longer, or plan fewer periods or parts of the day.',
};

const NOT_HELD_AGAINST =
  'Planning was stopped, so the simpler plans to hold this one against were not worked out.';

/**
 * Stops in time, and yet finishes what it begins. A continuous optimum, once it is proven, still has its ties to break and its limits to
 * price; a search that was stopped hands over racks, whose best use and prices take some more programs. So the watch counts
 * until there is something to hand over, in searches always, and in single programs no longer after that. Only the first search is
 * reported: those after it choose among plans of the same value, by another measure.
 */
function patientOnceFound(solving: Solving, { solver, scenario }: PlanningRequest, watch: Watch): Solving {
  const { shouldStop } = watch;
  const unreported = solvingNow(solver, shouldStop && { shouldStop });
  let hasFound = false;
  let hasSearched = false;
  const inParts = solvingNow(solver, shouldStop && { shouldStop: () => !hasFound && shouldStop() });
  const noting = (attempted: Attempted): Attempted => {
    // Racks in parts are no plan yet where whole ones are wanted.
    if (scenario.racks === 'continuous') hasFound = true;
    return attempted;
  };
  return {
    solve: (program) => noting(inParts.solve(program)),
    search: (program, limits) => {
      const searching = hasSearched ? unreported : solving;
      hasSearched = true;
      hasFound = true;
      if (shouldStop?.()) return { kind: 'stoppedWithout', why: 'interrupted' };
      return searching.search(program, limits);
    },
    vary(program) {
      const varied = inParts.vary(program);
      return { ...varied, solve: (change) => noting(varied.solve(change)) };
    },
  };
}

function insightUnder(
  { scenario, last }: PlanningRequest,
  outcome: PlanOutcome,
  solving: Solving,
  watch: Watch,
): Insight {
  const plan = planIn(outcome);
  if (plan === undefined)
    return unlessInterrupted(
      () => insightInto(scenario, outcome, solving),
      () => withoutPlan(outcome.kind === 'infeasible' ? outcome.excluded : []),
    );
  const withoutBaselines = () => ({
    excluded: plan.excluded,
    baselines: [],
    evidence: evidenceOf(plan),
    remarks: [...remarksOn(plan), NOT_HELD_AGAINST],
  });
  if (watch.shouldStop?.()) return withoutBaselines();
  return unlessInterrupted(() => finished(insightSteps(scenario, plan, solving, last)), withoutBaselines);
}

function unlessInterrupted<T>(compute: () => T, otherwise: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (error instanceof Interrupted) return otherwise();
    throw error;
  }
}
