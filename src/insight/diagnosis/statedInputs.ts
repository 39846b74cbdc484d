import { type PlanProgram, rowsOver } from '../../plan/buildProgram.ts';
import type { Formulation } from '../../plan/formulation.ts';
import { type RowKey, RULES, ruleOf } from '../../plan/rules/index.ts';
import type { RowInput } from '../../plan/rules/rule.ts';
import type { Row, Term } from '../../program/program.ts';

/** One input of the planner, with all the rows that come from it. */
export interface StatedInput extends Omit<RowInput, 'at' | 'part'> {
  /** Tells inputs apart: the path and the side. */
  readonly id: string;
  /** The key of one of the rows. */
  readonly key: RowKey;
  readonly rows: readonly InputRow[];
  /** Whether its number stands in the terms of the rows, as a part of some power does. */
  readonly isPart: boolean;
  /** Whether more of it in one period is there in all that follow as well. */
  readonly carriesOver: boolean;
}

/** A row that comes from an input. */
export interface InputRow {
  readonly key: RowKey;
  /** Index of the row. */
  readonly row: number;
  /** Which of the numbers of the input the row comes from, and what of all that it limits the row is about. */
  readonly at: number;
  readonly part?: string;
  /** What one more unit of that number adds to the right-hand side and to the terms. */
  readonly perUnit: { readonly rhs: number; readonly terms: readonly Term[] };
}

/** Rows without any that two sides of one input would share: an equation is written as the two. */
export function separateRows(program: PlanProgram): Row<RowKey>[] {
  return program.rows.flatMap((row) => {
    const { key } = row;
    if (!('side' in key) || key.side !== 'exact') return [row];
    return [
      { ...row, key: { ...key, side: 'least' as const }, name: `${row.name} least`, sense: '>=' as const },
      { ...row, key: { ...key, side: 'most' as const }, name: `${row.name} most`, sense: '<=' as const },
    ];
  });
}

/**
 * The inputs that some rows come from, in the order in which a conflict is tried without them: policies first and power last, and of one
 * rule by path from the last to the first. The order of the scenario decides nothing.
 */
export function statedInputs(
  formulation: Formulation,
  program: PlanProgram,
  rows: readonly Row<RowKey>[],
): StatedInput[] {
  const { scenario } = formulation;
  const stated = rows.flatMap(({ key }, row) => {
    const { inputs } = ruleOf(key);
    if (inputs === undefined) return [];
    const { rhs, terms } = inputs.perUnit?.(formulation, key) ?? { rhs: 1, terms: [] };
    const { at, part, ...facts } = inputs.of(scenario, key);
    const carriesOver = inputs.carriesOver ?? false;
    return [{ key, row, at, part, facts, carriesOver, perUnit: { key, sense: '=' as const, rhs, terms } }];
  });
  const perUnit = rowsOver(
    program,
    stated.map((one) => one.perUnit),
  );
  const found = new Map<string, StatedInput & { readonly rows: InputRow[] }>();
  for (const [index, { key, row, at, part, facts, carriesOver }] of stated.entries()) {
    const { rhs, terms } = perUnit[index] as Row<RowKey>;
    const id = `${facts.path.join('.')} ${facts.side}`;
    const input = found.get(id) ?? { ...facts, id, key, rows: [], isPart: terms.length > 0, carriesOver };
    input.rows.push({ key, row, at, ...(part !== undefined && { part }), perUnit: { rhs, terms } });
    found.set(id, input);
  }
  return [...found.values()].sort((a, b) => rank(b) - rank(a) || (a.id < b.id ? 1 : -1));
}

function rank({ key }: StatedInput): number {
  return RULES.findIndex(({ name }) => name === key.rule);
}
