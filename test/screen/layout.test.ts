import fc from 'fast-check';
import { expect, it } from 'vitest';
import { layoutOf } from '../../src/screen/layout.ts';

const wishes = { tiers: 5, fleet: 3, binding: 5, hasTrouble: false };

it('gives every list of the built-in scenario all that it wants at 80 x 24', () => {
  expect(layoutOf({ columns: 80, rows: 24 }, wishes)).toEqual({
    rows: 23,
    columns: 80,
    inputColumns: 33,
    planColumns: 46,
    inputRows: 15,
    troubleRows: 0,
    tierRows: 5,
    fleetRows: 3,
    bindingRows: 5,
    isAiry: false,
  });
});

it('takes the rows for reasons from what binds', () => {
  expect(layoutOf({ columns: 80, rows: 24 }, { ...wishes, hasTrouble: true })).toMatchObject({
    inputRows: 12,
    troubleRows: 3,
    tierRows: 5,
    fleetRows: 3,
    bindingRows: 2,
  });
});

it('has no layout for less than 80 columns or 24 rows', () => {
  expect(layoutOf({ columns: 79, rows: 24 }, wishes)).toBeUndefined();
  expect(layoutOf({ columns: 80, rows: 23 }, wishes)).toBeUndefined();
});

it('never hands out more rows than there are, and at least two to each list that wants them', () => {
  fc.assert(
    fc.property(
      fc.record({ columns: fc.integer({ min: 80, max: 300 }), rows: fc.integer({ min: 24, max: 100 }) }),
      fc.record({ tiers: fc.nat(40), fleet: fc.nat(40), binding: fc.nat(40), hasTrouble: fc.boolean() }),
      (size, wanted) => {
        const layout = layoutOf(size, wanted);
        if (layout === undefined) throw new Error('no layout');
        const { tierRows, fleetRows, bindingRows, troubleRows, isAiry } = layout;
        const plan = 3 + tierRows + fleetRows + bindingRows + (isAiry ? 2 : 0);
        expect(5 + troubleRows + plan + 2).toBeLessThanOrEqual(size.rows - 1);
        expect(tierRows).toBeGreaterThanOrEqual(Math.min(2, wanted.tiers));
        expect(fleetRows).toBeGreaterThanOrEqual(Math.min(2, wanted.fleet));
        expect(bindingRows).toBeGreaterThanOrEqual(Math.min(2, wanted.binding));
      },
    ),
    { seed: 2, numRuns: 300 },
  );
});
