import { quoted } from '../quantity/printable.ts';
import type { CsvCell } from '../reading/csv.ts';
import { didYouMean } from '../reading/didYouMean.ts';
import { InputError, inOrder, type Problem } from '../reading/inputError.ts';
import type { Expected } from './forecast.ts';
import { headerCell, isPeriod, unitProblem, unnamedColumn } from './headerCell.ts';
import { demandUnit } from './unit.ts';

/** A row for each period, with a column for each tier, and of its low and high where they are known. */
export interface Wide {
  readonly kind: 'wide';
  /** Index of the column of periods. */
  readonly period: number;
  readonly tiers: readonly WideTier[];
}

/** The columns of a tier. */
export interface WideTier {
  readonly tier: string;
  readonly demand: RateColumn;
  readonly low?: RateColumn;
  readonly high?: RateColumn;
}

/** A column of rates and their unit, as quantities are written. */
export interface RateColumn {
  readonly at: number;
  readonly unit: string;
}

type Side = keyof Omit<WideTier, 'tier'>;

/**
 * The layout of a header that names tiers, such as `month,free (Mtok/s),free low (Mtok/s),high (Mtok/s)`; undefined for one that names none, or
 * has a column of tiers. Throws an InputError for columns that nobody knows, have no unit, or stand there twice.
 */
export function wideLayout(header: readonly CsvCell[], file: string, expected: Expected): Wide | undefined {
  const known = [...expected.tiers, ...expected.off];
  const cells = header.map((cell, at) => ({ cell, at, ...headerCell(cell.text) }));
  const named = cells.map((one) => ({ ...one, ...columnOf(one.word, known) }));
  const isLong = cells.some(({ word }) => word === 'tier' || word === 'demand');
  if (isLong || named.every(({ tier }) => tier === undefined)) return undefined;
  const problems: Problem[] = [];
  const blame = ({ line, column }: CsvCell, what: string) => problems.push({ file, line, column, what });
  const tiers = new Map<string, Partial<Record<Side, RateColumn>>>();
  let period: number | undefined;
  for (const { cell, at, word, unit: stated, tier, side } of named) {
    if (isPeriod(word)) {
      if (period !== undefined) blame(cell, 'a second column of periods; keep one.');
      if (stated !== undefined) blame(cell, `${quoted(cell.text)} takes no unit; write "${word}".`);
      period = at;
      continue;
    }
    if (tier === undefined) {
      const hint = didYouMean(
        word,
        known,
        `the tiers are ${known.join(', ')}, and a column of anything else must be taken out.`,
      );
      blame(cell, cell.text === '' ? unnamedColumn : `unknown column ${quoted(cell.text)}; ${hint}`);
      continue;
    }
    const columns = tiers.get(tier) ?? {};
    const unit = stated === undefined ? undefined : demandUnit(stated);
    const problem = unitProblem(word, stated, unit);
    if (columns[side] !== undefined) blame(cell, `a second column "${word}"; keep one.`);
    else if (problem !== undefined) blame(cell, problem);
    tiers.set(tier, { ...columns, [side]: { at, unit: unit ?? '' } });
  }
  const [first] = header as [CsvCell];
  if (period === undefined)
    blame(first, 'no column "period"; write one with the first month of each period.');
  for (const [tier, { demand }] of tiers)
    if (demand === undefined) blame(first, `no column "${tier}" beside its low or high; add one.`);
  if (problems.length > 0) throw new InputError(inOrder(problems));
  return {
    kind: 'wide',
    period: period as number,
    tiers: [...tiers].map(([tier, columns]) => ({ tier, ...(columns as Omit<WideTier, 'tier'>) })),
  };
}

function columnOf(
  word: string,
  known: readonly string[],
): { readonly tier?: string | undefined; readonly side: Side } {
  const parts = /^(.*?)[ _-](low|high)$/.exec(word);
  const find = (name: string | undefined) => known.find((tier) => tier.toLowerCase() === name);
  // A tier may be called high itself.
  const whole = find(word);
  if (whole !== undefined || parts === null) return { tier: whole, side: 'demand' };
  return { tier: find(parts[1]), side: parts[2] as Side };
}
