import { describe, expect, it } from 'vitest';
import type { Program, Row, Term } from '../../src/program/program.ts';
import { settledDuals } from '../../src/program/settledDuals.ts';
import { settledUnknowns } from '../../src/program/settledUnknowns.ts';
import { isSinglePoint } from '../../src/program/singlePoint.ts';
import { isTight } from '../../src/program/tight.ts';
import { simplex } from '../../src/solvers/simplex.ts';
import { solveProgram } from '../../src/solvers/solveProgram.ts';
import { plannerShaped, randomNumbers, SMALL, shapeless } from '../solvers/randomPrograms.ts';

/** Equations by the coefficients of their unknowns, 0 where an unknown is not in one. */
const settled = (...equations: readonly (readonly number[])[]): boolean[] =>
  settledUnknowns(equations.map(sparse), equations[0]?.length ?? 0);

function sparse(equation: readonly number[]): Term[] {
  return equation
    .map((coefficient, column) => ({ column, coefficient }))
    .filter((term) => term.coefficient !== 0);
}

describe('settledUnknowns', () => {
  it('settles one unknown after the other along a chain', () => {
    expect(settled([2, 0, 0], [1, 1, 0], [0, 5, 3])).toEqual([true, true, true]);
  });

  it('settles nothing where a chain hangs free', () => {
    expect(settled([1, 1, 0], [0, 5, 3])).toEqual([false, false, false]);
  });

  it('settles an unknown by others that are settled only together', () => {
    // x + y is known from the second equation, and so is z from the first, though neither x nor y is.
    expect(settled([1, 1, -2], [-1, -1, 0])).toEqual([false, false, true]);
  });

  it('settles a core without lonely unknowns by elimination', () => {
    // x + y, y + z and z + x settle all three; x - y, y - z and z - x only their differences.
    expect(settled([1, 1, 0], [0, 1, 1], [1, 0, 1])).toEqual([true, true, true]);
    expect(settled([1, -1, 0], [0, 1, -1], [-1, 0, 1])).toEqual([false, false, false]);
  });

  it('settles each part of a core for itself, and what hangs on it', () => {
    // x, y, z are settled as above and so is w, which hangs on x; u and v are written twice.
    expect(
      settled(
        [1, 1, 0, 0, 0, 0],
        [0, 1, 1, 0, 0, 0],
        [1, 0, 1, 0, 0, 0],
        [1, 0, 0, 4, 0, 0],
        [0, 0, 0, 0, 1, 2],
        [0, 0, 0, 0, 2, 4],
      ),
    ).toEqual([true, true, true, true, false, false]);
  });

  it('takes what may be rounding for nothing', () => {
    expect(settled([1, 1e-12], [0, 1])).toEqual([true, true]);
    expect(settled([1, 1e-12], [1, 0])).toEqual([true, false]);
    expect(settled([1, 1e-7], [1, 0])).toEqual([true, false]);
    expect(settled([1, 1], [1, 1 + 1e-9])).toEqual([false, false]);
    expect(settled([1, 1], [1, 1 + 1e-5])).toEqual([true, true]);
  });

  it('settles unknowns whatever the units of their equations', () => {
    expect(settled([1e-8, 1e-8], [1e8, -1e8])).toEqual([true, true]);
  });

  it('knows unknowns that are in no equation, and equations that hold none', () => {
    expect(settled([0, 1], [0, 0])).toEqual([false, true]);
    expect(settledUnknowns([], 2)).toEqual([false, false]);
    expect(settledUnknowns([], 0)).toEqual([]);
  });

  it('leaves a core of a thousand unknowns alone, at once', () => {
    const ring = Array.from({ length: 1000 }, (_, i) => [
      { column: i, coefficient: 1 },
      { column: (i + 1) % 1000, coefficient: 0.5 },
    ]);
    expect(settledUnknowns(ring, 1000).some(Boolean)).toBe(false);
    expect(settledUnknowns(ring.slice(0, 500).map(turned(500)), 500).every(Boolean)).toBe(true);
  });
});

const turned =
  (count: number) =>
  (terms: readonly Term[]): Term[] =>
    terms.map(({ column, coefficient }) => ({ column: column % count, coefficient }));

describe('settledDuals and isSinglePoint find what dense elimination finds', () => {
  it('on 3,000 random sparse systems, a third of them with numbers that are not whole', () => {
    let points = 0;
    for (let seed = 1; seed <= 3000; seed += 1) {
      const random = randomNumbers(seed);
      const number = (): number => (seed % 3 === 0 ? 4 * random() - 2 : Math.floor(7 * random()) - 3);
      const density = 0.1 + 0.6 * random();
      const width = 1 + Math.floor(9 * random());
      const equations = Array.from({ length: 1 + Math.floor(12 * random()) }, () =>
        sparse(Array.from({ length: width }, () => (random() < density ? number() : 0))),
      ).filter(({ length }) => length > 0);
      const point = asEqualities(equations, width);
      expect([seed, isSinglePoint(point)]).toEqual([seed, isSinglePointDensely(point)]);
      points += isSinglePoint(point) ? 1 : 0;
      const priced = asReducedCosts(equations, width);
      const ones = priced.columns.map(() => 1);
      expect([seed, settledDuals(priced, ones)]).toEqual([seed, settledDualsDensely(priced, ones)]);
    }
    expect(points).toBeGreaterThan(1000);
    expect(points).toBeLessThan(2000);
  });

  it('on the optima of 200 programs of the shape of a plan and 200 of no shape', () => {
    let open = 0;
    for (let seed = 1; seed <= 200; seed += 1) {
      for (const stated of [plannerShaped(SMALL, randomNumbers(seed)), shapeless(randomNumbers(seed))]) {
        const { outcome } = solveProgram(stated, 'simplex', { simplex, highs: simplex });
        if (outcome.kind !== 'optimal') continue;
        const { values } = outcome.solution;
        const found = settledDuals(stated, values);
        expect([seed, found]).toEqual([seed, settledDualsDensely(stated, values)]);
        open += found.filter((isSettled) => !isSettled).length;
      }
    }
    expect(open).toBeGreaterThan(500);
  });
});

function asEqualities(equations: readonly (readonly Term[])[], width: number): Program {
  return {
    columns: Array.from({ length: width }, (_, j) => ({ key: j, name: `x${j}`, objective: 0 })),
    rows: equations.map((terms, i) => ({ key: i, name: `r${i}`, sense: '=', rhs: 0, terms })),
  };
}

/** A program whose columns in use, all at 1, have the equations as their reduced costs, with every row tight. */
function asReducedCosts(equations: readonly (readonly Term[])[], width: number): Program {
  return {
    columns: equations.map((_, j) => ({ key: j, name: `x${j}`, objective: 0 })),
    rows: Array.from({ length: width }, (_, i): Row<number> => {
      const terms = equations.flatMap((equation, column) =>
        equation.filter((term) => term.column === i).map(({ coefficient }) => ({ column, coefficient })),
      );
      const rhs = terms.reduce((sum, { coefficient }) => sum + coefficient, 0);
      return { key: i, name: `r${i}`, sense: '=', rhs, terms };
    }),
  };
}

// The plain way, as dense as can be: Gauss-Jordan elimination for prices, Gaussian elimination for points.

const CLEAR = 1e-6;
const ABSENT = 1e-9;

function settledDualsDensely({ columns, rows }: Program, values: readonly number[]): boolean[] {
  const tight = rows.flatMap((row, i) => (isTight(row, values) ? [i] : []));
  const equations = columns.flatMap((_, j) => {
    if ((values[j] ?? 0) <= 0) return [];
    return [tight.map((i) => rows[i]?.terms.find(({ column }) => column === j)?.coefficient ?? 0)];
  });
  const leads: { readonly equation: number[]; readonly unknown: number }[] = [];
  for (const equation of equations) {
    shrink(equation);
    for (const lead of leads) eliminate(equation, lead.equation, lead.unknown);
    const unknown = largestOf(equation);
    if (Math.abs(equation[unknown] ?? 0) < CLEAR) continue;
    shrink(equation);
    for (const lead of leads) eliminate(lead.equation, equation, unknown);
    leads.push({ equation, unknown });
  }
  const settledOnes = new Set(
    leads
      .filter(({ equation, unknown }) => {
        const others = equation.filter((_, i) => i !== unknown).map(Math.abs);
        return Math.max(0, ...others) <= ABSENT * Math.abs(equation[unknown] ?? 0);
      })
      .map(({ unknown }) => tight[unknown]),
  );
  return rows.map((_, i) => !tight.includes(i) || settledOnes.has(i));
}

function isSinglePointDensely({ columns, rows }: Program): boolean {
  const matrix = rows
    .filter(({ sense }) => sense === '=')
    .map(({ terms }) => columns.map((_, j) => terms.find(({ column }) => column === j)?.coefficient ?? 0));
  matrix.forEach(shrink);
  for (let step = 0; step < columns.length; step += 1) {
    const left = matrix.slice(step);
    const pivot = left.toSorted((a, b) => Math.abs(b[step] ?? 0) - Math.abs(a[step] ?? 0))[0];
    if (pivot === undefined || Math.abs(pivot[step] ?? 0) < CLEAR) return false;
    matrix.splice(matrix.indexOf(pivot), 1);
    matrix.splice(step, 0, pivot);
    for (const row of matrix.slice(step + 1)) eliminate(row, pivot, step);
  }
  return true;
}

function eliminate(target: number[], by: readonly number[], unknown: number): void {
  const factor = (target[unknown] ?? 0) / (by[unknown] ?? 1);
  for (let i = 0; i < target.length; i += 1) target[i] = (target[i] ?? 0) - factor * (by[i] ?? 0);
  target[unknown] = 0;
}

function shrink(equation: number[]): void {
  const largest = Math.abs(equation[largestOf(equation)] ?? 0);
  for (let i = 0; i < equation.length; i += 1) equation[i] = (equation[i] ?? 0) / Math.max(largest, 1e-300);
}

function largestOf(equation: readonly number[]): number {
  return equation.reduce((best, value, i) => (Math.abs(value) > Math.abs(equation[best] ?? 0) ? i : best), 0);
}
