import fc from 'fast-check';
import { expect, it } from 'vitest';
import { layoutOf } from '../../src/screen/layout.ts';

const wishes = { tiers: 5, fleet: 3, binding: 5, hasTitle: false, hasTrouble: false };

it('gives every list of the built-in scenario all that it wants at 80 x 24', () => {
  expect(layoutOf({ columns: 80, rows: 24 }, wishes)).toEqual({
    rows: 23,
    columns: 80,
    inputColumns: 34,
    planColumns: 45,
    pageColumns: 80,
    isPageAlone: true,
    bodyRows: 16,
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

it('takes the row for the title from what binds', () => {
  expect(layoutOf({ columns: 80, rows: 24 }, { ...wishes, hasTitle: true })).toMatchObject({
    tierRows: 5,
    fleetRows: 3,
    bindingRows: 4,
  });
});

it('keeps the inputs beside the other views from 115 columns on', () => {
  expect(layoutOf({ columns: 114, rows: 24 }, wishes)).toMatchObject({
    isPageAlone: true,
    pageColumns: 114,
  });
  expect(layoutOf({ columns: 115, rows: 24 }, wishes)).toMatchObject({
    isPageAlone: false,
    pageColumns: 80,
  });
});

it('gives inputs the room for whole names from 132 columns on', () => {
  expect(layoutOf({ columns: 131, rows: 24 }, wishes)).toMatchObject({ inputColumns: 34, planColumns: 96 });
  expect(layoutOf({ columns: 132, rows: 24 }, wishes)).toMatchObject({
    inputColumns: 48,
    planColumns: 83,
    isPageAlone: false,
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
      fc.record({
        tiers: fc.nat(40),
        fleet: fc.nat(40),
        binding: fc.nat(40),
        hasTitle: fc.boolean(),
        hasTrouble: fc.boolean(),
      }),
      (size, wanted) => {
        const layout = layoutOf(size, wanted);
        if (layout === undefined) throw new Error('no layout');
        const { tierRows, fleetRows, bindingRows, troubleRows, isAiry } = layout;
        const title = wanted.hasTitle ? 1 : 0;
        const plan = 3 + title + tierRows + fleetRows + bindingRows + (isAiry ? 2 + title : 0);
        expect(5 + troubleRows + plan + 2).toBeLessThanOrEqual(size.rows - 1);
        expect(tierRows).toBeGreaterThanOrEqual(Math.min(2, wanted.tiers));
        expect(fleetRows).toBeGreaterThanOrEqual(Math.min(2, wanted.fleet));
        expect(bindingRows).toBeGreaterThanOrEqual(Math.min(2, wanted.binding));
      },
    ),
    { seed: 2, numRuns: 300 },
  );
});
