import type { PlanDocument } from '../document/schema.ts';
import type { Answered } from './section.ts';
import { periodsInWords } from './timeInWords.ts';

type Limit = Pick<PlanDocument['audit'][number], 'rule' | 'label' | 'period' | 'since'>;

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

/** The periods of some limits: `2027 Q1 to 2029 Q4`; empty for limits on the whole horizon. */
export function periodsOfLimits(
  { periods }: Answered,
  limits: readonly { readonly period?: string | undefined }[],
): string {
  const places = limits.map(({ period }) => periods.findIndex(({ start }) => start === period));
  return periodsInWords(
    periods,
    places.filter((place) => place >= 0),
  );
}

function withoutPeriod({ period, since }: Limit, text: string): string {
  if (period === undefined) return text;
  const said = since === undefined ? ` in ${period}` : ` from ${since} to ${period}`;
  const at = text.lastIndexOf(said);
  return at < 0 ? text : text.slice(0, at) + text.slice(at + said.length);
}
