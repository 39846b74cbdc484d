import { describe, expect, it } from 'vitest';
import { type ExplanationPart, explanationSteps } from '../../src/insight/explanation.ts';
import { finished } from '../../src/insight/steps.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { explainInWorker } from '../../src/worker/explainInWorker.ts';
import { planOf, solvingBy } from '../support/planning.ts';
import { plainScenario, tier } from '../support/randomScenario.ts';

const plan = planOf(plainScenario({ tiers: [tier('chat', { demand: { mean: [4] } })] }));

describe('an explanation in a thread of its own', () => {
  it('is the one that this thread works out of the same plan, and tells of its parts in their order', async () => {
    const parts: ExplanationPart[] = [];
    const run = explainInWorker({ plan, solver: 'auto' }, (part) => parts.push(part));
    expect(await run.result).toEqual(finished(explanationSteps(plan, solvingBy('auto'))));
    expect([...new Set(parts)]).toEqual(['limits', 'whyNot', 'influences', 'nearlyAsGood']);
  });

  it('rejects with the message of what was thrown in the thread', async () => {
    const broken = { ...plan, scenario: {} } as Plan;
    const run = explainInWorker({ plan: broken, solver: 'auto' }, () => {});
    await expect(run.result).rejects.toThrow(TypeError);
  });

  it('never settles once it is abandoned', async () => {
    const run = explainInWorker({ plan, solver: 'auto' }, () => {});
    let isSettled = false;
    const settle = () => {
      isSettled = true;
    };
    run.result.then(settle, settle);
    await run.abandon();
    await new Promise((resume) => setImmediate(resume));
    expect(isSettled).toBe(false);
  });
});
