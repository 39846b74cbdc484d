import type { Column, Program, Row, Term } from '../program/program.ts';
import { type ColumnKey, columnName } from './columns.ts';
import type { Formulation } from './formulation.ts';
import { revenuePerUnit } from './objectives.ts';
import { type RowKey, RULES } from './rules/index.ts';
import type { RuleRow } from './rules/rule.ts';
import { isDeliverable } from './servers.ts';

/** The planner's program, with the objective in $M of revenue over the horizon. */
export type PlanProgram<X = never> = Program<ColumnKey, RowKey | X>;

/**
 * Writes every rule's rows over the columns of a formulation. Columns and rows stand in sorted order of their names, so
 * that the order of the input decides nothing.
 */
export function buildProgram(formulation: Formulation): PlanProgram {
  const columns = columnsOf(formulation)
    .map((key) => ({ key, name: columnName(key), objective: revenuePerUnit(formulation.scenario, key) }))
    .sort(byName);
  const index = indexOf(columns);
  const rows = RULES.flatMap((rule) => rule.rows(formulation).map((row) => rowOf(row, index)));
  return { columns, rows: rows.sort(byName) };
}

/** The same program with further rows after its own, as a baseline adds them. */
export function withRows<X extends object>(
  program: PlanProgram,
  rows: readonly RuleRow<X>[],
): PlanProgram<X> {
  const index = indexOf(program.columns);
  return { columns: program.columns, rows: [...program.rows, ...rows.map((row) => rowOf(row, index))] };
}

function indexOf(columns: readonly Column<ColumnKey>[]): ReadonlyMap<string, number> {
  return new Map(columns.map((column, position) => [column.name, position]));
}

function columnsOf({ scenario, systems, options }: Formulation): ColumnKey[] {
  const keys: ColumnKey[] = [];
  for (const { id: period, startMonth } of scenario.periods) {
    for (const { id: site, shellMusdPerMw } of scenario.sites) {
      for (const system of systems) {
        if (isDeliverable(system, { startMonth }))
          keys.push({ kind: 'buy', site, system: system.id, period });
        keys.push({ kind: 'run', site, system: system.id, period });
      }
      if (shellMusdPerMw !== undefined) keys.push({ kind: 'shell', site, period });
    }
    for (const { id: block } of scenario.blocks) {
      for (const { site, tier, server } of options) {
        keys.push({ kind: 'allocate', site, tier, server, period, block });
      }
      for (const tier of scenario.tiers) {
        keys.push({ kind: 'sell', tier: tier.id, step: 0, period, block });
      }
    }
  }
  return keys;
}

function rowOf<K extends object>(
  { key, sense, rhs, terms }: RuleRow<K>,
  index: ReadonlyMap<string, number>,
): Row<K> {
  const byColumn = new Map<number, number>();
  for (const [columnKey, coefficient] of terms) {
    const column = index.get(columnName(columnKey));
    if (column === undefined)
      throw new Error(`A rule names the column ${columnName(columnKey)}, which nobody made.`);
    byColumn.set(column, (byColumn.get(column) ?? 0) + coefficient);
  }
  const merged: Term[] = [];
  for (const [column, coefficient] of byColumn) if (coefficient !== 0) merged.push({ column, coefficient });
  merged.sort((a, b) => a.column - b.column);
  return { key, name: rowName(key), sense, rhs, terms: merged };
}

/** The name of a row, such as `power[abilene,2027-01]`: the rule and then the rest of its key. */
export function rowName(key: object): string {
  const [rule, ...rest] = Object.values(key);
  return `${rule}[${rest.join(',')}]`;
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
