import { expect, test } from 'vitest';
import { insightInto } from '../../src/insight/insight.ts';
import { outcomeOf, solvingBy } from '../support/planning.ts';
import { figure, plainScenario, system, tier } from '../support/randomScenario.ts';

const insightFor = (scenario: ReturnType<typeof plainScenario>) =>
  insightInto(scenario, outcomeOf(scenario), solvingBy('auto'));

test('a plan has all that is needed to believe it', () => {
  const found = insightFor(
    plainScenario({ systems: [system('rack', {}), system('old', { disabled: 'it was withdrawn' })] }),
  );
  expect(found.excluded).toEqual([{ server: 'old', reason: { kind: 'disabled', why: 'it was withdrawn' } }]);
  expect(found.baselines.map(({ id }) => id)).toEqual(['equal-split', 'only-rack', 'greedy']);
  expect(found.evidence.length).toBeGreaterThan(0);
  expect(found.remarks).toEqual(['Prices and throughput both count output tokens.']);
});

test('where there is no plan, only what is excluded', () => {
  const fast = tier('fast', { interactivity: figure(90), commitment: [1] });
  expect(insightFor(plainScenario({ tiers: [fast] }))).toEqual({
    excluded: [{ tier: 'fast', server: 'rack', reason: { kind: 'tooSlow', fastest: 50, needed: 90 } }],
    baselines: [],
    evidence: [],
    remarks: [],
  });
});
