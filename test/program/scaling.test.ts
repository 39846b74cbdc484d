import { describe, expect, it } from 'vitest';
import type { Program } from '../../src/program/program.ts';
import { naturalUnits, scaleProgram } from '../../src/program/scaling.ts';
import { inOtherUnits, plannerShaped, randomNumbers, SMALL } from '../solvers/randomPrograms.ts';
import { DAKOTA, GIGAWATT_IN_TOKENS, KNAPSACK, program, whole } from './samples.ts';

function scaled(stated: Program) {
  const scaling = scaleProgram(stated);
  if (scaling.kind === 'refused') throw new Error(scaling.reason);
  return scaling;
}

function refusal(stated: Program): string {
  const scaling = scaleProgram(stated);
  if (scaling.kind === 'scaled') throw new Error('expected a refusal');
  return scaling.reason;
}

const coefficients = ({ rows }: Program) =>
  rows.flatMap(({ terms }) => terms.map(({ coefficient }) => Math.abs(coefficient)));

describe('scaleProgram', () => {
  it('brings 1 GW in tokens per second into range', () => {
    const { program: inRange } = scaled(GIGAWATT_IN_TOKENS);
    for (const coefficient of coefficients(inRange)) {
      expect(coefficient).toBeGreaterThanOrEqual(1e-4);
      expect(coefficient).toBeLessThanOrEqual(1e4);
    }
  });

  it('brings programs in any units into range, and changes no digit', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = randomNumbers(seed);
      const stated = inOtherUnits(plannerShaped(SMALL, random), 6, random);
      const { program: inRange } = scaled(stated);
      expect(Math.min(...coefficients(inRange))).toBeGreaterThanOrEqual(1e-4);
      expect(Math.max(...coefficients(inRange))).toBeLessThanOrEqual(1e4);
      const ratios = coefficients(inRange).map(
        (coefficient, k) => coefficient / (coefficients(stated)[k] ?? 0),
      );
      expect(ratios.every((ratio) => Number.isInteger(Math.log2(ratio)))).toBe(true);
    }
  });

  it('keeps keys, names, senses and order', () => {
    const { program: inRange } = scaled(DAKOTA);
    const shape = ({ columns, rows }: Program) => [
      columns.map(({ key, name }) => [key, name]),
      rows.map(({ key, name, sense, terms }) => [key, name, sense, terms.map(({ column }) => column)]),
    ];
    expect(shape(inRange)).toEqual(shape(DAKOTA));
  });

  it('brings values and prices back to the units of the program', () => {
    const stated = program({ x: 1e-7, y: 2e-3 }, [
      ['a', { x: 1e5, y: 3e-3 }, '<=', 7e8],
      ['b', { y: 4e-9 }, '<=', 1e-3],
    ]);
    const { program: inRange, unscale } = scaled(stated);
    // The vertex where both rows are tight, and its prices, by hand in either program.
    const vertex = ({ columns, rows }: Program) => {
      const at = (row: number, term: number): number => rows[row]?.terms[term]?.coefficient ?? 0;
      const [a, b] = rows.map(({ rhs }) => rhs) as [number, number];
      const [p, q] = columns.map(({ objective }) => objective) as [number, number];
      const y = b / at(1, 0);
      const x = (a - at(0, 1) * y) / at(0, 0);
      const priceOfA = p / at(0, 0);
      return {
        objective: p * x + q * y,
        values: [x, y],
        duals: [priceOfA, (q - at(0, 1) * priceOfA) / at(1, 0)],
      };
    };
    const expected = vertex(stated);
    const actual = unscale(vertex(inRange));
    expect(actual.objective / expected.objective).toBeCloseTo(1, 14);
    for (const k of [0, 1]) {
      expect((actual.values[k] ?? 0) / (expected.values[k] ?? 0)).toBeCloseTo(1, 14);
      expect((actual.duals[k] ?? 0) / (expected.duals[k] ?? 0)).toBeCloseTo(1, 14);
    }
  });

  it('gives the same program whatever powers of two the units differ by', () => {
    const stated = plannerShaped(SMALL, randomNumbers(5));
    const doubled: Program = {
      columns: stated.columns,
      rows: stated.rows.map((row, i) => ({
        ...row,
        rhs: row.rhs * 2 ** (i % 7),
        terms: row.terms.map((term) => ({ ...term, coefficient: term.coefficient * 2 ** (i % 7) })),
      })),
    };
    expect(scaled(doubled).program).toEqual(scaled(stated).program);
  });

  it('finds factors where the geometric mean alone does not', () => {
    // One wild coefficient among many of its row: the mean leaves it outside.
    const names = Array.from({ length: 12 }, (_, j) => `x${j}`);
    const terms = Object.fromEntries(names.map((name, j) => [name, j === 0 ? 1e7 : 1]));
    const objective = Object.fromEntries(names.map((name) => [name, 1]));
    const stated = program(objective, [
      ['wild', terms, '<=', 1],
      ...names.map((name) => [`${name} alone`, { [name]: 1 }, '<=', 1] as const),
      ...names.map(
        (name) => [`all but ${name}`, Object.fromEntries(names.map((n) => [n, 1])), '<=', 9] as const,
      ),
    ]);
    expect(Math.max(...coefficients(scaled(stated).program))).toBeLessThanOrEqual(1e4);
    expect(Math.min(...coefficients(scaled(stated).program))).toBeGreaterThanOrEqual(1e-4);
  });

  it('refuses what no factors can mend, naming the row and the column', () => {
    const stated = program({ x: 1, y: 1 }, [
      ['a', { x: 1, y: 1 }, '<=', 1],
      ['b', { x: 1, y: 1e-20 }, '<=', 1],
    ]);
    expect(refusal(stated)).toBe(
      'Row "b" and column "y" cannot be brought to one scale with the others: their coefficient 1e-20 stays outside of ' +
        '0.0001 to 10000, where the solvers are reliable. Check its unit.',
    );
  });

  it('refuses numbers that are none', () => {
    const limit = ['limit', { x: 1 }, '<=', 1] as const;
    expect(refusal(program({ x: Number.NaN }, [limit]))).toBe(
      'The objective of column "x" is not a finite number (NaN).',
    );
    expect(refusal(program({ x: 1 }, [['limit', { x: 1 }, '<=', Number.POSITIVE_INFINITY]]))).toBe(
      'The limit of row "limit" is not a finite number (Infinity).',
    );
    expect(refusal(program({ x: 1 }, [['limit', { x: Number.NEGATIVE_INFINITY }, '<=', 1]]))).toBe(
      'The coefficient of column "x" in row "limit" is not a finite number (-Infinity).',
    );
    expect(refusal(program({ x: 1 }, [['limit', { x: 0 }, '<=', 1]]))).toBe(
      'The coefficient of column "x" in row "limit" is zero, and must be left out.',
    );
  });

  it('refuses a limit so far away that HiGHS would take it for none', () => {
    const rows = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => [name, { x: 1 }, '<=', 1] as const);
    expect(refusal(program({ x: 1 }, [...rows, ['far', { x: 1 }, '<=', 1e40]]))).toBe(
      'The limit of row "far", 1e+40, is too far from the other numbers for the solvers to be reliable. Check its unit, or leave it out.',
    );
  });
});

describe('far-away objectives', () => {
  it('are refused too', () => {
    const limits = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(
      (name) => [name, { x: 1, y: 1 }, '<=', 1] as const,
    );
    expect(refusal(program({ x: 1, y: 1e60 }, limits))).toBe(
      'The objective of column "y", 1e+60, is too far from the other numbers for the solvers to be reliable. Check its unit, or leave it out.',
    );
  });
});

describe('naturalUnits', () => {
  it('follows the units of columns and rows', () => {
    const { values, duals } = naturalUnits(DAKOTA);
    const inThousands: Program = {
      ...DAKOTA,
      columns: DAKOTA.columns.map((column) => ({ ...column, objective: column.objective * 1024 })),
    };
    expect(naturalUnits(inThousands).values).toEqual(values);
    expect(naturalUnits(inThousands).duals).toEqual(duals.map((unit) => unit * 1024));
  });
});

describe('whole columns', () => {
  // Racks of 0.2 MW make 3e6 tokens a second each, which sell at 1e-7; tokens are counted one by one.
  const racks = program({ racks: 0, tokens: 1e-7 }, [
    ['power', { racks: 0.2 }, '<=', 1000],
    ['balance', { racks: -3e6, tokens: 1 }, '<=', 0],
  ]);

  it('keep their units, and the other columns find theirs', () => {
    const { program: inRange, units, unscale } = scaled(whole(racks, 'racks'));
    expect(units.values[0]).toBe(1);
    expect(units.values[1]).not.toBe(1);
    expect(inRange.columns.map(({ integer }) => integer)).toEqual([true, undefined]);
    for (const coefficient of coefficients(inRange)) {
      expect(coefficient).toBeGreaterThanOrEqual(1e-4);
      expect(coefficient).toBeLessThanOrEqual(1e4);
    }
    // 1000 MW are 5000 racks in either program.
    const [power] = inRange.rows;
    expect((power?.rhs ?? 0) / (power?.terms[0]?.coefficient ?? 0)).toBe(1000 / 0.2);
    expect(unscale({ objective: 0, values: [5000, 0], duals: [0, 0] }).values[0]).toBe(5000);
  });

  it('mean the same number of things in 60 programs of the shape of a plan, in any units of the rest', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = randomNumbers(seed);
      const stated = plannerShaped(SMALL, random);
      const wide = inOtherUnits(stated, 2, random);
      const isRack = stated.columns.map(({ name }) => /^(buy|run)/.test(name));
      const columns = wide.columns.map((column, j) =>
        isRack[j] ? { ...column, integer: true as const } : column,
      );
      const { units, program: inRange, unscale } = scaled({ ...wide, columns });
      expect(units.values.filter((_, j) => isRack[j]).every((unit) => unit === 1)).toBe(true);
      expect(Math.min(...coefficients(inRange))).toBeGreaterThanOrEqual(1e-4);
      expect(Math.max(...coefficients(inRange))).toBeLessThanOrEqual(1e4);
      const values = columns.map(() => Math.floor(random() * 1000));
      const { values: unscaled } = unscale({ objective: 0, values, duals: inRange.rows.map(() => 0) });
      expect(unscaled.filter((_, j) => isRack[j])).toEqual(values.filter((_, j) => isRack[j]));
    }
  });

  it('are refused where only other units of theirs could help', () => {
    const stated = program({ a: 1, b: 1, c: 1, d: 1 }, [['row', { a: 1, b: 1, c: 1, d: 1e12 }, '<=', 1]]);
    expect(scaleProgram(stated).kind).toBe('scaled');
    expect(refusal(whole(stated))).toBe(
      'Row "row" and column "d" cannot be brought to one scale with the others: their coefficient 1000000000000 stays outside of ' +
        '0.0001 to 10000, where the solvers are reliable. Check its unit.',
    );
  });

  it('count one by one among natural units too', () => {
    expect(naturalUnits(KNAPSACK).values).toEqual([1, 1, 1]);
  });
});

describe('objectiveUnit', () => {
  it('turns a scaled objective into one of the program', () => {
    const { program: inRange, objectiveUnit, units } = scaled(GIGAWATT_IN_TOKENS);
    const tokens = 2.8e9;
    const scaledObjective = (inRange.columns[0]?.objective ?? 0) * (tokens / (units.values[0] ?? 0));
    expect((scaledObjective * objectiveUnit) / (3e-11 * tokens)).toBeCloseTo(1, 14);
  });
});
