import type { Program, Row, Term } from './program.ts';
import type { Change, Coefficient } from './variation.ts';

/**
 * The change that makes one program into another: right-hand sides, coefficients and objective. Undefined where columns or rows
 * themselves differ, by name or sense: then the other has to be solved as a program of its own.
 */
export function differenceBetween(one: Program, other: Program): Change | undefined {
  if (!haveSameNames(one.columns, other.columns) || !haveSameNames(one.rows, other.rows)) return undefined;
  const rhs: { row: number; rhs: number }[] = [];
  const coefficients: Coefficient[] = [];
  for (const [i, row] of one.rows.entries()) {
    const changed = other.rows[i] as Row<unknown>;
    if (row.sense !== changed.sense) return undefined;
    if (row.rhs !== changed.rhs) rhs.push({ row: i, rhs: changed.rhs });
    coefficients.push(...differentTerms(i, row.terms, changed.terms));
  }
  const objective = other.columns.map((column) => column.objective);
  const isSameObjective = one.columns.every((column, j) => column.objective === objective[j]);
  return { rhs, coefficients, ...(!isSameObjective && { objective }) };
}

function haveSameNames(
  some: readonly { readonly name: string }[],
  others: readonly { readonly name: string }[],
): boolean {
  return some.length === others.length && some.every(({ name }, index) => name === others[index]?.name);
}

function differentTerms(row: number, terms: readonly Term[], others: readonly Term[]): Coefficient[] {
  if (isSameList(terms, others)) return [];
  const left = new Map(others.map(({ column, coefficient }) => [column, coefficient]));
  const changed: Coefficient[] = [];
  for (const { column, coefficient } of terms) {
    const now = left.get(column) ?? 0;
    if (now !== coefficient) changed.push({ row, column, coefficient: now });
    left.delete(column);
  }
  return [...changed, ...[...left].map(([column, coefficient]) => ({ row, column, coefficient }))];
}

function isSameList(terms: readonly Term[], others: readonly Term[]): boolean {
  if (terms.length !== others.length) return false;
  for (let k = 0; k < terms.length; k += 1) {
    const [term, other] = [terms[k] as Term, others[k] as Term];
    if (term.column !== other.column || term.coefficient !== other.coefficient) return false;
  }
  return true;
}
