import type { Program, Row } from './program.ts';

/**
 * The program with another objective, and with a row that holds the value that the old objective has at a point, but for `room` as a part
 * of the sum of its terms. One number for each column. Where no optimal face can be told, or none holds up to rounding, this
 * keeps what was reached. Without a value to hold it is the program with the other objective.
 */
export function holdValue<C, R>(
  program: Program<C, R>,
  values: readonly number[],
  objective: readonly number[],
  room: number,
): Program<C, R | 'value'> {
  const { columns, rows } = program;
  let value = 0;
  let size = 0;
  for (const [j, column] of columns.entries()) {
    value += column.objective * (values[j] ?? 0);
    size += Math.abs(column.objective * (values[j] ?? 0));
  }
  const held: Row<R | 'value'> = {
    key: 'value',
    name: `value${rows.length}`,
    sense: '>=',
    rhs: value - room * size,
    terms: columns.flatMap((column, j) =>
      column.objective === 0 ? [] : [{ column: j, coefficient: column.objective }],
    ),
  };
  return {
    columns: columns.map((column, j) => ({ ...column, objective: objective[j] ?? 0 })),
    rows: held.terms.length > 0 ? [...rows, held] : rows,
  };
}
