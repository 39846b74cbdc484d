import type { Program, Row, Term } from './program.ts';
import { settledUnknowns } from './settledUnknowns.ts';
import { isTight } from './tight.ts';

/**
 * For each row, whether its price is the same in every optimal dual. Every column in use has a reduced cost of 0 in all of them
 * (complementary slackness), and a row with slack a price of 0: linear equations for the prices of the tight rows. A price that
 * they settle alone is the slope of the objective on both sides of the limit. False where they leave a choice, though the
 * signs of prices may still settle it, or where that cannot be told clearly.
 */
export function settledDuals({ columns, rows }: Program, values: readonly number[]): boolean[] {
  const tight = rows.flatMap((row, i) => (isTight(row, values) ? [i] : []));
  const equations = columns.map((): Term[] => []);
  for (const [price, i] of tight.entries()) {
    for (const { column, coefficient } of (rows[i] as Row<unknown>).terms) {
      if ((values[column] ?? 0) > 0) equations[column]?.push({ column: price, coefficient });
    }
  }
  const isSettled = settledUnknowns(equations, tight.length);
  const settled = rows.map(() => true);
  for (const [price, i] of tight.entries()) settled[i] = isSettled[price] as boolean;
  return settled;
}
