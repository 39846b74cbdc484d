import { buildProgram } from '../../src/plan/buildProgram.ts';
import { formulate } from '../../src/plan/formulation.ts';
import { readScenarioFile } from '../../src/scenario/read.ts';
import { solvingNow } from '../../src/solvers/solving.ts';

/** Milliseconds of the first stage from cold, and from its last basis after a budget was changed. */
export interface ChangedBudget {
  readonly coldMs: readonly number[];
  readonly warmMs: readonly number[];
}

/**
 * Solves the first stage of a scenario file some times from cold, and after each again with what one year releases changed, by 2 to
 * 10 % up or down.
 */
export function changeBudget(path: string, rounds: number): ChangedBudget {
  const program = buildProgram(formulate(readScenarioFile(path)));
  const upTo = program.rows.flatMap(({ key, rhs }, row) => (key.rule === 'capex' ? [{ row, rhs }] : []));
  const solving = solvingNow('auto');
  const coldMs: number[] = [];
  const warmMs: number[] = [];
  const varied = solving.vary(program);
  try {
    varied.solve();
    for (let step = 0; step < rounds * PER_ROUND; step += 1) {
      if (step % PER_ROUND === 0) coldMs.push(timed(() => void solving.solve(program)));
      const year = step % upTo.length;
      const released = (upTo[year]?.rhs ?? 0) - (upTo[year - 1]?.rhs ?? 0);
      const more = (step % 2 === 0 ? 0.02 : -0.02) * (1 + (step % 5)) * released;
      const rhs = upTo.slice(year).map((limit) => ({ row: limit.row, rhs: limit.rhs + more }));
      warmMs.push(
        timed(() => {
          const { outcome } = varied.solve({ rhs });
          if (outcome.kind !== 'optimal') throw new Error(`There is no plan then: ${outcome.kind}.`);
        }),
      );
    }
    return { coldMs, warmMs };
  } finally {
    varied.done();
  }
}

const PER_ROUND = 7;

function timed(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
