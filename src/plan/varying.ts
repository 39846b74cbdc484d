import type { Program } from '../program/program.ts';
import type { Solving, Varied } from '../solvers/solving.ts';

/** Lends a program to work that solves it and variations of it, and gives its memory back whatever comes of that. */
export function varying<T>(solving: Solving, program: Program, work: (varied: Varied) => T): T {
  const varied = solving.vary(program);
  try {
    return work(varied);
  } finally {
    varied.done();
  }
}
