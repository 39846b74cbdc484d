import { expect, test } from 'vitest';
import { holdValue } from '../../src/program/holdValue.ts';
import type { Program } from '../../src/program/program.ts';
import { simplex } from '../../src/solvers/simplex.ts';

// max 3x + 2y with x + y <= 10: x = 10 for 30.
const program: Program<string, string> = {
  columns: [
    { key: 'x', name: 'x', objective: 3 },
    { key: 'y', name: 'y', objective: 2 },
  ],
  rows: [
    {
      key: 'sum',
      name: 'sum',
      sense: '<=',
      rhs: 10,
      terms: [
        { column: 0, coefficient: 1 },
        { column: 1, coefficient: 1 },
      ],
    },
  ],
};

test('another objective moves only where the value stays', () => {
  // Without room 30 is reached at x = 10 alone, however much y is wanted.
  expect(simplex.solve(holdValue(program, [10, 0], [0, 1], 0))).toMatchObject({
    kind: 'optimal',
    solution: { values: [expect.closeTo(10, 9), expect.closeTo(0, 9)] },
  });
});

test('the room is a part of the value that may be lost', () => {
  // A tenth of 30 may go: 3x + 2y >= 27 with x + y <= 10 allows y = 3 at x = 7.
  expect(simplex.solve(holdValue(program, [10, 0], [0, 1], 0.1))).toMatchObject({
    kind: 'optimal',
    solution: { values: [expect.closeTo(7, 9), expect.closeTo(3, 9)] },
  });
});

test('an objective that is zero everywhere holds nothing', () => {
  const idle = { ...program, columns: program.columns.map((column) => ({ ...column, objective: 0 })) };
  expect(holdValue(idle, [10, 0], [0, 1], 0).rows).toEqual(program.rows);
});
