import type { Insight } from '../../src/insight/insight.ts';
import { type PlanOutcome, planIn } from '../../src/plan/plan.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { PlanElsewhere } from '../../src/screen/usePlanning.ts';
import type { SearchProgress } from '../../src/solvers/solving.ts';
import { NO_INSIGHT, outcomeOf } from './roadmap.ts';

/** A plan that was asked for, and answers when a test says so. */
export interface FakeRun {
  readonly scenario: Scenario;
  report(progress: SearchProgress): void;
  answer(outcome: PlanOutcome): void;
  understand(insight: Insight): void;
  breakDown(why: string): void;
  /** How often it was asked to stop. */
  stops(): number;
  isAbandoned(): boolean;
}

/** Plans nothing on its own. Answers reach the screen even after a run is abandoned, as late ones might. */
export function fakePlanner(): { readonly planElsewhere: PlanElsewhere; readonly runs: FakeRun[] } {
  const runs: FakeRun[] = [];
  const planElsewhere: PlanElsewhere = (scenario, onProgress) => {
    const outcome = settleable<PlanOutcome>();
    const insight = settleable<Insight>();
    let stops = 0;
    let isAbandoned = false;
    runs.push({
      scenario,
      report: onProgress,
      answer: outcome.resolve,
      understand: insight.resolve,
      breakDown: (why) => {
        outcome.reject(new Error(why));
        insight.reject(new Error(why));
      },
      stops: () => stops,
      isAbandoned: () => isAbandoned,
    });
    const result = Promise.all([outcome.promise, insight.promise]).then(([found, known]) => ({
      outcome: found,
      insight: known,
    }));
    result.catch(() => {});
    return {
      outcome: outcome.promise,
      result,
      stop: () => {
        stops += 1;
      },
      abandon: async () => {
        isAbandoned = true;
      },
    };
  };
  return { planElsewhere, runs };
}

/** Answers as soon as it is asked, in the same thread, with an insight that holds the plan against nothing. */
export const answeringAtOnce: PlanElsewhere = (scenario) => {
  const outcome = outcomeOf(scenario);
  const insight = { ...NO_INSIGHT, excluded: planIn(outcome)?.excluded ?? [] };
  return {
    outcome: Promise.resolve(outcome),
    result: Promise.resolve({ outcome, insight }),
    stop: () => {},
    abandon: async () => {},
  };
};

function settleable<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<T>((resolved, rejected) => {
    resolve = resolved;
    reject = rejected;
  });
  promise.catch(() => {});
  return { promise, resolve, reject };
}
