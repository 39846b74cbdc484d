import { describe, expect, it } from 'vitest';
import { variationOf } from '../../src/program/variation.ts';
import { program, WYNDOR } from './samples.ts';

describe('variationOf', () => {
  it('shares columns and rows with the program where nothing of them changes', () => {
    const same = variationOf(WYNDOR, {});
    expect(same.columns).toBe(WYNDOR.columns);
    expect(same.rows).toBe(WYNDOR.rows);
    expect(variationOf(WYNDOR, { rhs: [], closed: [], rows: [] }).rows).toBe(WYNDOR.rows);
  });

  it('sets right-hand sides, the last one where a row is named twice', () => {
    const { rows } = variationOf(WYNDOR, {
      rhs: [
        { row: 0, rhs: 9 },
        { row: 2, rhs: 1 },
        { row: 0, rhs: 5 },
      ],
    });
    expect(rows.map(({ rhs }) => rhs)).toEqual([5, 12, 1]);
    expect(WYNDOR.rows.map(({ rhs }) => rhs)).toEqual([4, 12, 18]);
  });

  it('sets another objective', () => {
    expect(variationOf(WYNDOR, { objective: [-1, 7] }).columns.map(({ objective }) => objective)).toEqual([
      -1, 7,
    ]);
  });

  it('sets, adds and takes out coefficients, the last one where a place is named twice', () => {
    const { rows } = variationOf(WYNDOR, {
      coefficients: [
        { row: 0, column: 1, coefficient: 7 },
        { row: 2, column: 0, coefficient: 9 },
        { row: 2, column: 0, coefficient: 4 },
        { row: 1, column: 1, coefficient: 0 },
      ],
    });
    expect(rows).toEqual(
      program({ doors: 3, windows: 5 }, [
        ['plant 1', { doors: 1, windows: 7 }, '<=', 4],
        ['plant 2', {}, '<=', 12],
        ['plant 3', { doors: 4, windows: 2 }, '<=', 18],
      ]).rows,
    );
  });

  it('takes a closed column out of the objective and of every row, and keeps its place', () => {
    const closed = variationOf(WYNDOR, { closed: [1], objective: [2, 3] });
    expect(closed).toEqual(
      program({ doors: 2, windows: 0 }, [
        ['plant 1', { doors: 1 }, '<=', 4],
        ['plant 2', {}, '<=', 12],
        ['plant 3', { doors: 3 }, '<=', 18],
      ]),
    );
    expect(closed.rows[0]).toBe(WYNDOR.rows[0]);
  });

  it('puts more rows behind the others, also without their closed columns', () => {
    const more = {
      key: 'both',
      name: 'both',
      sense: '<=' as const,
      rhs: 5,
      terms: [
        { column: 0, coefficient: 1 },
        { column: 1, coefficient: 1 },
      ],
    };
    expect(variationOf(WYNDOR, { rows: [more] }).rows.at(-1)).toEqual(more);
    expect(variationOf(WYNDOR, { rows: [more], closed: [0] }).rows.at(-1)?.terms).toEqual([
      { column: 1, coefficient: 1 },
    ]);
  });

  it('says what does not exist', () => {
    expect(() => variationOf(WYNDOR, { rhs: [{ row: 3, rhs: 1 }] })).toThrow(
      new RangeError('There is no row 3 to vary.'),
    );
    expect(() => variationOf(WYNDOR, { closed: [2] })).toThrow(
      new RangeError('There is no column 2 to vary.'),
    );
    expect(() => variationOf(WYNDOR, { coefficients: [{ row: 3, column: 0, coefficient: 1 }] })).toThrow(
      new RangeError('There is no row 3 to vary.'),
    );
    expect(() => variationOf(WYNDOR, { coefficients: [{ row: 0, column: 2, coefficient: 1 }] })).toThrow(
      new RangeError('There is no column 2 to vary.'),
    );
    expect(() => variationOf(WYNDOR, { objective: [1] })).toThrow(
      new RangeError('An objective of 1 numbers does not fit 2 columns.'),
    );
  });
});
