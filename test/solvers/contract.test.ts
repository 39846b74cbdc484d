import { describe, expect, it } from 'vitest';
import { certify } from '../../src/program/certificate.ts';
import type { Program } from '../../src/program/program.ts';
import { scaleProgram } from '../../src/program/scaling.ts';
import { loadHighs } from '../../src/solvers/highs.ts';
import { simplex } from '../../src/solvers/simplex.ts';
import type { Solver } from '../../src/solvers/solver.ts';
import { keepsTheContract } from './contract.ts';
import { inOtherUnits, plannerShaped, randomNumbers, SMALL, shapeless } from './randomPrograms.ts';

keepsTheContract('simplex', async () => simplex);
keepsTheContract('highs', loadHighs);

/** What both solvers say of random programs, and every program on which one is wrong or they differ. */
async function compare(count: number, make: (random: () => number) => Program) {
  const highs = await loadHighs();
  const kinds: Record<string, number> = {};
  const faults: string[] = [];
  for (let seed = 1; seed <= count; seed += 1) {
    const program = make(randomNumbers(seed));
    const [ours, theirs] = [simplex, highs].map((solver) => verdict(solver, program));
    if (ours === undefined || theirs === undefined) throw new Error('two solvers give two verdicts');
    kinds[ours.kind] = (kinds[ours.kind] ?? 0) + 1;
    const isSame =
      ours.kind === theirs.kind &&
      Math.abs(ours.objective - theirs.objective) <= 1e-7 * Math.max(Math.abs(ours.objective), ours.stake);
    if (!isSame || !ours.holds || !theirs.holds) faults.push(`${seed}: ${JSON.stringify([ours, theirs])}`);
  }
  return { kinds, faults };
}

function verdict(solver: Solver, program: Program) {
  const scaling = scaleProgram(program);
  if (scaling.kind === 'refused') return { kind: 'refused', objective: 0, stake: 0, holds: true };
  const outcome = solver.solve(scaling.program);
  if (outcome.kind !== 'optimal') return { kind: outcome.kind, objective: 0, stake: 0, holds: true };
  const { objective, values, duals } = scaling.unscale(outcome.solution);
  const stake = program.columns.reduce(
    (sum, column, j) => sum + Math.abs(column.objective * (values[j] ?? 0)),
    0,
  );
  return { kind: 'optimal', objective, stake, holds: certify(program, values, duals).holds };
}

describe('both solvers agree to 1e-7, with certificates', () => {
  it('on 500 programs of the shape of a plan', async () => {
    const { kinds, faults } = await compare(500, (random) => plannerShaped(SMALL, random));
    expect(faults).toEqual([]);
    expect(kinds).toEqual({ optimal: 379, infeasible: 121 });
  });

  it('on 200 such programs in units that differ by up to a million either way', async () => {
    const { kinds, faults } = await compare(200, (random) =>
      inOtherUnits(plannerShaped(SMALL, random), 6, random),
    );
    expect(faults).toEqual([]);
    expect(Object.keys(kinds).sort()).toEqual(['infeasible', 'optimal']);
  });

  it('on 600 programs of no shape, with equalities, free directions and conflicts', async () => {
    const { kinds, faults } = await compare(600, (random) => shapeless(random));
    expect(faults).toEqual([]);
    expect(Object.keys(kinds).sort()).toEqual(['infeasible', 'optimal', 'unbounded']);
  });
});

describe('what a solver cannot do', () => {
  it('is said, not thrown: a tableau larger than memory', () => {
    const columns = Array.from({ length: 20_000 }, (_, j) => ({ key: j, name: `x${j}`, objective: 1 }));
    const rows = columns.map(({ key, name }) => ({
      key,
      name,
      sense: '<=' as const,
      rhs: 1,
      terms: [{ column: key, coefficient: 1 }],
    }));
    expect(simplex.solve({ columns, rows })).toEqual({
      kind: 'failed',
      reason: 'a tableau of 400040001 numbers is more than it can hold',
    });
  });

  it('is said in one line: what HiGHS throws', async () => {
    const highs = await loadHighs();
    const broken: Program = {
      columns: [{ key: 0, name: 'x', objective: Number.NaN }],
      rows: [{ key: 0, name: 'r', sense: '<=', rhs: 1, terms: [{ column: 0, coefficient: 1 }] }],
    };
    const outcome = highs.solve(broken);
    if (outcome.kind !== 'failed') throw new Error(`expected a failure, got ${outcome.kind}`);
    expect(outcome.reason.split('\n')).toHaveLength(1);
    expect(outcome.reason.length).toBeLessThanOrEqual(160);
    expect(outcome.reason.length).toBeGreaterThan(0);
    expect(highs.solve({ columns: [], rows: [] }).kind).toBe('optimal');
  });
});
