import type { Explanation, ExplanationPart } from '../../src/insight/explanation.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { ExplainElsewhere } from '../../src/screen/useExplanation.ts';

/** An explanation that was asked for, and comes when a test says so. */
export interface FakeExplaining {
  readonly plan: Plan;
  tell(part: ExplanationPart): void;
  answer(explanation: Explanation | undefined): void;
  breakDown(why: string): void;
  isAbandoned(): boolean;
}

/** Explains nothing on its own. Answers reach the screen even after a run is abandoned, as late ones might. */
export function fakeExplainer(): {
  readonly explainElsewhere: ExplainElsewhere;
  readonly asked: FakeExplaining[];
} {
  const asked: FakeExplaining[] = [];
  const explainElsewhere: ExplainElsewhere = (plan, onPart) => {
    let isAbandoned = false;
    const result = new Promise<Explanation | undefined>((resolve, reject) => {
      asked.push({
        plan,
        tell: onPart,
        answer: resolve,
        breakDown: (why) => reject(new Error(why)),
        isAbandoned: () => isAbandoned,
      });
    });
    return {
      result,
      abandon: async () => {
        isAbandoned = true;
      },
    };
  };
  return { explainElsewhere, asked };
}

/** For screens that nobody asks why. */
export const { explainElsewhere: explainingNever } = fakeExplainer();
