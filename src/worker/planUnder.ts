import { evidenceOf } from '../insight/evidence.ts';
import { type Insight, insightInto, insightSteps } from '../insight/insight.ts';
import { remarksOn } from '../insight/remarks.ts';
import { finished } from '../insight/steps.ts';
import { type PlanOutcome, planIn } from '../plan/plan.ts';
import { planScenario } from '../plan/planScenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { Interrupted, type Solving, solvingNow, type Watch, whenSolved } from '../solvers/solving.ts';
import type { Planned, PlanningRequest } from './planned.ts';

/**
 * Plans a scenario in this thread, and works out what the plan rests on. Once the watch says stop, the best plan so far is the answer, and
 * the simpler plans to hold it against are left out, with a remark. Told of the outcome before the insight is begun.
 */
export function planUnder(
  { scenario, solver, effort }: PlanningRequest,
  watch: Watch = {},
  onOutcome?: (outcome: PlanOutcome) => void,
): Promise<Planned> {
  return whenSolved(
    solver,
    (solving) => {
      const outcome = unlessInterrupted(
        () => planScenario(scenario, patientOnceSearched(solving, solver, watch), effort),
        () => NOTHING_YET,
      );
      onOutcome?.(outcome);
      return { outcome, insight: insightUnder(scenario, outcome, solving, watch) };
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
 * Stops in time, and yet finishes what it begins: a search that was stopped hands over racks, whose best use and prices take some more
 * programs. So the watch counts until the first search has begun and in searches, and no longer in single programs after that. Only
 * the first search is reported: those after it choose among plans of the same value, by another measure.
 */
function patientOnceSearched(solving: Solving, solver: PlanningRequest['solver'], watch: Watch): Solving {
  const { shouldStop } = watch;
  const patient = solvingNow(solver);
  const unreported = solvingNow(solver, shouldStop && { shouldStop });
  let hasSearched = false;
  return {
    solve: (program) => (hasSearched ? patient : solving).solve(program),
    search: (program, limits) => {
      const searching = hasSearched ? unreported : solving;
      hasSearched = true;
      if (shouldStop?.()) return { kind: 'stoppedWithout', why: 'interrupted' };
      return searching.search(program, limits);
    },
    vary: (program) => solving.vary(program),
  };
}

function insightUnder(scenario: Scenario, outcome: PlanOutcome, solving: Solving, watch: Watch): Insight {
  const plan = planIn(outcome);
  if (plan === undefined) return insightInto(scenario, outcome, solving);
  const withoutBaselines = () => ({
    excluded: plan.excluded,
    baselines: [],
    evidence: evidenceOf(plan),
    remarks: [...remarksOn(plan), NOT_HELD_AGAINST],
  });
  if (watch.shouldStop?.()) return withoutBaselines();
  return unlessInterrupted(() => finished(insightSteps(scenario, plan, solving)), withoutBaselines);
}

function unlessInterrupted<T>(compute: () => T, otherwise: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (error instanceof Interrupted) return otherwise();
    throw error;
  }
}
