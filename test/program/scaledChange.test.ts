import { describe, expect, it } from 'vitest';
import type { Program, Row } from '../../src/program/program.ts';
import { scaleChange } from '../../src/program/scaledChange.ts';
import { inUnits, type Scaled, scaleProgram } from '../../src/program/scaling.ts';
import { type Change, variationOf } from '../../src/program/variation.ts';
import { simplex } from '../../src/solvers/simplex.ts';
import { program } from './samples.ts';

/** Two products in units of their own: by hand, a = 2e6 and b = 3e-4 earn 2 + 3 = 5 where both limits are met. */
const STATED = program({ a: 1e-6, b: 1e4 }, [
  ['a', { a: 1 }, '<=', 2e6],
  ['b', { b: 1 }, '<=', 3e-4],
]);

function scaledOf(stated: Program): Scaled {
  const scaling = scaleProgram(stated);
  if (scaling.kind === 'refused') throw new Error(scaling.reason);
  return scaling;
}

/** The optimum of the varied program, found in scaled units. */
function solved(change: Change) {
  const scaling = scaledOf(STATED);
  const scaled = scaleChange(change, scaling);
  if (scaled === undefined) throw new Error('expected the change to be in range');
  const outcome = simplex.solve(variationOf(scaling.program, scaled.change));
  if (outcome.kind !== 'optimal') throw new Error(outcome.kind);
  return inUnits(variationOf(STATED, change), scaled.units, outcome.solution);
}

const row = (rhs: number, a: number, b: number): Row<unknown> => ({
  key: 'more',
  name: 'more',
  sense: '<=',
  rhs,
  terms: [
    { column: 0, coefficient: a },
    { column: 1, coefficient: b },
  ],
});

describe('scaleChange', () => {
  it('brings right-hand sides along', () => {
    const { objective, values, duals } = solved({ rhs: [{ row: 0, rhs: 5e6 }] });
    expect(objective).toBeCloseTo(8, 12);
    expect(values).toEqual([expect.closeTo(5e6, 4), expect.closeTo(3e-4, 14)]);
    expect(duals).toEqual([expect.closeTo(1e-6, 16), expect.closeTo(1e4, 6)]);
  });

  it('gives another objective a unit of its own, and prices in it', () => {
    // In billions of the old: a earns 2e3 each and b nothing.
    const { objective, duals } = solved({ objective: [2e3, 0] });
    expect(objective).toBeCloseTo(4e9, 0);
    expect(duals).toEqual([expect.closeTo(2e3, 8), 0]);
  });

  it('brings coefficients along', () => {
    // Half a unit of a for each of its limit: 4e6 of them, which earn 4 beside the 3 of b.
    const { objective, values } = solved({ coefficients: [{ row: 0, column: 0, coefficient: 0.5 }] });
    expect(objective).toBeCloseTo(7, 12);
    expect(values).toEqual([expect.closeTo(4e6, 4), expect.closeTo(3e-4, 14)]);
  });

  it('gives an added row a unit of its own, and its price', () => {
    // a / 1e6 + 1e4 b <= 4 in units a billion times as large: a and b earn one each per unit of it, so it is worth 1 / 1e9.
    const { objective, duals } = solved({ rows: [row(4e9, 1e3, 1e13)] });
    expect(objective).toBeCloseTo(4, 12);
    expect(duals[2]).toBeCloseTo(1e-9, 20);
  });

  it('leaves closed columns and an empty change as they are', () => {
    const scaling = scaledOf(STATED);
    expect(scaleChange({}, scaling)).toEqual({
      change: { rhs: [], coefficients: [], closed: [], rows: [] },
      units: scaling.units,
    });
    expect(scaleChange({ closed: [1] }, scaling)?.change.closed).toEqual([1]);
  });

  it('changes no digit', () => {
    const scaling = scaledOf(STATED);
    const { change } =
      scaleChange({ rhs: [{ row: 1, rhs: 0.3 }], rows: [row(0.7, 0.1, 1e9)] }, scaling) ?? {};
    const ratios = [
      (change?.rhs?.[0]?.rhs ?? 0) / 0.3,
      (change?.rows?.[0]?.rhs ?? 0) / 0.7,
      (change?.rows?.[0]?.terms[0]?.coefficient ?? 0) / 0.1,
    ];
    for (const ratio of ratios) expect(Number.isInteger(Math.log2(ratio))).toBe(true);
  });

  it('gives up where the units of the program do not fit', () => {
    const scaling = scaledOf(STATED);
    expect(scaleChange({ rhs: [{ row: 0, rhs: 1e30 }] }, scaling)).toBeUndefined();
    expect(scaleChange({ rhs: [{ row: 0, rhs: Number.NaN }] }, scaling)).toBeUndefined();
    expect(scaleChange({ objective: [Number.POSITIVE_INFINITY, 0] }, scaling)).toBeUndefined();
    expect(scaleChange({ objective: [1e30, 1] }, scaling)).toBeUndefined();
    expect(
      scaleChange({ coefficients: [{ row: 0, column: 0, coefficient: 1e12 }] }, scaling),
    ).toBeUndefined();
    // a in millions and b in tenths of thousandths: one row cannot hold 1 of each, 10 decades apart, within 8.
    expect(scaleChange({ rows: [row(1, 1, 1)] }, scaling)).toBeUndefined();
  });
});
