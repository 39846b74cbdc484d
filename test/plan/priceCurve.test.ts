import { describe, expect, test } from 'vitest';
import { marginalPart, saleAt, widthOf } from '../../src/plan/priceCurve.ts';

// At a price of 10 and a demand of 10: 4 are wanted at 10, 6 at 8 and 9 at 4. Revenue is 40, 48 and 36.
const STEPS = [
  { pricePart: 1, demandPart: 0.4 },
  { pricePart: 0.8, demandPart: 0.6 },
  { pricePart: 0.4, demandPart: 0.9 },
];

test('a step is as wide as what is wanted at its price and at no dearer one', () => {
  expect([0, 1, 2].map((step) => widthOf(STEPS, step))).toEqual([
    0.4,
    expect.closeTo(0.2, 12),
    expect.closeTo(0.3, 12),
  ]);
});

test('a token more brings marginal revenue, which may be a loss', () => {
  // 40 / 4 = 10; (48 - 40) / (6 - 4) = 4; (36 - 48) / (9 - 6) = -4: as parts of 10.
  expect([0, 1, 2].map((step) => marginalPart(STEPS, step))).toEqual([
    1,
    expect.closeTo(0.4, 12),
    expect.closeTo(-0.4, 12),
  ]);
});

describe('what is sold', () => {
  test.each([
    ['nothing', 0, { revenuePart: 0, nextStep: 0 }],
    ['half of the first step, at its price', 0.2, { revenuePart: 0.2, lastStep: 0, nextStep: 0 }],
    ['all of the first step', 0.4, { revenuePart: 0.4, lastStep: 0, nextStep: 1 }],
    // 0.4 and 0.1 x 0.4.
    ['half of the second', 0.5, { revenuePart: 0.44, lastStep: 1, nextStep: 1 }],
    ['all of the second', 0.6, { revenuePart: 0.48, lastStep: 1, nextStep: 2 }],
    ['all that is wanted at any price', 0.9, { revenuePart: 0.36, lastStep: 2 }],
    ['a hair more than a step', 0.4 * (1 + 1e-12), { revenuePart: 0.4, lastStep: 0, nextStep: 1 }],
  ])('%s', (_, part, { revenuePart, ...steps }) => {
    expect(saleAt(STEPS, part)).toEqual({ ...steps, revenuePart: expect.closeTo(revenuePart, 9) });
  });
});
