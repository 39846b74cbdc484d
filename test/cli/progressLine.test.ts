import { describe, expect, it } from 'vitest';
import { elapsed, progressLine, type Waiting } from '../../src/cli/progressLine.ts';
import { EXPLANATION_PARTS, type ExplanationPart } from '../../src/insight/explanation.ts';

const SEARCHING: Waiting = {
  seconds: 12.9,
  plan: 1,
  plans: 1,
  objective: 'profit',
  stage: { kind: 'searching' },
};

const FOUND = { seconds: 11, best: 52_340, bound: 52_500, gap: 0.0031 };

describe('the line of a planner who waits', () => {
  it.each<[string, Waiting]>([
    ['12 s: no plan yet. Ctrl-C gives up', SEARCHING],
    [
      '12 s: no plan yet, at most $52.5B. Ctrl-C gives up',
      { ...SEARCHING, stage: { kind: 'searching', progress: { seconds: 11, bound: 52_500 } } },
    ],
    [
      '12 s: profit $52.3B so far, at most $52.5B, gap 0.3 %. Ctrl-C stops here',
      { ...SEARCHING, stage: { kind: 'searching', progress: FOUND } },
    ],
    [
      '12 s: capex $31.2B so far, at least $30B, gap 3.8 %. Ctrl-C stops here',
      {
        ...SEARCHING,
        objective: 'capex',
        stage: { kind: 'searching', progress: { seconds: 11, best: 31_200, bound: 30_000, gap: 0.0384 } },
      },
    ],
    [
      'plan 2 of 3, 1 min 05 s: revenue $52.3B so far, at most $52.5B, gap 0.3 %. Ctrl-C stops here',
      {
        seconds: 65,
        plan: 2,
        plans: 3,
        objective: 'revenue',
        stage: { kind: 'searching', progress: FOUND },
      },
    ],
    [
      '12 s: planned, and held against simpler plans. Ctrl-C leaves them out',
      { ...SEARCHING, stage: { kind: 'comparing' } },
    ],
    ['12 s: stopping. Ctrl-C again leaves at once', { ...SEARCHING, stage: { kind: 'stopping' } }],
  ])('%s', (line, waiting) => {
    expect(progressLine(waiting)).toBe(line);
  });

  it('says how to leave each part of an explanation out within 80 columns', () => {
    for (const part of Object.keys(EXPLANATION_PARTS) as ExplanationPart[]) {
      const line = progressLine({ ...SEARCHING, seconds: 65, stage: { kind: 'explaining', part } });
      expect(line).toBe(`1 min 05 s: explaining ${EXPLANATION_PARTS[part]}. Ctrl-C leaves it out`);
      // The last column stays free, where a terminal would wrap.
      expect(line.length).toBeLessThan(80);
    }
  });
});

it.each([
  [0, '0 s'],
  [59.99, '59 s'],
  [60, '1 min 00 s'],
  [3599, '59 min 59 s'],
  [3600 + 2 * 60 + 59, '1 h 02 min'],
])('%d seconds are %s', (seconds, words) => {
  expect(elapsed(seconds)).toBe(words);
});
