import type { Program, Sense } from '../../src/program/program.ts';

type SampleRow = readonly [name: string, terms: Readonly<Record<string, number>>, sense: Sense, rhs: number];

/** A program from objective coefficients and rows by name, such as `program({ x: 3 }, [['limit', { x: 1 }, '<=', 4]])`. */
export function program(
  objective: Readonly<Record<string, number>>,
  rows: readonly SampleRow[],
): Program<string, string> {
  const names = Object.keys(objective);
  return {
    columns: names.map((name) => ({ key: name, name, objective: objective[name] ?? 0 })),
    rows: rows.map(([name, terms, sense, rhs]) => ({
      key: name,
      name,
      sense,
      rhs,
      terms: Object.entries(terms).map(([column, coefficient]) => ({
        column: names.indexOf(column),
        coefficient,
      })),
    })),
  };
}

/** Winston's furniture maker: two desks and eight chairs earn 280; carpentry and finishing are worth 10 an hour, lumber nothing. */
export const DAKOTA = program({ desks: 60, tables: 30, chairs: 20 }, [
  ['lumber', { desks: 8, tables: 6, chairs: 1 }, '<=', 48],
  ['finishing', { desks: 4, tables: 2, chairs: 1.5 }, '<=', 20],
  ['carpentry', { desks: 2, tables: 1.5, chairs: 0.5 }, '<=', 8],
]);

/** Hillier and Lieberman's glass maker: 36 from two doors and six windows. */
export const WYNDOR = program({ doors: 3, windows: 5 }, [
  ['plant 1', { doors: 1 }, '<=', 4],
  ['plant 2', { windows: 2 }, '<=', 12],
  ['plant 3', { doors: 3, windows: 2 }, '<=', 18],
]);

/** A limit of 1 GW, written in GW and tokens per second: HiGHS drops the coefficient and plans for 35.7 GW. */
export const GIGAWATT_IN_TOKENS = program({ tokens: 3e-11 }, [
  ['power', { tokens: 3.57e-10 }, '<=', 1],
  ['demand', { tokens: 1 }, '<=', 1e11],
]);

/** The same program with the named columns whole; with all of them where none is named. */
export function whole<C, R>(stated: Program<C, R>, ...names: readonly string[]): Program<C, R> {
  return {
    ...stated,
    columns: stated.columns.map((column) =>
      names.length === 0 || names.includes(column.name) ? { ...column, integer: true } : column,
    ),
  };
}

/**
 * Three things to put into a bag that holds 11: at most one of `a` (5, worth 10), one of `b` (4, worth 7) and two of `c` (3, worth 4).
 * By hand: a and b weigh 9 and are worth 17; a and both c weigh 11 and are worth 18; b and both c are worth 15. In parts,
 * a, b and two thirds of a c are worth 19 2/3.
 */
export const KNAPSACK = whole(
  program({ a: 10, b: 7, c: 4 }, [
    ['weight', { a: 5, b: 4, c: 3 }, '<=', 11],
    ['one a', { a: 1 }, '<=', 1],
    ['one b', { b: 1 }, '<=', 1],
    ['two c', { c: 1 }, '<=', 2],
  ]),
);
