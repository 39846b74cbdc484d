import type { PlanDocument } from '../document/schema.ts';
import type { Reasoned } from './section.ts';
import { periodsInWords, spansInWords } from './timeInWords.ts';

type Limit = Pick<PlanDocument['audit'][number], 'rule' | 'label' | 'period' | 'since'>;

/** When a limit holds: in one period, in all from `since` to that period together, or over the whole horizon. */
export interface LimitTime {
  readonly period?: string | undefined;
  readonly since?: string | undefined;
}

/** Limits that differ only in their period: the same rule on the same thing. */
export interface LimitGroup<L extends Limit> {
  readonly limits: readonly L[];
  /** What is said of them all, without a period: `power at abilene`. */
  readonly subject: string;
}

/** Limits gathered over the horizon by what is said of them, in the order of the first of each group. */
export function limitGroups<L extends Limit>(
  limits: readonly L[],
  saying: (limit: L) => string,
): LimitGroup<L>[] {
  const groups = new Map<string, { readonly subject: string; readonly limits: L[] }>();
  for (const limit of limits) {
    const subject = withoutPeriod(limit, saying(limit));
    const key = `${limit.rule} ${subject}`;
    const group = groups.get(key) ?? { subject, limits: [] };
    group.limits.push(limit);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/**
 * The periods of some limits: `2027 Q1 to 2029 Q4`; empty for limits on the whole horizon. Limits that several periods have together
 * stay apart: `2027 Q1 to 2027 Q4 and 2028 Q1 to 2028 Q4` are two of them.
 */
export function periodsOfLimits({ periods }: Reasoned, limits: readonly LimitTime[]): string {
  const placeOf = (month: string | undefined) => periods.findIndex(({ start }) => start === month);
  const spans = limits
    .map(({ period, since }) => ({ from: placeOf(since ?? period), to: placeOf(period) }))
    .filter(({ to }) => to >= 0);
  if (spans.some(({ from, to }) => from !== to)) return spansInWords(periods, spans);
  return periodsInWords(
    periods,
    spans.map(({ to }) => to),
  );
}

function withoutPeriod({ period, since }: Limit, text: string): string {
  if (period === undefined) return text;
  const said = since === undefined ? ` in ${period}` : ` from ${since} to ${period}`;
  const at = text.lastIndexOf(said);
  return at < 0 ? text : text.slice(0, at) + text.slice(at + said.length);
}
