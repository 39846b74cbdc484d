import { describe, expect, it } from 'vitest';
import type { Program, Row, Solution } from '../../src/program/program.ts';
import { type Change, variationOf } from '../../src/program/variation.ts';
import { loadHighs } from '../../src/solvers/highs.ts';
import { simplex } from '../../src/solvers/simplex.ts';
import { type SolverChoice, solveProgram } from '../../src/solvers/solveProgram.ts';
import type { HighsSolver } from '../../src/solvers/solver.ts';
import { Interrupted, type Varied } from '../../src/solvers/solving.ts';
import { varyProgram } from '../../src/solvers/varyProgram.ts';
import { program, WYNDOR, whole } from '../program/samples.ts';
import { LARGE, plannerShaped, randomNumbers, SMALL } from './randomPrograms.ts';

const BOTH: Row<string> = {
  key: 'both',
  name: 'both',
  sense: '<=',
  rhs: 5,
  terms: [
    { column: 0, coefficient: 1 },
    { column: 1, coefficient: 1 },
  ],
};

/** What one call finds: the objective, the values and the prices. */
function optimum(varied: Varied, change?: Change): Solution {
  const { outcome, certificate } = varied.solve(change);
  if (outcome.kind !== 'optimal') throw new Error(`expected an optimum, got ${JSON.stringify(outcome)}`);
  expect(certificate?.holds).toBe(true);
  return outcome.solution;
}

const close = (numbers: readonly number[]) => numbers.map((number) => expect.closeTo(number, 10));

describe.each(['simplex', 'highs'] as const)('Wyndor glass varied with %s', async (choice: SolverChoice) => {
  const solvers = { simplex, highs: await loadHighs() };
  const varied = varyProgram(WYNDOR, choice, solvers);
  const found = (change?: Change) => {
    const { objective, values, duals } = optimum(varied, change);
    return [objective, values, duals];
  };
  const AS_STATED = [expect.closeTo(36, 10), close([2, 6]), close([0, 1.5, 1])];

  it('as stated', () => expect(found()).toEqual(AS_STATED));

  it('with two hours more in plant 3: 8/3 doors, at the price of plant 3', () => {
    expect(found({ rhs: [{ row: 2, rhs: 20 }] })).toEqual([
      expect.closeTo(38, 10),
      close([8 / 3, 6]),
      close([0, 1.5, 1]),
    ]);
  });

  it('with no windows: 4 doors, as many as plant 1 makes', () => {
    expect(found({ closed: [1] })).toEqual([expect.closeTo(12, 10), close([4, 0]), close([3, 0, 0])]);
  });

  it('with doors at 10: 4 of them, and 3 windows', () => {
    // Plant 3 has 18 - 12 = 6 hours left, two for a window: each of its hours is worth 5 / 2, and a door 10 - 3 * 5 / 2 above that.
    expect(found({ objective: [10, 5] })).toEqual([
      expect.closeTo(55, 10),
      close([4, 3]),
      close([2.5, 0, 2.5]),
    ]);
  });

  it('with 4 hours for a window in plant 3: windows alone, 4.5 of them', () => {
    // An hour of plant 3 earns 1 with doors, of which plant 1 makes 4, and 5 / 4 with windows: 4.5 windows would take all of it and earn
    // 22.5. A window less frees 4 hours for 4 / 3 doors, which earn 4: windows first.
    expect(found({ coefficients: [{ row: 2, column: 1, coefficient: 4 }] })).toEqual([
      expect.closeTo(22.5, 10),
      close([0, 4.5]),
      close([0, 0, 1.25]),
    ]);
  });

  it('with doors that take windows along in plant 2, a coefficient where there was none', () => {
    // Plant 2: 2 windows + 3 doors <= 12. Both plants then take 3 for a door and 2 for a window: 6 windows use up plant 2 and earn 30;
    // a door would take the place of 1.5 windows.
    expect(found({ coefficients: [{ row: 1, column: 0, coefficient: 3 }] })).toEqual([
      expect.closeTo(30, 10),
      close([0, 6]),
      close([0, 2.5, 0]),
    ]);
  });

  it('with at most 5 of both: 5 windows, and a price for the added row', () => {
    expect(found({ rows: [BOTH] })).toEqual([expect.closeTo(25, 10), close([0, 5]), close([0, 0, 0, 5])]);
  });

  it('with all of it at once: doors alone, 5 of both at 10 each, 4 of them in plant 1', () => {
    const change: Change = { rows: [BOTH], closed: [1], objective: [10, 5], rhs: [{ row: 2, rhs: 9 }] };
    // Plant 3 has 9 hours, for 3 doors.
    expect(found(change)).toEqual([expect.closeTo(30, 10), close([3, 0]), close([0, 0, 10 / 3, 0])]);
  });

  it('with an impossible demand, which is infeasible, and with none of its limits, which is unbounded', () => {
    const demand: Row<string> = { ...BOTH, sense: '>=', rhs: 11 };
    expect(varied.solve({ rows: [demand] }).outcome).toEqual({ kind: 'infeasible' });
    const free = program({ x: 1, y: 1 }, [['x', { x: 1 }, '<=', 1]]);
    const unbounded = varyProgram(free, choice, solvers);
    expect(unbounded.solve().outcome).toEqual({ kind: 'unbounded' });
    expect(optimum(unbounded, { closed: [1] }).values).toEqual(close([1, 0]));
    unbounded.done();
  });

  it('as stated again, for changes do not last', () => expect(found()).toEqual(AS_STATED));

  it('says what does not exist', () => {
    expect(() => varied.solve({ rhs: [{ row: 3, rhs: 1 }] })).toThrow(RangeError);
    expect(() => varied.solve({ closed: [-1] })).toThrow(RangeError);
  });

  it('cannot be varied once it is done with', () => {
    varied.done();
    varied.done();
    expect(() => varied.solve()).toThrow(new Error('The program can no longer be varied: it is done with.'));
  });
});

describe('vary', async () => {
  const highs = await loadHighs();
  const solvers = { simplex, highs };

  it('agrees with solving from cold, on 5 changes of each of 80 programs of the shape of a plan', () => {
    const kinds: Record<string, number> = {};
    for (let seed = 1; seed <= 80; seed += 1) {
      const random = randomNumbers(seed);
      const stated = plannerShaped(SMALL, random);
      const varied = varyProgram(stated, 'highs', solvers);
      for (let turn = 0; turn < 5; turn += 1) {
        const change = randomChange(stated, random);
        const warm = varied.solve(change).outcome;
        const cold = solveProgram(variationOf(stated, change), 'highs', solvers).outcome;
        kinds[warm.kind] = (kinds[warm.kind] ?? 0) + 1;
        expect([seed, turn, warm.kind]).toEqual([seed, turn, cold.kind]);
        if (warm.kind !== 'optimal' || cold.kind !== 'optimal') continue;
        const stake = variationOf(stated, change).columns.reduce(
          (sum, { objective }, j) => sum + Math.abs(objective * (cold.solution.values[j] ?? 0)),
          0,
        );
        expect(Math.abs(warm.solution.objective - cold.solution.objective)).toBeLessThanOrEqual(1e-8 * stake);
        expect(warm.solution.duals).toHaveLength(stated.rows.length + (change.rows?.length ?? 0));
        for (const column of change.closed ?? []) expect(warm.solution.values[column]).toBe(0);
      }
      varied.done();
    }
    expect(kinds.optimal).toBeGreaterThan(200);
    expect(kinds.infeasible).toBeGreaterThan(20);
  });

  it('gives the same answer whatever was asked before', () => {
    const random = randomNumbers(4);
    const stated = plannerShaped(LARGE, random);
    const changes = Array.from({ length: 8 }, () => randomChange(stated, random));
    const answers = (order: readonly Change[]) => {
      const varied = varyProgram(stated, 'highs', solvers);
      const found = new Map(order.map((change) => [change, varied.solve(change)]));
      varied.done();
      return changes.map((change) => found.get(change));
    };
    expect(answers(changes.toReversed())).toEqual(answers(changes));
  });

  it('takes whole columns for continuous', () => {
    const varied = varyProgram(whole(WYNDOR), 'highs', solvers);
    expect(optimum(varied, { rhs: [{ row: 2, rhs: 19 }] }).values).toEqual(close([7 / 3, 6]));
    varied.done();
  });

  it('solves from cold what does not fit the units of the program', () => {
    const varied = varyProgram(WYNDOR, 'highs', solvers);
    const far = { rhs: [{ row: 2, rhs: 1e40 }] };
    expect(varied.solve(far)).toEqual(solveProgram(variationOf(WYNDOR, far), 'highs', solvers));
    expect(optimum(varied).objective).toBeCloseTo(36, 10);
    varied.done();
  });

  it('stops when it is told to, and goes on when it is asked again', () => {
    let isStopped = false;
    const varied = varyProgram(WYNDOR, 'highs', solvers, { shouldStop: () => isStopped });
    const more: Change = { rhs: [{ row: 2, rhs: 20 }], rows: [BOTH] };
    isStopped = true;
    expect(() => varied.solve()).toThrow(Interrupted);
    isStopped = false;
    expect(optimum(varied).objective).toBeCloseTo(36, 10);
    isStopped = true;
    expect(() => varied.solve(more)).toThrow(Interrupted);
    isStopped = false;
    expect(optimum(varied, { closed: [1] }).objective).toBeCloseTo(12, 10);
    varied.done();
  });
});

/** Some limits, the objective, some columns or a row, or several of these at once. */
function randomChange(stated: Program, random: () => number): Change {
  const some = <T>(items: readonly T[], part: number): T[] => items.filter(() => random() < part);
  const chance = (): boolean => random() < 0.5;
  return {
    ...(chance() && {
      rhs: some([...stated.rows.keys()], 0.1).map((row) => ({
        row,
        rhs: (stated.rows[row]?.rhs ?? 0) * 2 * random(),
      })),
    }),
    ...(chance() && { objective: stated.columns.map(({ objective }) => (objective - random()) * 1e3) }),
    ...(chance() && {
      coefficients: stated.rows.flatMap(({ terms }, row) =>
        some(terms, 0.05).map(({ column, coefficient }) => ({
          row,
          column,
          coefficient: coefficient * (0.5 + random()),
        })),
      ),
    }),
    ...(chance() && { closed: some([...stated.columns.keys()], 0.1) }),
    ...(chance() && {
      rows: [
        {
          key: 'more',
          name: 'more',
          sense: chance() ? '<=' : '>=',
          rhs: 1e4 * random(),
          terms: some([...stated.columns.keys()], 0.2).map((column) => ({
            column,
            coefficient: 10 * (0.1 + random()),
          })),
        },
      ],
    }),
  };
}

describe('an answer that is not proven', async () => {
  const honest = await loadHighs();

  /** HiGHS, but for what it keeps, which answers as it is told and counts. */
  function keeping(answer: Solution | undefined) {
    const counts = { asked: 0, solved: 0, disposed: 0 };
    const highs: HighsSolver = {
      ...honest,
      solve: (stated, watch) => {
        counts.solved += 1;
        return honest.solve(stated, watch);
      },
      keep: () => ({
        solve: () => {
          counts.asked += 1;
          return answer;
        },
        dispose: () => {
          counts.disposed += 1;
        },
      }),
    };
    return { counts, varied: varyProgram(WYNDOR, 'highs', { simplex, highs }) };
  }

  it.each([
    ['is wrong', { objective: 0, values: [0, 0], duals: [0, 0, 0] }],
    ['is missing', undefined],
  ])('is solved from cold where it %s', (_, answer) => {
    const { counts, varied } = keeping(answer);
    expect(optimum(varied, { rhs: [{ row: 2, rhs: 20 }] }).objective).toBeCloseTo(38, 10);
    expect(counts).toEqual({ asked: 1, solved: 1, disposed: 0 });
    varied.done();
    varied.done();
    expect(counts.disposed).toBe(1);
  });

  it('is solved by the other solver where HiGHS fails altogether, and that is recorded', () => {
    const highs: HighsSolver = {
      ...honest,
      solve: () => ({ kind: 'failed', reason: 'it broke' }),
      keep: () => ({ solve: () => undefined, dispose: () => undefined }),
    };
    const attempted = varyProgram(WYNDOR, 'highs', { simplex, highs }).solve({ closed: [1] });
    expect(attempted).toMatchObject({
      solver: 'simplex',
      fallback: { from: 'highs', why: 'it broke' },
      outcome: { kind: 'optimal', solution: { objective: expect.closeTo(12, 10) } },
    });
  });
});
