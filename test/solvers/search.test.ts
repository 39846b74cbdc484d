import type { Highs } from 'highs';
import { describe, expect, it } from 'vitest';
import { primalResidualOf } from '../../src/program/certificate.ts';
import type { Program, Row } from '../../src/program/program.ts';
import { naturalUnits } from '../../src/program/scaling.ts';
import { loadedHighs, loadHighs } from '../../src/solvers/highs.ts';
import { searchWith } from '../../src/solvers/highsSearch.ts';
import type { Searched, SearchLimits } from '../../src/solvers/searched.ts';
import { searchProgram } from '../../src/solvers/searchProgram.ts';
import { simplex } from '../../src/solvers/simplex.ts';
import {
  HighsNeeded,
  type SearchProgress,
  solvingNow,
  type Watch,
  whenSolved,
} from '../../src/solvers/solving.ts';
import { DAKOTA, KNAPSACK, program, whole } from '../program/samples.ts';
import { LARGE, plannerShaped, randomNumbers } from './randomPrograms.ts';

const EXACT: SearchLimits = { relativeGap: 0 };

// Runs first: nothing in this file has loaded HiGHS yet.
it('needs HiGHS, and gets it', async () => {
  const search = () => solvingNow('simplex').search(KNAPSACK, EXACT);
  expect(search).toThrow(HighsNeeded);
  expect(search).toThrow('HiGHS has to be loaded first: the program asks for whole numbers.');
  expect(solvingNow('simplex').search(DAKOTA, EXACT)).toMatchObject({ kind: 'proven' });
  expect(loadedHighs()).toBeUndefined();
  await expect(whenSolved('auto', (solving) => solving.search(KNAPSACK, EXACT).kind)).resolves.toBe('proven');
});

async function searched(stated: Program, limits: SearchLimits = EXACT, watch?: Watch): Promise<Searched> {
  return searchProgram(stated, limits, { simplex, highs: await loadHighs() }, watch);
}

/** A point, whichever way the search ended. */
function pointOf(found: Searched) {
  if (found.kind !== 'proven' && found.kind !== 'stopped') throw new Error(JSON.stringify(found));
  return found;
}

/** Racks bought and run in whole numbers, with enough choice that the first point is not the best: 7 periods at 2 sites. */
const WHOLE_RACKS = racksOf(plannerShaped(LARGE, randomNumbers(2)));

function racksOf(stated: Program<string, string>): Program<string, string> {
  return whole(stated, ...stated.columns.map(({ name }) => name).filter((name) => /^(buy|run)/.test(name)));
}

// A search of eight minutes made it abort once, which nobody waits for here.
it('says what to do where the WebAssembly aborts', () => {
  const library = {
    constants: { variableType: { continuous: 0, integer: 1 }, objectiveSense: {}, matrixFormat: {} },
    get withModel() {
      throw new Error('Aborted(). Build with -sASSERTIONS for more info.');
    },
  } as unknown as Highs;
  expect(searchWith(library, { columns: [], rows: [] }, EXACT, undefined)).toEqual({
    kind: 'failed',
    reason:
      'The search for whole racks broke off, as it does when the memory of its solver is full. Give it a time limit or a wider gap, or plan fewer periods or parts of the day.',
  });
});

describe('search', () => {
  it('fills the bag by hand: a and two c for 18', async () => {
    expect(await searched(KNAPSACK)).toEqual({ kind: 'proven', values: [1, 0, 2], objective: 18, bound: 18 });
  });

  it('mixes whole racks with any amount of tokens', async () => {
    // 3.5 MW for racks of 1 MW: 3 of them, which make 2 tokens each, worth 5.
    const racks = program({ racks: 0, tokens: 5 }, [
      ['power', { racks: 1 }, '<=', 3.5],
      ['balance', { racks: -2, tokens: 1 }, '<=', 0],
    ]);
    expect(await searched(whole(racks, 'racks'))).toMatchObject({
      kind: 'proven',
      values: [3, expect.closeTo(6, 9)],
      objective: expect.closeTo(30, 8),
    });
    // Tokens in whole numbers alone: 7 of them, on 3.5 racks.
    expect(await searched(whole(racks, 'tokens'))).toMatchObject({ values: [expect.closeTo(3.5, 9), 7] });
  });

  it('finds the same in other units of everything but whole things', async () => {
    const stated = program({ racks: 0, tokens: 5e-7 }, [
      ['power', { racks: 1e9 }, '<=', 3.5e9],
      ['balance', { racks: -2e7, tokens: 1 }, '<=', 0],
    ]);
    expect(await searched(whole(stated, 'racks'))).toMatchObject({
      kind: 'proven',
      values: [3, expect.closeTo(6e7, 1)],
      objective: expect.closeTo(30, 8),
      bound: expect.closeTo(30, 8),
    });
  });

  it('solves a program without whole columns outright', async () => {
    const found = pointOf(await searched(DAKOTA));
    expect(found).toMatchObject({ kind: 'proven', objective: expect.closeTo(280, 10) });
    expect(found.bound).toBe(found.objective);
    expect(await searched(program({ x: 1 }, []))).toEqual({ kind: 'unbounded' });
  });

  it('finds what counting finds, on 150 small programs', async () => {
    const kinds: Record<string, number> = {};
    for (let seed = 1; seed <= 150; seed += 1) {
      const stated = smallWhole(randomNumbers(seed));
      const best = bestByCounting(stated);
      const found = await searched(stated);
      kinds[found.kind] = (kinds[found.kind] ?? 0) + 1;
      if (best === undefined) expect([seed, found]).toEqual([seed, { kind: 'infeasible' }]);
      else expect([seed, pointOf(found).objective]).toEqual([seed, best]);
    }
    expect(Object.keys(kinds).sort()).toEqual(['infeasible', 'proven']);
  });

  it.each([
    ['twice a whole number is not odd', program({ x: 1 }, [['odd', { x: 2 }, '=', 1]])],
    ['three times a difference is not 1', program({ x: 1, y: -2 }, [['third', { x: 3, y: -3 }, '=', 1]])],
    [
      'nothing whole lies between 1.2 and 1.8',
      program({ x: 1 }, [
        ['low', { x: 1 }, '>=', 1.2],
        ['high', { x: 1 }, '<=', 1.8],
      ]),
    ],
    [
      'not even parts',
      program({ x: 1 }, [
        ['low', { x: 1 }, '>=', 2],
        ['high', { x: 1 }, '<=', 1],
      ]),
    ],
  ])('says infeasible: %s', async (_, stated) => {
    expect(await searched(whole(stated))).toEqual({ kind: 'infeasible' });
    expect(await searched(whole(stated), { relativeGap: 0, seconds: 0 })).toEqual({ kind: 'infeasible' });
  });

  it('says unbounded', async () => {
    const stated = program({ x: 1, y: 1 }, [['apart', { x: 1, y: -1 }, '<=', 1]]);
    expect(await searched(whole(stated))).toEqual({ kind: 'unbounded' });
    expect(await searched(whole(stated, 'x'))).toEqual({ kind: 'unbounded' });
  });

  it('refuses what cannot be scaled', async () => {
    expect(await searched(whole(program({ x: Number.NaN }, [])))).toEqual({
      kind: 'failed',
      reason: 'The objective of column "x" is not a finite number (NaN).',
    });
  });

  it('proves a gap no larger than asked', async () => {
    const { objective, bound, kind } = pointOf(await searched(WHOLE_RACKS, { relativeGap: 1e-3 }));
    expect(kind).toBe('proven');
    expect(bound).toBeGreaterThanOrEqual(objective);
    expect(bound - objective).toBeLessThanOrEqual(1e-3 * objective);
  });
});

/** Three columns of at most 4 each, and two random rows in small whole numbers. */
function smallWhole(random: () => number): Program {
  const number = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const names = ['x', 'y', 'z'];
  const all = (value: () => number) => Object.fromEntries(names.map((name) => [name, value()]));
  const senses = ['<=', '>=', '='] as const;
  const nonZero = (terms: Record<string, number>) =>
    Object.fromEntries(Object.entries(terms).filter(([, coefficient]) => coefficient !== 0));
  return whole(
    program(
      all(() => number(-3, 6)),
      [
        ...names.map((name) => [`at most 4 ${name}`, { [name]: 1 }, '<=', 4] as const),
        ['first', nonZero(all(() => number(-3, 5))), senses[number(0, 2)] ?? '<=', number(-2, 12)],
        ['second', nonZero(all(() => number(-3, 5))), '<=', number(0, 9)],
      ],
    ),
  );
}

function bestByCounting({ columns, rows }: Program): number | undefined {
  const holds = ({ sense, rhs, terms }: Row<unknown>, values: readonly number[]): boolean => {
    const activity = terms.reduce(
      (sum, { column, coefficient }) => sum + coefficient * (values[column] ?? 0),
      0,
    );
    return sense === '=' ? activity === rhs : sense === '<=' ? activity <= rhs : activity >= rhs;
  };
  const worths = Array.from({ length: 125 }, (_, k) => [k % 5, Math.floor(k / 5) % 5, Math.floor(k / 25)])
    .filter((values) => rows.every((row) => holds(row, values)))
    .map((values) => columns.reduce((sum, { objective }, j) => sum + objective * (values[j] ?? 0), 0));
  return worths.length > 0 ? Math.max(...worths) : undefined;
}

describe('a point to start from', () => {
  it('is the answer where there is no time for another, and then has no bound', async () => {
    expect(await searched(KNAPSACK, { relativeGap: 0, seconds: 0, incumbent: [1, 1, 0] })).toEqual({
      kind: 'stopped',
      values: [1, 1, 0],
      objective: 17,
      bound: Number.POSITIVE_INFINITY,
      why: 'timeLimit',
    });
  });

  it('is improved upon where there is', async () => {
    expect(await searched(KNAPSACK, { relativeGap: 0, incumbent: [0, 1, 2] })).toMatchObject({
      kind: 'proven',
      values: [1, 0, 2],
    });
  });

  it('does not count where it breaks a row, or is not whole', async () => {
    for (const incumbent of [
      [1, 1, 1],
      [0.5, 0.5, 0.5],
    ]) {
      expect(await searched(KNAPSACK, { relativeGap: 0, incumbent })).toMatchObject({
        kind: 'proven',
        objective: 18,
      });
    }
  });

  it('is in the units of the program', async () => {
    const { values, objective } = pointOf(await searched(WHOLE_RACKS, { relativeGap: 1e-3 }));
    expect(naturalUnits(WHOLE_RACKS).values.some((unit) => unit !== 1)).toBe(true);
    const limits = { relativeGap: 0, incumbent: values };
    const found = pointOf(await searched(WHOLE_RACKS, limits, { shouldStop: () => true }));
    expect(found).toMatchObject({ kind: 'stopped', why: 'interrupted' });
    expect(found.objective / objective).toBeCloseTo(1, 9);
  });
});

describe('a time limit', () => {
  it('of 0 still yields a plan of whole racks', async () => {
    const found = pointOf(await searched(WHOLE_RACKS, { relativeGap: 0, seconds: 0 }));
    expect(found).toMatchObject({ kind: 'stopped', why: 'timeLimit' });
    expect(found.objective).toBeGreaterThan(0);
    expect(found.bound).toBeGreaterThan(found.objective);
    expect(Number.isFinite(found.bound)).toBe(true);
    expect(primalResidualOf(WHOLE_RACKS, found.values)).toBeLessThanOrEqual(1e-6);
    const racks = found.values.filter((_, j) => WHOLE_RACKS.columns[j]?.integer);
    expect(racks.every(Number.isInteger)).toBe(true);
    expect(racks.some((count) => count > 0)).toBe(true);
  });

  it('that is not reached changes nothing', async () => {
    for (const seconds of [60, Number.POSITIVE_INFINITY]) {
      expect(await searched(KNAPSACK, { relativeGap: 0, seconds })).toMatchObject({
        kind: 'proven',
        objective: 18,
      });
    }
  });
});

describe('a watch', () => {
  it('that says stop at once ends a search without a point', async () => {
    expect(await searched(WHOLE_RACKS, EXACT, { shouldStop: () => true })).toEqual({
      kind: 'stoppedWithout',
      why: 'interrupted',
    });
    expect(await searched(DAKOTA, EXACT, { shouldStop: () => true })).toEqual({
      kind: 'stoppedWithout',
      why: 'interrupted',
    });
  });

  it('that says stop once there is a point gets it', async () => {
    let best: number | undefined;
    const found = await searched(WHOLE_RACKS, EXACT, {
      shouldStop: () => best !== undefined,
      progress: (report) => {
        best = report.best;
      },
    });
    const { objective, bound, kind } = pointOf(found);
    expect(found).toMatchObject({ kind: 'stopped', why: 'interrupted' });
    expect(kind === 'stopped' && objective).toBeGreaterThanOrEqual((best ?? 0) * (1 - 1e-9));
    expect(bound).toBeGreaterThanOrEqual(objective);
  });

  it('hears of progress in the units of the program, by a clock that does not run back', async () => {
    const reports: SearchProgress[] = [];
    const { objective, bound } = pointOf(
      await searched(
        WHOLE_RACKS,
        { relativeGap: 1e-4, seconds: 1 },
        { progress: (report) => reports.push(report) },
      ),
    );
    expect(reports.length).toBeGreaterThan(0);
    const seconds = reports.map((report) => report.seconds);
    expect(seconds).toEqual(seconds.toSorted((a, b) => a - b));
    for (const report of reports) {
      if (report.best !== undefined) expect(report.best).toBeLessThanOrEqual(objective * (1 + 1e-9));
      if (report.bound !== undefined) expect(report.bound).toBeGreaterThanOrEqual(bound * (1 - 1e-9));
      if (report.gap === undefined) continue;
      expect(report.gap).toBeCloseTo(((report.bound ?? 0) - (report.best ?? 0)) / (report.best ?? 0), 9);
    }
  });
});

describe('what HiGHS says is checked', () => {
  const saying = (found: Searched, stated: Program = KNAPSACK, relativeGap = 0): Searched => {
    const highs = {
      name: 'highs' as const,
      solve: simplex.solve,
      search: () => found,
      keep: () => neverKept(),
    };
    return searchProgram(stated, { relativeGap }, { simplex, highs });
  };
  const neverKept = (): never => {
    throw new Error('A search keeps nothing.');
  };
  /** In the bag's program every value is a count, and counts are the same when scaled. */
  const counts = (values: readonly number[]) => ({
    values,
    objective: 0,
    bound: Number.POSITIVE_INFINITY,
  });

  it('a value that is almost whole is made whole', () => {
    const found = saying({ kind: 'stopped', why: 'timeLimit', ...counts([1 - 1e-8, 0, 2 + 1e-8]) });
    expect(found).toMatchObject({ kind: 'stopped', values: [1, 0, 2], objective: 18 });
  });

  it('a value that is not whole is refused', () => {
    expect(saying({ kind: 'stopped', why: 'timeLimit', ...counts([0.99, 0, 2]) })).toEqual({
      kind: 'failed',
      reason: 'it gave column "a" the value 0.99, which is not whole',
    });
    expect(saying({ kind: 'stopped', why: 'timeLimit', ...counts([Number.NaN, 0, 2]) }).kind).toBe('failed');
  });

  it('a point that breaks a row is refused', () => {
    // 14 in a bag for 11.
    expect(saying({ kind: 'stopped', why: 'timeLimit', ...counts([1, 0, 3]) })).toEqual({
      kind: 'failed',
      reason: expect.stringMatching(/^its point breaks a row by 0\.\d+ of it$/),
    });
  });

  it('a proof with a bound far above is refused', () => {
    const far = { kind: 'proven' as const, values: [1, 0, 2], objective: 0, bound: Number.POSITIVE_INFINITY };
    expect(saying(far, KNAPSACK, 0.1)).toEqual({
      kind: 'failed',
      reason: 'it called 18 proven under a bound of Infinity',
    });
  });

  it('what has no point passes through', () => {
    for (const found of [
      { kind: 'infeasible' },
      { kind: 'unbounded' },
      { kind: 'failed', reason: 'it broke' },
      { kind: 'stoppedWithout', why: 'interrupted' },
    ] as const) {
      expect(saying(found)).toEqual(found);
    }
  });
});
