import fc from 'fast-check';
import { expect, test } from 'vitest';
import { liftValues } from '../../src/program/face.ts';
import { withoutZeroColumns } from '../../src/program/presolve.ts';
import type { Program, Sense } from '../../src/program/program.ts';
import { solvingBy } from '../support/planning.ts';

function programOf(
  objectives: readonly number[],
  rows: readonly (readonly [sense: Sense, rhs: number, ...coefficients: number[]])[],
): Program<number, number> {
  return {
    columns: objectives.map((objective, j) => ({ key: j, name: `x${j}`, objective })),
    rows: rows.map(([sense, rhs, ...coefficients], i) => ({
      key: i,
      name: `r${i}`,
      sense,
      rhs,
      terms: coefficients.flatMap((coefficient, column) =>
        coefficient === 0 ? [] : [{ column, coefficient }],
      ),
    })),
  };
}

test('a row of at most zero closes its columns, and those that live on them', () => {
  // x0 <= 0; so x1 <= 2 x0 is x1 <= 0 in turn, and x2 + x1 <= 5 holds x2 alone.
  const { program, columns } = withoutZeroColumns(
    programOf(
      [1, 1, 1],
      [
        ['<=', 0, -2, 1, 0],
        ['<=', 5, 0, 1, 1],
        ['<=', 0, 1, 0, 0],
      ],
    ),
  );
  expect(columns).toEqual([2]);
  expect(program.rows.map(({ key, rhs, terms }) => [key, rhs, terms])).toEqual([
    [1, 5, [{ column: 0, coefficient: 1 }]],
  ]);
});

test('a row that nothing can keep stays, without terms', () => {
  const { program } = withoutZeroColumns(
    programOf(
      [1, 1],
      [
        ['<=', 0, 1, 0],
        ['>=', 3, 1, 0],
        ['<=', 4, 0, 1],
      ],
    ),
  );
  expect(program.rows.map(({ key, sense, rhs, terms }) => [key, sense, rhs, terms.length])).toEqual([
    [1, '>=', 3, 0],
    [2, '<=', 4, 1],
  ]);
  expect(solvingBy('auto').solve(program).outcome.kind).toBe('infeasible');
});

test('at least zero closes nothing', () => {
  const program = programOf([-1], [['>=', 0, 1]]);
  expect(withoutZeroColumns(program).columns).toEqual([0]);
});

test('the optimum is the same, and its point is one of the whole program', () => {
  const coefficient = fc.integer({ min: -2, max: 3 });
  const sense = fc.constantFrom<Sense>('<=', '<=', '<=', '=', '>=');
  const row = fc.tuple(sense, fc.constantFrom(0, 0, 6), coefficient, coefficient, coefficient, coefficient);
  const solving = solvingBy('auto');
  let closed = 0;
  let optimal = 0;
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 5 }), (rows) => {
      const whole = programOf([3, 2, 1, 2], [...rows, ['<=', 10, 1, 1, 1, 1]]);
      const { program, columns } = withoutZeroColumns(whole);
      const [before, after] = [solving.solve(whole).outcome, solving.solve(program).outcome];
      expect(after.kind).toBe(before.kind);
      if (after.kind !== 'optimal' || before.kind !== 'optimal') return;
      optimal += 1;
      closed += columns.length < 4 ? 1 : 0;
      expect(after.solution.objective).toBeCloseTo(before.solution.objective, 7);
      const lifted = liftValues(columns, after.solution.values, 4);
      for (const { sense, rhs, terms } of whole.rows) {
        const over = terms.reduce((sum, t) => sum + t.coefficient * (lifted[t.column] ?? 0), 0) - rhs;
        expect(sense === '<=' ? over : sense === '>=' ? -over : Math.abs(over)).toBeLessThan(1e-7);
      }
    }),
    { numRuns: 300, seed: 7 },
  );
  expect(closed).toBeGreaterThan(20);
  expect(optimal).toBeGreaterThan(100);
});
