import type { Program } from '../program/program.ts';
import { buildProgram } from './buildProgram.ts';
import type { Formulation } from './formulation.ts';
import { objectiveOffset } from './objectives.ts';

/**
 * The program as other solvers get it, so that they report the plan's own value: what the objective has whatever is decided comes as
 * one more column, held at 1. Where there is none, the program as it is solved here.
 */
export function standaloneProgram(formulation: Formulation): Program<unknown, unknown> {
  const program = buildProgram(formulation);
  const offset = objectiveOffset(formulation);
  if (offset === 0) return program;
  return {
    columns: [...program.columns, { key: 'constant', name: 'constant', objective: offset }],
    rows: [
      ...program.rows,
      {
        key: 'constant',
        name: 'constant_is_1',
        sense: '=',
        rhs: 1,
        terms: [{ column: program.columns.length, coefficient: 1 }],
      },
    ],
  };
}
