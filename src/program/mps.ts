import { legalNames } from './legalNames.ts';
import type { Program, Sense } from './program.ts';

/**
 * The program in free MPS format as costs to be made low, every number with all its digits: the least cost is minus the objective. MPS
 * has no agreed way to say that something is to be maximised; of `OBJSENSE` Clp 1.17 takes no notice and GLPK 5 refuses it. Names
 * are those of the program, except for what free MPS cannot hold: blanks and characters outside of ASCII, and a leading `*` or `$`. Whole
 * columns stand between markers and have a bound that says that there is none: readers take a marked column without
 * bounds for one that is 0 or 1.
 */
export function writeMps(program: Program, title: string): string {
  const [heading = '_'] = legal([title]);
  const columns = legal(program.columns.map(({ name }) => name));
  const [cost, ...rows] = legal(['cost', ...program.rows.map(({ name }) => name)]);
  return [
    '* To be minimised: the least cost is minus the objective of the plan.',
    `NAME ${heading}`,
    'ROWS',
    ` N  ${cost}`,
    ...program.rows.map(({ sense }, i) => ` ${LETTERS[sense]}  ${rows[i]}`),
    'COLUMNS',
    ...columnLines(program, columns, [...rows], cost as string),
    'RHS',
    ...program.rows.flatMap(({ rhs }, i) => (rhs === 0 ? [] : [`    RHS  ${rows[i]}  ${rhs}`])),
    ...boundLines(program, columns),
    'ENDATA',
    '',
  ].join('\n');
}

const LETTERS: Readonly<Record<Sense, string>> = { '<=': 'L', '>=': 'G', '=': 'E' };

function legal(names: readonly string[]): string[] {
  return legalNames(names, /[^\x21-\x7e]/g, /^[*$]/);
}

/** Every column is listed with its cost, also with 0: a column without a line would not exist. */
function columnLines(program: Program, columns: string[], rows: string[], cost: string): string[] {
  const lines = program.columns.map((column, j) => {
    const isWhole = column.integer === true;
    const wasWhole = program.columns[j - 1]?.integer === true;
    return [
      ...(isWhole === wasWhole ? [] : [marker(isWhole)]),
      `    ${columns[j]}  ${cost}  ${0 - column.objective}`,
    ];
  });
  program.rows.forEach(({ terms }, i) => {
    for (const { column, coefficient } of terms) {
      lines[column]?.push(`    ${columns[column]}  ${rows[i]}  ${coefficient}`);
    }
  });
  if (program.columns.at(-1)?.integer) lines.push([marker(false)]);
  return lines.flat();
}

function marker(begins: boolean): string {
  return `    MARKER  'MARKER'  '${begins ? 'INTORG' : 'INTEND'}'`;
}

function boundLines(program: Program, columns: readonly string[]): string[] {
  const lines = program.columns.flatMap(({ integer }, j) => (integer ? [` PL BOUND  ${columns[j]}`] : []));
  return lines.length > 0 ? ['BOUNDS', ...lines] : [];
}
