import { describe, expect, it } from 'vitest';
import type { ColumnKey } from '../../src/plan/columns.ts';
import { type Left, solveStage } from '../../src/plan/tieStage.ts';
import type { Program } from '../../src/program/program.ts';
import { program } from '../program/samples.ts';
import { solvingBy } from '../support/planning.ts';

/** Two tiers pay the same for a MW, of which there are ten. */
const TIED = { first: 2, second: 2 };

function left(
  rows: Parameters<typeof program>[1],
  values: readonly number[],
  duals: readonly number[],
): Left {
  const objective = values.reduce((sum, value) => sum + 2 * value, 0);
  return {
    program: program(TIED, rows) as unknown as Program<ColumnKey, unknown>,
    kept: [4, 7],
    solution: { objective, values: [...values], duals: [...duals] },
  };
}

const MORE_SECOND = [0, 1];
const LESS_OF_BOTH = [-1, -1];
const always = () => true;

const valuesOf = (stage: ReturnType<typeof solveStage>) =>
  stage?.outcome.kind === 'optimal' ? stage.outcome.solution.values : stage?.outcome.kind;

describe('a stage of breaking ties', () => {
  const solving = solvingBy('simplex');
  const power = ['power', { first: 1, second: 1 }, '<=', 10] as const;

  it('chooses on the optimal face', () => {
    const stage = solveStage(left([power], [10, 0], [2]), MORE_SECOND, solving, always);
    expect(valuesOf(stage)).toEqual([0, expect.closeTo(10, 9)]);
    expect([stage?.isBeside, stage?.kept]).toEqual([false, [4, 7]]);
  });

  // 2e-7 MW are left, so that the row is no row of the face, and on that nothing at all would be the least of both.
  it('keeps the value where a solver left a priced row a hair open', () => {
    const stage = solveStage(left([power], [10 - 2e-7, 0], [2]), LESS_OF_BOTH, solving, always);
    const [first = 0, second = 0] = valuesOf(stage) as number[];
    expect(first + second).toBeCloseTo(10, 6);
    expect(stage?.isBeside).toBe(true);
  });

  // A promise of 10.001 MW that a solver took for kept with 10: on the face, which uses 10, no plan keeps it.
  const promise = ['promise', { first: 1, second: 1 }, '>=', 10.001] as const;

  it('moves the face onto the plan that is known where it holds no plan', () => {
    const stage = solveStage(left([power, promise], [10, 0], [2, 0]), MORE_SECOND, solving, always);
    expect(valuesOf(stage)).toEqual([0, expect.closeTo(10, 9)]);
    expect(stage?.isBeside).toBe(true);
  });

  it('does not where that may not stand', () => {
    const stage = solveStage(left([power, promise], [10, 0], [2, 0]), MORE_SECOND, solving, () => false);
    expect(valuesOf(stage)).toBe('infeasible');
  });
});
