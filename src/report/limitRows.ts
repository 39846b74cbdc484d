import type { PlanDocument } from '../document/schema.ts';
import { inRuleOrder } from '../plan/rules/index.ts';
import { periodsOfLimits } from './limitGroups.ts';
import type { Reasoned } from './section.ts';

/** What an explanation says of limits. */
export type LimitValues = NonNullable<PlanDocument['explanation']>['limits'];
type Limit = LimitValues['limits'][number];
type Family = LimitValues['families'][number];

/** What one more of a limit does, or one less. */
export type LimitSide = NonNullable<Limit['more']>;

/** A limit, or limits of several periods that are moved together, under the name that a reader sees. */
export interface LimitRow {
  readonly rule: Limit['rule'];
  readonly subject: string;
  readonly name: string;
  readonly unit: Limit['unit'];
  readonly binds: boolean;
  readonly isFamily: boolean;
  readonly hasRange?: boolean;
  readonly more?: LimitSide;
  readonly less?: LimitSide;
}

/** The limits of an explanation in the order in which a reader looks for them, those that bind first. What a family tells is not told once more of each of its limits. */
export function limitRows(document: Reasoned, { limits, families }: LimitValues): LimitRow[] {
  const told = new Set(families.map(nameOf));
  const all = [
    ...limits
      .filter((limit) => !told.has(nameOf(limit)))
      .map((limit) => ({ ...limit, name: whenOf(document, limit), isFamily: false })),
    ...families.map((family) => ({ ...family, name: sinceOf(document, family), isFamily: true })),
  ];
  const inOrder = inRuleOrder(all, ({ rule }) => rule);
  return [...inOrder.filter(({ binds }) => binds), ...inOrder.filter(({ binds }) => !binds)];
}

function nameOf({ rule, subject }: Limit | Family): string {
  return `${rule} ${subject}`;
}

function whenOf(document: Reasoned, limit: Limit): string {
  const when = document.periods.length > 1 ? periodsOfLimits(document, [limit]) : '';
  return when === '' ? limit.subject : `${limit.subject}, ${when}`;
}

function sinceOf({ periods }: Reasoned, { subject, since }: Family): string {
  const first = periods.find(({ start }) => start === since);
  return first ? `${subject} from ${first.label} on` : subject;
}
