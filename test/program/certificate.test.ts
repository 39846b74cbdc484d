import { describe, expect, it } from 'vitest';
import { CERTIFICATE_TOLERANCE, certify, primalResidualOf } from '../../src/program/certificate.ts';
import type { Program } from '../../src/program/program.ts';
import { DAKOTA, GIGAWATT_IN_TOKENS, program } from './samples.ts';

const VALUES = [2, 0, 8];
const DUALS = [0, 10, 10];

describe('certify', () => {
  it('holds for the optimum of Dakota furniture', () => {
    expect(certify(DAKOTA, VALUES, DUALS)).toEqual({
      primalResidual: 0,
      dualResidual: 0,
      complementarity: 0,
      gap: 0,
      tolerance: CERTIFICATE_TOLERANCE,
      holds: true,
    });
  });

  it('allows rounding, and nothing that could be seen', () => {
    expect(certify(DAKOTA, [2 + 4e-16, -1e-17, 8], [0, 10, 10 - 2e-15]).holds).toBe(true);
    expect(certify(DAKOTA, [2 + 1e-6, 0, 8], DUALS)).toMatchObject({ holds: false });
  });

  it('fails a plan of 35.7 GW under a limit of 1', () => {
    const certificate = certify(GIGAWATT_IN_TOKENS, [1e11], [0, 3e-11]);
    expect(certificate.holds).toBe(false);
    expect(certificate.primalResidual).toBeGreaterThan(0.5);
    expect(certificate.dualResidual).toBe(0);
  });

  it('fails a row that does not hold, in each direction', () => {
    for (const [sense, rhs] of [
      ['<=', 3],
      ['>=', 5],
      ['=', 3],
      ['=', 5],
    ] as const) {
      const stated = program({ x: 0 }, [['row', { x: 1 }, sense, rhs]]);
      expect(certify(stated, [4], [0]).primalResidual).toBeGreaterThan(0.05);
    }
  });

  it('fails a value below zero', () => {
    const certificate = certify(DAKOTA, [2, -0.1, 8], DUALS);
    expect(certificate.holds).toBe(false);
    expect(certificate.primalResidual).toBeGreaterThan(0.01);
  });

  it('fails prices of the wrong sign, in each direction', () => {
    const atMost = program({ x: -1 }, [['row', { x: 1 }, '<=', 0]]);
    expect(certify(atMost, [0], [-1]).dualResidual).toBeGreaterThan(0.1);
    const atLeast = program({ x: 0 }, [['row', { x: 1 }, '>=', 0]]);
    expect(certify(atLeast, [0], [1]).dualResidual).toBeGreaterThan(0.1);
    const exactly = program({ x: -1 }, [['row', { x: 1 }, '=', 0]]);
    expect(certify(exactly, [0], [-1]).holds).toBe(true);
  });

  it('fails a plan that leaves money on the table', () => {
    expect(certify(DAKOTA, [0, 0, 0], [0, 0, 0]).dualResidual).toBeGreaterThan(0.1);
    const certificate = certify(DAKOTA, [1, 0, 8], DUALS);
    expect(certificate).toMatchObject({ primalResidual: 0, dualResidual: 0, holds: false });
    expect(certificate.gap).toBeCloseTo(60 / 280, 12);
    expect(certificate.complementarity).toBeCloseTo(60 / 280, 12);
  });

  it('fails a column that is used at a loss', () => {
    const stated = program({ x: -1 }, [['row', { x: 1 }, '<=', 1]]);
    expect(certify(stated, [0.5], [0])).toMatchObject({ primalResidual: 0, dualResidual: 0, holds: false });
    expect(certify(stated, [0.5], [0]).complementarity).toBeCloseTo(1, 12);
  });

  it('fails what is not a number, and lists of the wrong length', () => {
    expect(certify(DAKOTA, [Number.NaN, 0, 8], DUALS).holds).toBe(false);
    expect(certify(DAKOTA, VALUES, [0, Number.NaN, 10]).holds).toBe(false);
    expect(certify(DAKOTA, [2, 0], DUALS).holds).toBe(false);
    expect(certify(DAKOTA, VALUES, []).holds).toBe(false);
  });

  it('is no milder beside a limit that nothing reaches', () => {
    const far: Program = {
      ...DAKOTA,
      rows: [
        ...DAKOTA.rows,
        { key: 'far', name: 'far', sense: '<=', rhs: 1e30, terms: [{ column: 0, coefficient: 1 }] },
      ],
    };
    expect(certify(far, VALUES, [...DUALS, 0]).holds).toBe(true);
    expect(certify(far, [2 + 1e-6, 0, 8], [...DUALS, 0]).primalResidual).toBeGreaterThan(1e-8);
  });

  it('judges the same in any units', () => {
    const [k, r, b, g] = [2 ** 30, 2 ** -20, 2 ** 15, 2 ** -25];
    const elsewhere: Program = {
      columns: DAKOTA.columns.map((column) => ({ ...column, objective: column.objective * k * g })),
      rows: DAKOTA.rows.map((row) => ({
        ...row,
        rhs: row.rhs * r * b,
        terms: row.terms.map((term) => ({ ...term, coefficient: term.coefficient * r * k })),
      })),
    };
    const wrong = [2.1, 0.01, 7.9];
    const here = certify(DAKOTA, wrong, DUALS);
    expect(here.holds).toBe(false);
    const there = certify(
      elsewhere,
      wrong.map((value) => (value * b) / k),
      DUALS.map((dual) => (dual * g) / r),
    );
    expect(there).toEqual(here);
  });

  it('holds where nothing is to be decided', () => {
    expect(certify(program({}, []), [], []).holds).toBe(true);
    expect(certify(program({ x: -1 }, []), [0], []).holds).toBe(true);
  });
});

describe('primalResidualOf', () => {
  it('is 0 at a feasible point, whatever it earns', () => {
    expect(primalResidualOf(DAKOTA, [1, 1, 1])).toBe(0);
  });

  it('is what the certificate of the point would say', () => {
    for (const values of [VALUES, [3, 0, 8], [2, -0.5, 8], [100, 100, 100], [Number.NaN, 0, 0]]) {
      expect(primalResidualOf(DAKOTA, values)).toBe(certify(DAKOTA, values, DUALS).primalResidual);
    }
  });
});
