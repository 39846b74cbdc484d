import { describe, expect, it } from 'vitest';
import { certify } from '../../src/program/certificate.ts';
import type { Program } from '../../src/program/program.ts';
import { scaleProgram } from '../../src/program/scaling.ts';
import type { Solver, SolverOutcome } from '../../src/solvers/solver.ts';
import { DAKOTA, GIGAWATT_IN_TOKENS, program, WYNDOR } from '../program/samples.ts';

/** What every solver has to do. The same tests run over each of them. */
export function keepsTheContract(name: string, load: () => Promise<Solver>): void {
  describe(name, async () => {
    const solver = await load();
    const solve = (stated: Program): SolverOutcome => solveScaled(solver, stated);
    const optimum = (stated: Program) => {
      const outcome = solve(stated);
      if (outcome.kind !== 'optimal') throw new Error(`expected an optimum, got ${JSON.stringify(outcome)}`);
      const { values, duals } = outcome.solution;
      expect(certify(stated, values, duals)).toMatchObject({ holds: true });
      return outcome.solution;
    };

    it('says who it is', () => expect(solver.name).toBe(name));

    it('solves Dakota furniture, with its prices', () => {
      const { objective, values, duals } = optimum(DAKOTA);
      expect(objective).toBeCloseTo(280, 10);
      expect(values).toEqual([2, 0, 8].map((value) => expect.closeTo(value, 10)));
      expect(duals).toEqual([0, 10, 10].map((dual) => expect.closeTo(dual, 10)));
    });

    it('solves Wyndor glass, with its prices', () => {
      const { objective, values, duals } = optimum(WYNDOR);
      expect(objective).toBeCloseTo(36, 10);
      expect(values).toEqual([2, 6].map((value) => expect.closeTo(value, 10)));
      expect(duals).toEqual([0, 1.5, 1].map((dual) => expect.closeTo(dual, 10)));
    });

    it('gives exact zeros to what is not used and not scarce', () => {
      const { values, duals } = optimum(DAKOTA);
      expect(values[1]).toBe(0);
      expect(duals[0]).toBe(0);
    });

    it('plans 1 GW, not 35.7, whatever the unit of power', () => {
      const { values, duals } = optimum(GIGAWATT_IN_TOKENS);
      expect(values[0]).toBeCloseTo(1 / 3.57e-10, 0);
      expect(duals[0]).toBeCloseTo(3e-11 / 3.57e-10, 12);
      expect(duals[1]).toBe(0);
    });

    it('solves a degenerate program: three rows through one vertex of two columns', () => {
      const { objective, values } = optimum(
        program({ x: 1, y: 1 }, [
          ['a', { x: 1 }, '<=', 1],
          ['b', { y: 1 }, '<=', 1],
          ['c', { x: 1, y: 1 }, '<=', 2],
        ]),
      );
      expect(objective).toBeCloseTo(2, 12);
      expect(values).toEqual([expect.closeTo(1, 12), expect.closeTo(1, 12)]);
    });

    it("does not go round in circles on Beale's program", () => {
      const { objective } = optimum(
        program({ x1: 0.75, x2: -150, x3: 0.02, x4: -6 }, [
          ['a', { x1: 0.25, x2: -60, x3: -0.04, x4: 9 }, '<=', 0],
          ['b', { x1: 0.5, x2: -90, x3: -0.02, x4: 3 }, '<=', 0],
          ['c', { x3: 1 }, '<=', 1],
        ]),
      );
      expect(objective).toBeCloseTo(0.05, 12);
    });

    it('prices an equality with either sign', () => {
      const wanted = optimum(program({ x: 2, y: 1 }, [['e', { x: 1, y: 1 }, '=', 5]]));
      expect(wanted).toMatchObject({ objective: expect.closeTo(10, 10), duals: [expect.closeTo(2, 10)] });
      const forced = optimum(program({ x: -2, y: -3 }, [['e', { x: 1, y: 1 }, '=', 5]]));
      expect(forced).toMatchObject({ objective: expect.closeTo(-10, 10), duals: [expect.closeTo(-2, 10)] });
    });

    it('gives a commitment a price of zero or less', () => {
      const { objective, values, duals } = optimum(
        program({ free: 0, paid: 3 }, [
          ['power', { free: 1, paid: 2 }, '<=', 10],
          ['commitment', { free: 1 }, '>=', 4],
        ]),
      );
      expect(objective).toBeCloseTo(9, 10);
      expect(values).toEqual([expect.closeTo(4, 10), expect.closeTo(3, 10)]);
      expect(duals).toEqual([expect.closeTo(1.5, 10), expect.closeTo(-1.5, 10)]);
    });

    it('accepts rows with a negative limit', () => {
      const { objective } = optimum(program({ x: -1 }, [['at least 3', { x: -1 }, '<=', -3]]));
      expect(objective).toBeCloseTo(-3, 12);
    });

    it('finds a feasible point where the objective is zero', () => {
      const { objective, values, duals } = optimum(program({ x: 0, y: 0 }, [['c', { x: 1, y: 1 }, '>=', 2]]));
      expect(objective).toBe(0);
      expect((values[0] ?? 0) + (values[1] ?? 0)).toBeGreaterThanOrEqual(2 - 1e-9);
      expect(duals).toEqual([0]);
    });

    it('solves programs without columns, without rows, without either', () => {
      expect(optimum(program({}, []))).toEqual({ objective: 0, values: [], duals: [] });
      expect(optimum(program({ x: -1, y: 0 }, []))).toMatchObject({
        objective: 0,
        values: [0, 0],
        duals: [],
      });
      expect(optimum(program({}, [['slack', {}, '<=', 1]]))).toEqual({
        objective: 0,
        values: [],
        duals: [0],
      });
      expect(solve(program({}, [['broken', {}, '>=', 1]]))).toEqual({ kind: 'infeasible' });
      expect(solve(program({ x: 1 }, []))).toEqual({ kind: 'unbounded' });
    });

    it('solves around a row without terms', () => {
      const rows = [['empty', {}, '<=', 3] as const, ['limit', { x: 1 }, '<=', 4] as const];
      expect(optimum(program({ x: 1 }, rows)).duals).toEqual([0, expect.closeTo(1, 12)]);
      expect(solve(program({ x: 1 }, [['empty', {}, '=', 3], ...rows]))).toEqual({ kind: 'infeasible' });
    });

    it('says infeasible, with nothing else', () => {
      const rows = [['low', { x: 1 }, '<=', 1] as const, ['high', { x: 1 }, '>=', 2] as const];
      expect(solve(program({ x: 1 }, rows))).toEqual({ kind: 'infeasible' });
      expect(solve(program({ x: 0 }, rows))).toEqual({ kind: 'infeasible' });
      expect(solve(program({ x: 1, free: 1 }, rows))).toEqual({ kind: 'infeasible' });
    });

    it('says unbounded, with nothing else', () => {
      expect(solve(program({ x: 1, y: 0 }, [['a', { y: 1 }, '<=', 1]]))).toEqual({ kind: 'unbounded' });
      expect(solve(program({ x: 1, y: 0 }, [['a', { x: 1, y: -1 }, '<=', 1]]))).toEqual({
        kind: 'unbounded',
      });
    });

    it('lists values and prices in the order of the program, whatever the names', () => {
      const named = program({ '10': 1, '9': 2, __proto__x: 4, x: 3 }, [
        ['b', { x: 1 }, '<=', 1],
        ['2', { '9': 1 }, '<=', 2],
        ['1', { '10': 1 }, '<=', 3],
        ['a', { __proto__x: 1 }, '<=', 5],
      ]);
      const { values, duals } = optimum(named);
      const byName = named.columns.map(({ name }, j) => [name, Math.round(values[j] ?? 0)]);
      expect(Object.fromEntries(byName)).toEqual({ '9': 2, '10': 3, __proto__x: 5, x: 1 });
      expect(duals.map(Math.round)).toEqual([3, 2, 1, 4]);
    });

    it('gives the same answer to the same program every time', () => {
      const first = solve(DAKOTA);
      solve(WYNDOR);
      expect(solve(DAKOTA)).toEqual(first);
    });

    it('prices power as what one more unit of it earns', () => {
      const before = optimum(DAKOTA);
      const rows = DAKOTA.rows.map((row) =>
        row.name === 'finishing' ? { ...row, rhs: row.rhs + 0.5 } : row,
      );
      const after = optimum({ ...DAKOTA, rows });
      expect(after.objective - before.objective).toBeCloseTo(0.5 * (before.duals[1] ?? 0), 10);
    });
  });
}

function solveScaled(solver: Solver, stated: Program): SolverOutcome {
  const scaling = scaleProgram(stated);
  if (scaling.kind === 'refused') throw new Error(scaling.reason);
  const outcome = solver.solve(scaling.program);
  return outcome.kind === 'optimal'
    ? { kind: 'optimal', solution: scaling.unscale(outcome.solution) }
    : outcome;
}
