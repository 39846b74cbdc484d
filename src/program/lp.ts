import { legalNames } from './legalNames.ts';
import type { Program, Term } from './program.ts';

/**
 * The program in CPLEX LP format, to be maximised, every number with all its digits. The format has no square brackets and no
 * signs in names: `run[abilene,vr_nvl72+groq3_lpx,2027-01]` is written `run(abilene,vr_nvl72_groq3_lpx,2027_01)`. A row
 * without terms, which the format cannot state, is written with 0 of the first column, or as a comment where there is none.
 */
export function writeLp(program: Program, title: string): string {
  const columns = legal(program.columns.map(({ name }) => name));
  const [objective, ...rows] = legal(['objective', ...program.rows.map(({ name }) => name)]);
  const isUsed = new Set(program.rows.flatMap(({ terms }) => terms.map(({ column }) => column)));
  const goal = program.columns
    .map(({ objective: coefficient }, column) => ({ column, coefficient }))
    .filter(({ column, coefficient }) => coefficient !== 0 || !isUsed.has(column));
  return [
    `\\ ${title.replaceAll(/[^\x20-\x7e]+/g, ' ')}`,
    'Maximize',
    ...statement(`${objective}:`, goal, columns, ''),
    'Subject To',
    ...program.rows.flatMap(({ sense, rhs, terms }, i) =>
      statement(`${rows[i]}:`, terms, columns, `${sense} ${rhs + 0}`),
    ),
    ...wholeColumns(program, columns),
    'End',
    '',
  ].join('\n');
}

function wholeColumns(program: Program, columns: readonly string[]): string[] {
  const lines = program.columns.flatMap(({ integer }, j) => (integer ? [`  ${columns[j]}`] : []));
  return lines.length > 0 ? ['General', ...lines] : [];
}

/** Words that begin a section of the format, or stand for a number. */
const ILLEGAL_START =
  /^[0-9.]|^[eE][0-9.]|^(?:max|maximi[sz]e|maximum|min|minimi[sz]e|minimum|st|s\.t\.|subject|such|bounds?|gen|generals?|bin|binar(?:y|ies)|int|integers?|semi|semis|sos|free|inf|infinity|nan|end)$/i;

function legal(names: readonly string[]): string[] {
  const bracketed = names.map((name) => name.replaceAll('[', '(').replaceAll(']', ')'));
  return legalNames(bracketed, /[^A-Za-z0-9_.(),]/g, ILLEGAL_START);
}

const TERMS_PER_LINE = 4;

/** Lines short enough for readers that stop at 255 characters. */
function statement(
  label: string,
  terms: readonly Term[],
  columns: readonly string[],
  relation: string,
): string[] {
  if (terms.length === 0 && columns.length === 0)
    return relation === '' ? [` ${label}`] : [`\\ ${label} 0 ${relation}`];
  const written = (terms.length > 0 ? terms : [{ column: 0, coefficient: 0 }]).map(
    ({ column, coefficient }) => `${coefficient < 0 ? '-' : '+'} ${Math.abs(coefficient)} ${columns[column]}`,
  );
  const lines: string[] = [];
  for (let from = 0; from < written.length; from += TERMS_PER_LINE) {
    lines.push(`  ${written.slice(from, from + TERMS_PER_LINE).join(' ')}`);
  }
  return [` ${label}`, ...lines, ...(relation === '' ? [] : [`  ${relation}`])];
}
