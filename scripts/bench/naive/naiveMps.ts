import { writeMps } from '../../../src/program/mps.ts';
import type { Program } from '../../../src/program/program.ts';

/**
 * A program in free MPS as costs to be made low, which every reader takes for granted: Clp passes over OBJSENSE in a free file,
 * and GLPK refuses it.
 */
export function costsAsMps({ columns, rows }: Program, title: string): string {
  const costs = columns.map((column) => ({ ...column, objective: -column.objective }));
  return writeMps({ columns: costs, rows }, title).replace('OBJSENSE\n    MAX\n', '');
}
