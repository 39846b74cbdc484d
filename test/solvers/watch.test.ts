import { describe, expect, it } from 'vitest';
import { loadHighs } from '../../src/solvers/highs.ts';
import { simplex } from '../../src/solvers/simplex.ts';
import { solveProgram } from '../../src/solvers/solveProgram.ts';
import { Interrupted, solvingNow, whenSolved } from '../../src/solvers/solving.ts';
import { DAKOTA } from '../program/samples.ts';
import { LARGE, plannerShaped, randomNumbers, SMALL } from './randomPrograms.ts';

const PROGRAM = plannerShaped(LARGE, randomNumbers(2));

describe.each(['simplex', 'highs'] as const)('%s', async (choice) => {
  const solvers = { simplex, highs: await loadHighs() };
  const stated = choice === 'simplex' ? plannerShaped(SMALL, randomNumbers(2)) : PROGRAM;
  /** Solves under a watch that says stop when it is asked for the n-th time. */
  const askedUpTo = (most: number) => {
    let asked = 0;
    const attempt = () =>
      solveProgram(stated, choice, solvers, {
        shouldStop: () => {
          asked += 1;
          return asked >= most;
        },
      });
    return { attempt, asked: () => asked };
  };

  it('does not begin under a watch that says stop', () => {
    const { attempt, asked } = askedUpTo(1);
    expect(attempt).toThrow(new Interrupted());
    expect(attempt).toThrow('The solver was stopped before it had an answer.');
    expect(asked()).toBe(2);
  });

  it('stops half way', () => {
    const { attempt, asked } = askedUpTo(10);
    expect(attempt).toThrow(Interrupted);
    expect(asked()).toBe(10);
  });

  it('finds the same under a watch that never says stop', () => {
    const { attempt, asked } = askedUpTo(Number.POSITIVE_INFINITY);
    expect(attempt()).toEqual(solveProgram(stated, choice, solvers));
    expect(asked()).toBeGreaterThan(10);
  });
});

describe('solvingNow and whenSolved', () => {
  const watch = { shouldStop: () => true };

  it('hand the watch to every solve', async () => {
    expect(() => solvingNow('auto', watch).solve(DAKOTA)).toThrow(Interrupted);
    expect(() => solvingNow('auto', watch).vary(DAKOTA).solve()).toThrow(Interrupted);
    await expect(whenSolved('auto', (solving) => solving.solve(DAKOTA), watch)).rejects.toThrow(Interrupted);
  });
});
