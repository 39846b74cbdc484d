import type { Term } from '../../program/program.ts';

/** A sum over the columns of a program, with what is there whatever is decided. */
export interface Form {
  readonly terms: readonly Term[];
  readonly constant: number;
}

/** A number that tells plans apart: an amount, or the part that one amount is of another. No plan has less than none of it. */
export interface Measure {
  /** Of what: a system, a vendor, a tier; `capex`. */
  readonly id: string;
  readonly part: Form;
  /** Absent for an amount. */
  readonly whole?: Form;
  /** In the plan itself. */
  readonly plan: number;
  /** What is less than this is what rounding left. */
  readonly least: number;
}

/** The form of one number for each column, zeros left out. */
export function formOf(numbers: readonly number[], constant = 0): Form {
  return {
    terms: numbers.flatMap((coefficient, column) => (coefficient === 0 ? [] : [{ column, coefficient }])),
    constant,
  };
}

/** What a form comes to at a point. */
export function formAt({ terms, constant }: Form, values: readonly number[]): number {
  return terms.reduce((sum, { column, coefficient }) => sum + coefficient * (values[column] ?? 0), constant);
}

/** What a measure comes to at a point; a part of nothing is none. */
export function measureAt({ part, whole }: Measure, values: readonly number[]): number {
  const amount = formAt(part, values);
  if (whole === undefined) return amount;
  const all = formAt(whole, values);
  return all > 0 ? amount / all : 0;
}
