import type { Program } from './program.ts';

/** The program with every column continuous; the program itself where all of them are. */
export function relaxationOf<C, R>(program: Program<C, R>): Program<C, R> {
  if (!hasWholeColumns(program)) return program;
  const columns = program.columns.map(({ integer: _, ...column }) => column);
  return { columns, rows: program.rows };
}

/** Whether any column takes whole numbers only. */
export function hasWholeColumns({ columns }: Program): boolean {
  return columns.some(({ integer }) => integer);
}
