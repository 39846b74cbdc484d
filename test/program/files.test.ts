import load from 'highs';
import { describe, expect, it } from 'vitest';
import { writeLp } from '../../src/program/lp.ts';
import { writeMps } from '../../src/program/mps.ts';
import type { Program } from '../../src/program/program.ts';
import { loadHighs } from '../../src/solvers/highs.ts';
import { simplex } from '../../src/solvers/simplex.ts';
import { solveProgram } from '../../src/solvers/solveProgram.ts';
import { plannerShaped, randomNumbers, SMALL } from '../solvers/randomPrograms.ts';
import { DAKOTA, KNAPSACK, program, whole } from './samples.ts';

const highs = await load();

/** What HiGHS makes of a file: its status (7 is optimal, 8 infeasible), what was to be made high, and the names it has read. */
function read(format: 'lp' | 'mps', data: string) {
  return highs.withModel({ format, data }, (model) => {
    model.options.set({ output_flag: false });
    const { modelStatus } = model.run();
    const { numCols, numRows } = model.raw.getDimensions();
    return {
      status: modelStatus,
      objective: format === 'mps' ? 0 - model.getObjectiveValue() : model.getObjectiveValue(),
      columns: Array.from({ length: numCols }, (_, j) => model.raw.getColName(j).value),
      rows: Array.from({ length: numRows }, (_, i) => model.raw.getRowName(i).value),
    };
  });
}

const FORMATS = [
  ['mps', writeMps],
  ['lp', writeLp],
] as const;

/** Names and numbers that trouble readers: the planner's brackets and signs, keywords, clashes, negatives, many digits. */
const AWKWARD: Program = {
  columns: [
    'allocate[abilene,vr_nvl72+groq3_lpx,premium,2027-01,day]',
    'allocate[abilene,vr_nvl72-groq3_lpx,premium,2027-01,day]',
    'free',
    'e3',
    '3d',
    'idle',
    'a b',
    '$5',
  ].map((name, j) => ({
    key: name,
    name,
    objective: [1 / 3, -2.5e-7, 0, 1e3, 2, -0, -1, 0.1 + 0.2][j] ?? 0,
  })),
  rows: [
    {
      key: 0,
      name: 'power[abilene,2027-01]',
      sense: '<=',
      rhs: 1000 / 3,
      terms: [0, 1, 2, 3].map((column) => ({ column, coefficient: 1.1 })),
    },
    {
      key: 1,
      name: 'objective',
      sense: '>=',
      rhs: -12.345678901234567,
      terms: [
        { column: 6, coefficient: -1e-7 },
        { column: 4, coefficient: -1e21 / 1e21 },
      ],
    },
    { key: 5, name: 'cost', sense: '<=', rhs: 1e3, terms: [{ column: 3, coefficient: 1 }] },
    {
      key: 2,
      name: 'st',
      sense: '=',
      rhs: -0,
      terms: [
        { column: 2, coefficient: 1 },
        { column: 3, coefficient: -0.25 },
      ],
    },
    { key: 3, name: 'empty', sense: '<=', rhs: 4, terms: [] },
    {
      key: 4,
      name: 'bounded',
      sense: '<=',
      rhs: 7,
      terms: [
        { column: 7, coefficient: 1 },
        { column: 4, coefficient: 1 },
      ],
    },
  ],
};

describe.each(FORMATS)('%s', (format, write) => {
  it('is read by HiGHS as the same program, on 60 programs of the shape of a plan', async () => {
    const solvers = { simplex, highs: await loadHighs() };
    const kinds: Record<string, number> = {};
    for (let seed = 1; seed <= 60; seed += 1) {
      const stated = plannerShaped(SMALL, randomNumbers(seed));
      const { outcome } = solveProgram(stated, 'auto', solvers);
      const { status, objective, columns, rows } = read(format, write(stated, 'a plan'));
      kinds[outcome.kind] = (kinds[outcome.kind] ?? 0) + 1;
      expect(status).toBe(outcome.kind === 'optimal' ? 7 : 8);
      expect([columns.length, rows.length]).toEqual([stated.columns.length, stated.rows.length]);
      if (outcome.kind === 'optimal') expect(objective / outcome.solution.objective).toBeCloseTo(1, 8);
    }
    expect(kinds.optimal).toBeGreaterThan(40);
  });

  it('survives awkward names and numbers', async () => {
    const { outcome } = solveProgram(AWKWARD, 'auto', { simplex, highs: await loadHighs() });
    if (outcome.kind !== 'optimal') throw new Error(outcome.kind);
    const { status, objective, columns, rows } = read(format, write(AWKWARD, 'Two\nlines — and a dash'));
    expect(status).toBe(7);
    expect(objective / outcome.solution.objective).toBeCloseTo(1, 10);
    expect(new Set(columns).size).toBe(AWKWARD.columns.length);
    expect(new Set(rows).size).toBe(AWKWARD.rows.length);
  });

  it('writes a program without rows, and one without columns', () => {
    expect(read(format, write(program({ x: -1 }, []), 'no rows'))).toMatchObject({
      columns: ['x'],
      rows: [],
    });
    expect(write(program({}, [['slack', {}, '<=', 1]]), 'no columns')).toContain('slack');
  });
});

it.each(FORMATS)('%s keeps whole columns whole, and lets them exceed one', (format, write) => {
  expect(read(format, write(KNAPSACK, 'a bag'))).toMatchObject({ status: 7, objective: 18 });
  // At most 5.5 of x alone: 5 when whole, 5.5 when not, and 1 where a reader took it for 0 or 1.
  const half = program({ x: 1, y: 1 }, [
    ['x', { x: 1 }, '<=', 5.5],
    ['y', { y: 1 }, '<=', 2.5],
  ]);
  expect(read(format, write(whole(half, 'x'), 'x whole')).objective).toBe(7.5);
  expect(read(format, write(whole(half, 'y'), 'y whole')).objective).toBe(7.5);
  expect(read(format, write(half, 'neither')).objective).toBe(8);
});

it('marks whole columns in MPS', () => {
  const stated = whole(program({ a: 1, b: 2, c: 3, d: 4 }, [['r', { a: 1, c: 1 }, '<=', 9]]), 'b', 'c');
  expect(
    writeMps(stated, 'marked'),
  ).toBe(`* To be minimised: the least cost is minus the objective of the plan.
NAME marked
ROWS
 N  cost
 L  r
COLUMNS
    a  cost  -1
    a  r  1
    MARKER  'MARKER'  'INTORG'
    b  cost  -2
    c  cost  -3
    c  r  1
    MARKER  'MARKER'  'INTEND'
    d  cost  -4
RHS
    RHS  r  9
BOUNDS
 PL BOUND  b
 PL BOUND  c
ENDATA
`);
});

it('lists whole columns in LP', () => {
  expect(
    writeLp(whole(program({ 'a[1]': 1, b: 2 }, [['r', { b: 1 }, '<=', 9]]), 'a[1]'), 'listed'),
  ).toBe(`\\ listed
Maximize
 objective:
  + 1 a(1) + 2 b
Subject To
 r:
  + 1 b
  <= 9
General
  a(1)
End
`);
});

it('writes Dakota furniture in free MPS', () => {
  expect(
    writeMps(DAKOTA, 'Dakota furniture'),
  ).toBe(`* To be minimised: the least cost is minus the objective of the plan.
NAME Dakota_furniture
ROWS
 N  cost
 L  lumber
 L  finishing
 L  carpentry
COLUMNS
    desks  cost  -60
    desks  lumber  8
    desks  finishing  4
    desks  carpentry  2
    tables  cost  -30
    tables  lumber  6
    tables  finishing  2
    tables  carpentry  1.5
    chairs  cost  -20
    chairs  lumber  1
    chairs  finishing  1.5
    chairs  carpentry  0.5
RHS
    RHS  lumber  48
    RHS  finishing  20
    RHS  carpentry  8
ENDATA
`);
});

it('writes Dakota furniture in CPLEX LP format', () => {
  expect(writeLp(DAKOTA, 'Dakota furniture')).toBe(`\\ Dakota furniture
Maximize
 objective:
  + 60 desks + 30 tables + 20 chairs
Subject To
 lumber:
  + 8 desks + 6 tables + 1 chairs
  <= 48
 finishing:
  + 4 desks + 2 tables + 1.5 chairs
  <= 20
 carpentry:
  + 2 desks + 1.5 tables + 0.5 chairs
  <= 8
End
`);
});

it("keeps the planner's names whole in MPS, and in LP all but brackets and signs", () => {
  const name = 'allocate[abilene,vr_nvl72+groq3_lpx,premium,2027-01,day]';
  expect(writeMps(AWKWARD, 'names')).toContain(`    ${name}  cost  ${-1 / 3}\n`);
  expect(writeLp(AWKWARD, 'names')).toContain(
    `+ ${1 / 3} allocate(abilene,vr_nvl72_groq3_lpx,premium,2027_01,day)`,
  );
});
