import type { Program, Sense, Term } from '../../../src/program/program.ts';

/** A program that is written down line by line; a column may name rows that are written later. */
export interface ProgramLines {
  row(name: string, sense: Sense, rhs: number): void;
  /** A column with what one unit earns and what it adds to each row; zeros are left out. */
  column(
    name: string,
    objective: number,
    terms: readonly (readonly [row: string, coefficient: number])[],
  ): void;
  /** The program, to be maximised. Throws an Error where a column names a row that nobody wrote. */
  program(): Program<string, string>;
}

/** Nothing written yet. */
export function programLines(): ProgramLines {
  const columns: { name: string; objective: number }[] = [];
  const rows = new Map<string, { sense: Sense; rhs: number }>();
  const termsOf = new Map<string, Term[]>();
  return {
    row: (name, sense, rhs) => rows.set(name, { sense, rhs }),
    column(name, objective, terms) {
      for (const [row, coefficient] of terms) {
        if (coefficient === 0) continue;
        const term = { column: columns.length, coefficient };
        const known = termsOf.get(row);
        if (known) known.push(term);
        else termsOf.set(row, [term]);
      }
      columns.push({ name, objective });
    },
    program() {
      for (const name of termsOf.keys())
        if (!rows.has(name)) throw new Error(`Nobody wrote the row ${name}.`);
      return {
        columns: columns.map((column) => ({ key: column.name, ...column })),
        rows: [...rows].map(([name, row]) => ({ key: name, name, ...row, terms: termsOf.get(name) ?? [] })),
      };
    },
  };
}
