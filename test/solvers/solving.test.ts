import { describe, expect, it } from 'vitest';
import type { Program } from '../../src/program/program.ts';
import { loadedHighs, loadHighs } from '../../src/solvers/highs.ts';
import { simplex } from '../../src/solvers/simplex.ts';
import {
  MOST_CELLS_BEHIND_HIGHS,
  MOST_CELLS_FOR_SIMPLEX,
  solveProgram,
} from '../../src/solvers/solveProgram.ts';
import type { Solver, SolverName, SolverOutcome } from '../../src/solvers/solver.ts';
import { HighsNeeded, solvingNow, whenSolved } from '../../src/solvers/solving.ts';
import { DAKOTA, GIGAWATT_IN_TOKENS, KNAPSACK, program } from '../program/samples.ts';

const INFEASIBLE = program({ x: 1 }, [
  ['low', { x: 1 }, '<=', 1],
  ['high', { x: 1 }, '>=', 2],
]);

const UNBOUNDED = program({ x: 1, y: 0 }, [['only', { y: 1 }, '<=', 1]]);

/** A solver that answers the same to everything, and counts how often it is asked. */
function scripted(name: SolverName, outcome: SolverOutcome): Solver & { asked: number } {
  return {
    name,
    asked: 0,
    solve() {
      this.asked += 1;
      return outcome;
    },
  };
}

function many(columnCount: number, rowCount: number): Program {
  return {
    columns: Array.from({ length: columnCount }, (_, j) => ({ key: j, name: `x${j}`, objective: 1 })),
    rows: Array.from({ length: rowCount }, (_, i) => ({
      key: i,
      name: `r${i}`,
      sense: '<=' as const,
      rhs: 1,
      terms: [{ column: i % columnCount, coefficient: 1 }],
    })),
  };
}

const WRONG: SolverOutcome = {
  kind: 'optimal',
  solution: { objective: 480, values: [8, 0, 0], duals: [10, 0, 0] },
};

// Runs first: nothing in this file has loaded HiGHS yet.
describe('before HiGHS is loaded', () => {
  it('a small program is solved at once, without it', async () => {
    const attempted = solvingNow('auto').solve(DAKOTA);
    expect(attempted).toMatchObject({
      solver: 'simplex',
      outcome: { kind: 'optimal' },
      certificate: { holds: true },
    });
    expect(attempted).not.toHaveProperty('fallback');
    await expect(whenSolved('auto', (solving) => solving.solve(DAKOTA).solver)).resolves.toBe('simplex');
    expect(loadedHighs()).toBeUndefined();
  });

  it('an infeasible program is proven so at once, without it', () => {
    expect(solvingNow('auto').solve(INFEASIBLE)).toEqual({
      outcome: { kind: 'infeasible' },
      solver: 'simplex',
    });
    expect(loadedHighs()).toBeUndefined();
  });

  it('a program that needs it says so, and why', () => {
    const needs = (why: string) => expect.objectContaining({ name: 'HighsNeeded', message: why });
    const thrown = (choice: 'auto' | 'highs', stated: Program): unknown => {
      try {
        return solvingNow(choice).solve(stated);
      } catch (error) {
        return error;
      }
    };
    expect(thrown('auto', UNBOUNDED)).toEqual(
      needs('HiGHS has to be loaded first: simplex: it called the program unbounded.'),
    );
    expect(thrown('highs', DAKOTA)).toEqual(
      needs('HiGHS has to be loaded first: the program has 3 columns and 3 rows.'),
    );
    expect(thrown('auto', many(201, 100))).toBeInstanceOf(HighsNeeded);
    expect(loadedHighs()).toBeUndefined();
  });

  it('a small program is varied without it, and a large one says that it needs it when it is solved', () => {
    expect(
      solvingNow('auto')
        .vary(DAKOTA)
        .solve({ closed: [1] }).solver,
    ).toBe('simplex');
    const varied = solvingNow('highs').vary(DAKOTA);
    expect(() => varied.solve()).toThrow(HighsNeeded);
    expect(loadedHighs()).toBeUndefined();
  });

  it('other errors of the computation pass through', async () => {
    await expect(
      whenSolved('auto', () => {
        throw new Error('mine');
      }),
    ).rejects.toThrow('mine');
    expect(loadedHighs()).toBeUndefined();
  });

  it('a computation that needs it runs twice, and then at once', async () => {
    let runs = 0;
    const attempted = await whenSolved('auto', (solving) => {
      runs += 1;
      return solving.solve(UNBOUNDED);
    });
    expect(attempted).toEqual({ outcome: { kind: 'unbounded' }, solver: 'simplex' });
    expect(runs).toBe(2);
    expect(loadedHighs()?.name).toBe('highs');
    expect(solvingNow('highs').solve(DAKOTA)).toMatchObject({
      solver: 'highs',
      outcome: { kind: 'optimal' },
    });
  });
});

describe('solveProgram', () => {
  it('takes whole columns for continuous', () => {
    // In parts a, b and two thirds of a c fill the bag: 10 + 7 + 4 * 2 / 3.
    const { outcome, certificate } = solveProgram(KNAPSACK, 'simplex', { simplex, highs: undefined });
    expect(outcome).toMatchObject({ solution: { objective: expect.closeTo(19 + 2 / 3, 10) } });
    expect(certificate?.holds).toBe(true);
  });

  it('takes the simplex for a small program and HiGHS for a large one', async () => {
    const solvers = { simplex, highs: await loadHighs() };
    const side = Math.sqrt(MOST_CELLS_FOR_SIMPLEX);
    expect(solveProgram(many(Math.floor(side), Math.floor(side)), 'auto', solvers).solver).toBe('simplex');
    expect(solveProgram(many(Math.ceil(side) + 1, Math.ceil(side)), 'auto', solvers).solver).toBe('highs');
    expect(solveProgram(many(150, 150), 'simplex', solvers).solver).toBe('simplex');
    expect(solveProgram(many(2, 2), 'highs', solvers).solver).toBe('highs');
  });

  it.each(['simplex', 'highs'] as const)('plans 1 GW in tokens per second with %s', async (choice) => {
    const { outcome, solver } = solveProgram(GIGAWATT_IN_TOKENS, choice, {
      simplex,
      highs: await loadHighs(),
    });
    if (outcome.kind !== 'optimal') throw new Error(outcome.kind);
    expect(solver).toBe(choice);
    expect(3.57e-10 * (outcome.solution.values[0] ?? 0)).toBeCloseTo(1, 12);
  });

  it('replaces a wrong answer by that of the other solver, and says why', async () => {
    const liar = scripted('simplex', WRONG);
    const attempted = solveProgram(DAKOTA, 'auto', { simplex: liar, highs: await loadHighs() });
    expect(attempted).toMatchObject({
      outcome: { kind: 'optimal', solution: { objective: expect.closeTo(280, 9) } },
      certificate: { holds: true },
      solver: 'highs',
      fallback: {
        from: 'simplex',
        why: expect.stringMatching(/^its answer misses its certificate by \S+, where 1e-9 is allowed$/),
      },
    });
  });

  it('replaces a solver that fails, whoever was chosen', () => {
    const highs = scripted('highs', { kind: 'failed', reason: 'it broke' });
    expect(solveProgram(DAKOTA, 'highs', { simplex, highs })).toMatchObject({
      outcome: { kind: 'optimal' },
      solver: 'simplex',
      fallback: { from: 'highs', why: 'it broke' },
    });
  });

  it.each(['infeasible', 'unbounded'] as const)(
    'does not believe the simplex alone that a program is %s',
    async (kind) => {
      const pessimist = scripted('simplex', { kind });
      expect(solveProgram(DAKOTA, 'simplex', { simplex: pessimist, highs: await loadHighs() })).toMatchObject(
        {
          outcome: { kind: 'optimal' },
          solver: 'highs',
          fallback: { from: 'simplex', why: `it called the program ${kind}` },
        },
      );
      const broken = scripted('highs', { kind: 'failed', reason: 'it broke' });
      expect(solveProgram(DAKOTA, 'simplex', { simplex: pessimist, highs: broken })).toEqual({
        outcome: {
          kind: 'failed',
          reason: `Neither solver could prove its answer. simplex: it called the program ${kind}. highs: it broke.`,
        },
        solver: 'simplex',
      });
    },
  );

  it('leaves a program that is far too large for the simplex to another method of HiGHS', async () => {
    const other = (await loadHighs()).other as Solver;
    const highs = { ...scripted('highs', { kind: 'failed', reason: 'it broke' }), other };
    const pessimist = scripted('simplex', { kind: 'infeasible' });
    const side = Math.sqrt(MOST_CELLS_BEHIND_HIGHS);
    const large = many(Math.ceil(side), Math.ceil(side) + 1);
    expect(solveProgram(large, 'auto', { simplex: pessimist, highs })).toMatchObject({
      outcome: { kind: 'optimal' },
      certificate: { holds: true },
      solver: 'highs',
      fallback: { from: 'highs', why: 'it broke' },
    });
    expect(pessimist.asked).toBe(0);
    solveProgram(many(Math.floor(side), Math.floor(side)), 'auto', { simplex: pessimist, highs });
    expect(pessimist.asked).toBeGreaterThan(0);
  });

  it('believes the simplex that proves a program infeasible where HiGHS cannot tell', () => {
    const highs = scripted('highs', {
      kind: 'failed',
      reason: 'it could not tell infeasible from unbounded',
    });
    expect(solveProgram(INFEASIBLE, 'highs', { simplex, highs })).toEqual({
      outcome: { kind: 'infeasible' },
      solver: 'simplex',
      fallback: { from: 'highs', why: 'it could not tell infeasible from unbounded' },
    });
  });

  it('does not believe a solver that cannot prove a feasible program infeasible', async () => {
    const highs = await loadHighs();
    expect(
      solveProgram(DAKOTA, 'auto', { simplex: scripted('simplex', { kind: 'infeasible' }), highs }),
    ).toMatchObject({
      solver: 'highs',
      outcome: { kind: 'optimal' },
      fallback: { from: 'simplex', why: 'it called the program infeasible' },
    });
  });

  it('takes the word of HiGHS that a program is infeasible, and of both that it is', async () => {
    const highs = await loadHighs();
    const first = scripted('simplex', WRONG);
    expect(solveProgram(INFEASIBLE, 'highs', { simplex: first, highs })).toEqual({
      outcome: { kind: 'infeasible' },
      solver: 'highs',
    });
    expect(first.asked).toBe(0);
    expect(solveProgram(INFEASIBLE, 'auto', { simplex, highs })).toEqual({
      outcome: { kind: 'infeasible' },
      solver: 'simplex',
    });
  });

  it('gives up when neither can prove its answer', () => {
    const solvers = {
      simplex: scripted('simplex', WRONG),
      highs: scripted('highs', { kind: 'failed', reason: 'it broke' }),
    };
    const { outcome, solver } = solveProgram(DAKOTA, 'auto', solvers);
    expect(solver).toBe('simplex');
    expect(outcome).toEqual({
      kind: 'failed',
      reason: expect.stringMatching(
        /^Neither solver could prove its answer\. simplex: its answer misses its certificate by \S+, where 1e-9 is allowed\. highs: it broke\.$/,
      ),
    });
  });

  it('shows a program that cannot be scaled to no solver', () => {
    const solvers = { simplex: scripted('simplex', WRONG), highs: scripted('highs', WRONG) };
    expect(solveProgram(program({ x: Number.NaN }, []), 'auto', solvers)).toEqual({
      outcome: { kind: 'failed', reason: 'The objective of column "x" is not a finite number (NaN).' },
      solver: 'simplex',
    });
    expect(solvers.simplex.asked + solvers.highs.asked).toBe(0);
  });
});
