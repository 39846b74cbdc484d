import { buildProgram, type PlanProgram } from '../plan/buildProgram.ts';
import { type Formulation, formulate } from '../plan/formulation.ts';
import { differenceBetween } from '../program/difference.ts';
import type { Solution } from '../program/program.ts';
import { type Change, variationOf } from '../program/variation.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Attempted, Solving } from '../solvers/solving.ts';

/**
 * The program of a plan, solved and kept, so that every question about the plan is a variation of it. Racks are continuous
 * here, also where the scenario asks for whole ones. Money is $M as the program counts it: always more for better, without
 * what the objective has whatever is decided.
 */
export interface Study {
  readonly scenario: Scenario;
  readonly formulation: Formulation;
  readonly program: PlanProgram;
  /** An optimum of the program: of several, whichever the solver came to. */
  readonly optimum: Solution;
  /** The program with a change made. Throws as `Solving.solve` does. */
  solve(change: Change): Attempted;
  /**
   * The program of another scenario, as a variation where only numbers differ, and from cold where columns or rows do. What is asked
   * besides, of that program, is closed and added to it.
   */
  solveFor(scenario: Scenario, besides?: (program: PlanProgram) => Besides): Answer;
  /** Gives the memory back. To be called, whatever happens, when no more is asked. */
  done(): void;
}

/** Columns that are closed and rows that are added. */
export type Besides = Pick<Change, 'closed' | 'rows'>;

/** What comes of the program of another scenario. */
export interface Answer {
  readonly formulation: Formulation;
  readonly program: PlanProgram;
  readonly attempted: Attempted;
}

/** Begins a study of a scenario; undefined where its program has no proven optimum. Throws as `Solving.solve` does. */
export function studyOf(scenario: Scenario, solving: Solving): Study | undefined {
  const formulation = formulate(scenario);
  const program = buildProgram(formulation);
  const varied = solving.vary(program);
  let optimum: Solution | undefined;
  try {
    const { outcome } = varied.solve();
    if (outcome.kind === 'optimal') optimum = outcome.solution;
  } finally {
    if (optimum === undefined) varied.done();
  }
  if (optimum === undefined) return undefined;
  return {
    scenario,
    formulation,
    program,
    optimum,
    solve: (change) => varied.solve(change),
    solveFor(other, besides = () => ({})) {
      const others = formulate(other);
      const otherProgram = buildProgram(others);
      const change = differenceBetween(program, otherProgram);
      const more = besides(otherProgram);
      const attempted = change
        ? varied.solve({ ...change, ...more })
        : solving.solve(variationOf(otherProgram, more));
      return { formulation: others, program: otherProgram, attempted };
    },
    done: () => varied.done(),
  };
}
