import { type RowKey, type RuleName, ruleOf } from '../../plan/rules/index.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { LimitToMove } from './limitsToMove.ts';

/** The limits that one rule sets on one thing, in the order of the horizon: the power of a site in all periods. */
export interface LimitFamily {
  readonly rule: RuleName;
  /** What they limit, without a period: `power at abilene`. */
  readonly subject: string;
  readonly limits: readonly LimitToMove[];
  /** Those that are moved together: from the first period that binds on, or all where none does. */
  readonly moved: readonly LimitToMove[];
  /** First period of those; absent where they are all. */
  readonly since?: string;
}

/** Limits gathered by rule and what they limit, in the order of the first of each. */
export function limitFamilies(limits: readonly LimitToMove[], { periods }: Scenario): LimitFamily[] {
  const places = new Map(periods.map(({ id }, index) => [id, index]));
  const placeOf = (limit: LimitToMove) => places.get(periodOf(limit) ?? '') ?? 0;
  const gathered = new Map<string, LimitToMove[]>();
  for (const limit of limits) {
    const name = `${limit.key.rule} ${subjectOf(limit.key)}`;
    gathered.set(name, [...(gathered.get(name) ?? []), limit]);
  }
  return [...gathered.values()].map((all) => {
    const { key } = all[0] as LimitToMove;
    const inOrder = all.toSorted((a, b) => placeOf(a) - placeOf(b));
    return { rule: key.rule, subject: subjectOf(key), limits: inOrder, ...fromFirstBinding(inOrder) };
  });
}

function fromFirstBinding(limits: readonly LimitToMove[]): Pick<LimitFamily, 'moved' | 'since'> {
  // A site without power yet is held back by it, but no less of it can be had.
  const first =
    limits.find(({ binds, stated }) => binds && stated !== 0) ?? limits.find(({ binds }) => binds);
  const start = limits.findIndex((limit) => periodOf(limit) === (first && periodOf(first)));
  if (first === undefined || start <= 0) return { moved: limits };
  const since = 'since' in first.key ? first.key.since : undefined;
  return { moved: limits.slice(start), since: since ?? (periodOf(first) as string) };
}

function periodOf({ key }: LimitToMove): string | undefined {
  return 'period' in key ? key.period : undefined;
}

/** What a limit is called without its period and its part of the day: `power at abilene`. */
export function subjectOf(key: RowKey): string {
  const { block: _, ...wholeDay } = key as RowKey & { readonly block?: string };
  const label = ruleOf(key).label(wholeDay as RowKey);
  if (!('period' in key) || key.period === undefined) return label;
  const since = 'since' in key ? key.since : undefined;
  const when = since === undefined ? ` in ${key.period}` : ` from ${since} to ${key.period}`;
  const at = label.lastIndexOf(when);
  return at < 0 ? label : label.slice(0, at) + label.slice(at + when.length);
}
