import { describe, expect, it } from 'vitest';
import { shortageProgram } from '../../src/program/shortage.ts';
import { loadHighs } from '../../src/solvers/highs.ts';
import { simplex } from '../../src/solvers/simplex.ts';
import { solveProgram } from '../../src/solvers/solveProgram.ts';
import { plannerShaped, randomNumbers, SMALL } from '../solvers/randomPrograms.ts';
import { DAKOTA, program } from './samples.ts';

const solvers = { simplex, highs: await loadHighs() };

function leastShortage(stated: Parameters<typeof shortageProgram>[0]): number {
  const { outcome } = solveProgram(shortageProgram(stated), 'auto', solvers);
  return outcome.kind === 'optimal' ? 0 - outcome.solution.objective : Number.NaN;
}

describe('shortageProgram', () => {
  it('falls short by a part of the right-hand side', () => {
    // x is at most 1 and ought to be 4: three quarters of the 4 are missing.
    expect(
      leastShortage(
        program({ x: 1 }, [
          ['low', { x: 1 }, '<=', 1],
          ['high', { x: 1 }, '>=', 4],
        ]),
      ),
    ).toBe(0.75);
  });

  it('counts what is too much as well: -x at most -2 is x at least 2', () => {
    expect(
      leastShortage(
        program({ x: 1 }, [
          ['low', { x: 1 }, '<=', 1],
          ['high', { x: -1 }, '<=', -2],
        ]),
      ),
    ).toBe(0.5);
  });

  it('leaves a program alone that the point 0 satisfies', () => {
    expect(shortageProgram(DAKOTA).rows).toEqual(DAKOTA.rows);
    expect(leastShortage(DAKOTA)).toBe(0);
  });

  it('is 0 exactly where HiGHS finds the program feasible, on 300 programs of the shape of a plan', () => {
    const seen = { feasible: 0, infeasible: 0 };
    for (let seed = 1; seed <= 300; seed += 1) {
      const stated = plannerShaped(SMALL, randomNumbers(seed));
      const { outcome } = solveProgram(stated, 'highs', solvers);
      const isFeasible = outcome.kind === 'optimal';
      seen[isFeasible ? 'feasible' : 'infeasible'] += 1;
      expect(leastShortage(stated) < 1e-7).toBe(isFeasible);
    }
    expect(seen.feasible).toBeGreaterThan(50);
    expect(seen.infeasible).toBeGreaterThan(30);
  });
});
