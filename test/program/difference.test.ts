import { describe, expect, it } from 'vitest';
import { differenceBetween } from '../../src/program/difference.ts';
import { variationOf } from '../../src/program/variation.ts';
import { plannerShaped, randomNumbers, SMALL } from '../solvers/randomPrograms.ts';
import { program, WYNDOR } from './samples.ts';

describe('differenceBetween', () => {
  it('finds other limits, coefficients and earnings, and nothing else', () => {
    const other = program({ doors: 3, windows: 6 }, [
      ['plant 1', { doors: 1, windows: 2 }, '<=', 4],
      ['plant 2', { windows: 2 }, '<=', 10],
      ['plant 3', { doors: 4 }, '<=', 18],
    ]);
    const change = differenceBetween(WYNDOR, other);
    expect(change).toEqual({
      rhs: [{ row: 1, rhs: 10 }],
      coefficients: [
        { row: 0, column: 1, coefficient: 2 },
        { row: 2, column: 0, coefficient: 4 },
        { row: 2, column: 1, coefficient: 0 },
      ],
      objective: [3, 6],
    });
    expect(variationOf(WYNDOR, change ?? {})).toEqual(other);
  });

  it('is empty between a program and itself', () => {
    expect(differenceBetween(WYNDOR, structuredClone(WYNDOR))).toEqual({ rhs: [], coefficients: [] });
  });

  it('makes any program of the shape of a plan into another of the same names', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const one = plannerShaped(SMALL, randomNumbers(seed));
      const random = randomNumbers(seed + 1000);
      const scale = () => (random() < 0.3 ? 1 + random() : 1);
      const other = {
        columns: one.columns.map((column) => ({ ...column, objective: column.objective * scale() })),
        rows: one.rows.map((row) => ({
          ...row,
          rhs: row.rhs * scale(),
          terms: row.terms.map((term) => ({ ...term, coefficient: term.coefficient * scale() })),
        })),
      };
      const sorted = {
        ...other,
        rows: other.rows.map((row) => ({ ...row, terms: row.terms.toSorted((a, b) => a.column - b.column) })),
      };
      const varied = variationOf(one, differenceBetween(one, other) ?? {});
      const again = {
        ...varied,
        rows: varied.rows.map((row) => ({
          ...row,
          terms: row.terms.toSorted((a, b) => a.column - b.column),
        })),
      };
      expect(again).toEqual(sorted);
    }
  });

  it('is none where a row, a column or a sense is another', () => {
    const [first, ...rest] = WYNDOR.rows as [(typeof WYNDOR.rows)[0], (typeof WYNDOR.rows)[0]];
    expect(differenceBetween(WYNDOR, { ...WYNDOR, rows: rest })).toBeUndefined();
    expect(
      differenceBetween(WYNDOR, { ...WYNDOR, rows: [{ ...first, name: 'plant 4' }, ...rest] }),
    ).toBeUndefined();
    expect(
      differenceBetween(WYNDOR, { ...WYNDOR, rows: [{ ...first, sense: '>=' }, ...rest] }),
    ).toBeUndefined();
    expect(differenceBetween(WYNDOR, { ...WYNDOR, columns: WYNDOR.columns.toReversed() })).toBeUndefined();
  });
});
