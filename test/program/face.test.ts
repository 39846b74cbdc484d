import { describe, expect, it } from 'vitest';
import { certify } from '../../src/program/certificate.ts';
import { liftValues, movedOnto, restrictToFace } from '../../src/program/face.ts';
import { simplex } from '../../src/solvers/simplex.ts';
import { type Attempted, solveProgram } from '../../src/solvers/solveProgram.ts';
import { plannerShaped, randomNumbers, SMALL } from '../solvers/randomPrograms.ts';
import { DAKOTA, program, whole } from './samples.ts';

/** Two systems make the same tokens of one MW; the second costs more. A third makes fewer. */
const TIED = program({ cheap: 0, dear: 0, slow: 0, sold: 5 }, [
  ['power', { cheap: 1, dear: 1, slow: 1 }, '<=', 10],
  ['money', { cheap: 1, dear: 3, slow: 1 }, '<=', 100],
  ['balance', { cheap: 2, dear: 2, slow: 1, sold: -1 }, '>=', 0],
]);
const TIED_OPTIMUM = { objective: 100, values: [0, 10, 0, 20], duals: [10, 0, -5] };

const solve = (stated: Parameters<typeof solveProgram>[0]): Attempted =>
  solveProgram(stated, 'simplex', { simplex, highs: undefined });

describe('restrictToFace', () => {
  it('leaves out what no optimal plan uses and ties down what every one exhausts', () => {
    expect(certify(TIED, TIED_OPTIMUM.values, TIED_OPTIMUM.duals).holds).toBe(true);
    const face = restrictToFace(TIED, TIED_OPTIMUM, [-1, -3, -1, 0]);
    expect(face.columns).toEqual([0, 1, 3]);
    expect(face.program.columns.map(({ name, objective }) => [name, objective])).toEqual([
      ['cheap', -1],
      ['dear', -3],
      ['sold', 0],
    ]);
    expect(face.program.rows.map(({ name, sense, terms }) => [name, sense, terms.length])).toEqual([
      ['power', '=', 2],
      ['money', '<=', 2],
      ['balance', '=', 3],
    ]);
  });

  it('keeps whole columns whole', () => {
    const face = restrictToFace(whole(TIED, 'dear'), TIED_OPTIMUM, [-1, -3, -1, 0]);
    expect(face.program.columns.map(({ name, integer }) => [name, integer])).toEqual([
      ['cheap', undefined],
      ['dear', true],
      ['sold', undefined],
    ]);
  });

  it('finds the cheapest of the plans that earn equally', () => {
    const face = restrictToFace(TIED, TIED_OPTIMUM, [-1, -3, -1, 0]);
    const { outcome } = solve(face.program);
    if (outcome.kind !== 'optimal') throw new Error(outcome.kind);
    const values = liftValues(face.columns, outcome.solution.values, 4);
    expect(values).toEqual([10, 0, 0, 20].map((value) => expect.closeTo(value, 10)));
    expect(certify(TIED, values, TIED_OPTIMUM.duals).holds).toBe(true);
  });

  it('drops rows that hold no columns any more', () => {
    const stated = program({ x: 1, y: -1 }, [
      ['x', { x: 1 }, '<=', 1],
      ['y', { y: 1 }, '<=', 1],
    ]);
    const face = restrictToFace(stated, { objective: 1, values: [1, 0], duals: [1, 0] }, [0, 0]);
    expect(face.columns).toEqual([0]);
    expect(face.program.rows.map(({ name }) => name)).toEqual(['x']);
  });

  it('takes rounding for what it is', () => {
    const noisy = { ...TIED_OPTIMUM, duals: [10 + 2e-15, 1e-16, -5] };
    expect(restrictToFace(TIED, noisy, [0, 0, 0, 0])).toEqual(
      restrictToFace(TIED, TIED_OPTIMUM, [0, 0, 0, 0]),
    );
  });

  it('never leaves out a column in use, nor ties down a row with slack', () => {
    const face = restrictToFace(
      DAKOTA,
      { objective: 280, values: [2, 1e-3, 8], duals: [1, 10, 10] },
      [0, 0, 0],
    );
    expect(face.columns).toEqual([0, 1, 2]);
    expect(face.program.rows[0]?.sense).toBe('<=');
  });

  it('keeps four stages of tie-breaking on the optimal face, on 150 programs of the shape of a plan', () => {
    let settled = 0;
    for (let seed = 1; seed <= 150; seed += 1) {
      const random = randomNumbers(seed);
      const stated = plannerShaped(SMALL, random);
      const { outcome } = solve(stated);
      if (outcome.kind === 'infeasible') continue;
      if (outcome.kind !== 'optimal') throw new Error(`${seed}: ${outcome.kind}`);
      const first = outcome.solution;
      let face: { program: typeof stated; columns: readonly number[] } = { program: stated, columns: [] };
      let kept = stated.columns.map((_, j) => j);
      let solution = first;
      let worth = Number.NEGATIVE_INFINITY;
      for (let stage = 0; stage < 4; stage += 1) {
        const weights = kept.map(() => (stage === 3 ? -1 - random() : Math.round(random() * 3) - 2));
        worth = kept.reduce(
          (sum, _, position) => sum + (weights[position] ?? 0) * (solution.values[position] ?? 0),
          0,
        );
        face = restrictToFace(face.program, solution, weights);
        kept = face.columns.map((column) => kept[column] ?? -1);
        const next = solve(face.program).outcome;
        if (next.kind !== 'optimal') throw new Error(`${seed}, stage ${stage}: ${next.kind}`);
        solution = next.solution;
        expect(solution.objective).toBeGreaterThanOrEqual(worth - 1e-7 * Math.max(1, Math.abs(worth)));
      }
      const values = liftValues(kept, solution.values, stated.columns.length);
      expect(certify(stated, values, first.duals)).toMatchObject({ holds: true });
      settled += 1;
    }
    expect(settled).toBeGreaterThan(100);
  });
});

describe('liftValues', () => {
  it('puts each value in its place and zero elsewhere', () => {
    expect(liftValues([1, 3], [5, 7], 5)).toEqual([0, 5, 0, 7, 0]);
    expect(liftValues([], [], 2)).toEqual([0, 0]);
  });
});

describe('movedOnto', () => {
  // At (11, 9): 11 + 9 = 20 for the equation, 11 - 10 = 1 too much, 9 of at most 9, and 9 is 3 short of 12.
  it('moves the rows that a point misses onto it, and no others', () => {
    const stated = program({ x: 1, y: 1 }, [
      ['both', { x: 1, y: 1 }, '=', 19],
      ['most', { x: 1 }, '<=', 10],
      ['just', { y: 1 }, '<=', 9],
      ['room', { y: 1 }, '<=', 30],
      ['least', { y: 1 }, '>=', 12],
    ]);
    const moved = movedOnto(stated, [11, 9]);
    expect(moved.rows.map(({ name, sense, rhs }) => [name, sense, rhs])).toEqual([
      ['both', '=', 20],
      ['most', '<=', 11],
      ['just', '<=', 9],
      ['room', '<=', 30],
      ['least', '>=', 9],
    ]);
    expect(moved.columns).toEqual(stated.columns);
  });
});
