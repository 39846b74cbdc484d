import type { Column, Program, Row, Term } from '../program/program.ts';
import { allocateKey, buyKey, type ColumnKey, columnName, keepKey, runKey, sellKeys } from './columns.ts';
import type { Formulation } from './formulation.ts';
import { objectivePerUnit } from './objectives.ts';
import { type RowKey, RULES } from './rules/index.ts';
import type { RuleRow } from './rules/rule.ts';
import { stillToOrder } from './stillToOrder.ts';

/** The planner's program, with the objective in $M over the horizon. */
export type PlanProgram<X = never> = Program<ColumnKey, RowKey | X>;

/**
 * Writes every rule's rows over the columns of a formulation. Columns and rows stand in sorted order of their names, so
 * that the order of the input decides nothing.
 */
export function buildProgram(formulation: Formulation): PlanProgram {
  // Those of what is kept come last, so that the others have the places that they have without an earlier plan.
  const columns = [columnsOf(formulation), keepKeys(formulation)].flatMap((keys) =>
    keys.map((key) => columnOf(formulation, key)).sort(byName),
  );
  const index = indexOf(columns);
  const rows = RULES.flatMap((rule) => rule.rows(formulation).map((row) => rowOf(row, index)));
  return { columns, rows: rows.sort(byName) };
}

function columnOf(formulation: Formulation, key: ColumnKey): Column<ColumnKey> {
  const isWhole = formulation.scenario.racks === 'whole' && (key.kind === 'buy' || key.kind === 'run');
  return {
    key,
    name: columnName(key),
    objective: objectivePerUnit(formulation, key),
    ...(isWhole && { integer: true as const }),
  };
}

/** The same program with further rows after its own, as a baseline adds them. */
export function withRows<X extends object>(
  program: PlanProgram,
  rows: readonly RuleRow<X>[],
): PlanProgram<X> {
  return { columns: program.columns, rows: [...program.rows, ...rowsOver(program, rows)] };
}

/** Rows of rules as rows over the columns of a program. */
export function rowsOver<K extends object>(
  { columns }: PlanProgram<object>,
  rows: readonly RuleRow<K>[],
): Row<K>[] {
  const index = indexOf(columns);
  return rows.map((row) => rowOf(row, index));
}

function indexOf(columns: readonly Column<ColumnKey>[]): ReadonlyMap<string, number> {
  return new Map(columns.map((column, position) => [column.name, position]));
}

function columnsOf({ scenario, stocks, optionsIn }: Formulation): ColumnKey[] {
  const keys: ColumnKey[] = [];
  for (const [index, { id: period }] of scenario.periods.entries()) {
    for (const { site, system, canBuy, canRun } of stocks) {
      if (canBuy[index]) keys.push(buyKey(site.id, system.id, period));
      if (canRun[index]) keys.push(runKey(site.id, system.id, period));
    }
    for (const { id: site, shellMusdPerMw } of scenario.sites)
      if (shellMusdPerMw !== undefined) keys.push({ kind: 'shell', site, period });
    for (const { id: block } of scenario.blocks) {
      for (const option of optionsIn[index] ?? []) keys.push(allocateKey(option, period, block));
      for (const tier of scenario.tiers) keys.push(...sellKeys(tier, period, block));
    }
  }
  return keys;
}

function keepKeys(formulation: Formulation): ColumnKey[] {
  return stillToOrder(formulation).map(({ site, system, period }) => keepKey(site, system, period.id));
}

function rowOf<K extends object>(
  { key, sense, rhs, terms }: RuleRow<K>,
  index: ReadonlyMap<string, number>,
): Row<K> {
  const placed = terms.map(([columnKey, coefficient]) => {
    const column = index.get(columnName(columnKey));
    if (column === undefined)
      throw new Error(`A rule names the column ${columnName(columnKey)}, which nobody made.`);
    return { column, coefficient };
  });
  return { key, name: rowName(key), sense, rhs, terms: merged(placed.sort(byColumn)) };
}

// One term for each column, without zeros.
function merged(sorted: readonly Term[]): Term[] {
  const terms: Term[] = [];
  for (const term of sorted) {
    const last = terms.at(-1);
    if (last?.column === term.column)
      terms[terms.length - 1] = { column: term.column, coefficient: last.coefficient + term.coefficient };
    else terms.push(term);
  }
  return terms.filter(({ coefficient }) => coefficient !== 0);
}

function byColumn(a: Term, b: Term): number {
  return a.column - b.column;
}

/** The name of a row, such as `power[abilene,2027-01]`: the rule and then the rest of its key. */
export function rowName(key: object): string {
  const [rule, ...rest] = Object.values(key);
  return `${rule}[${rest.join(',')}]`;
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
