import { balance } from './balance.ts';
import { capacity } from './capacity.ts';
import { capex } from './capex.ts';
import { carbon } from './carbon.ts';
import { churn } from './churn.ts';
import { commitment } from './commitment.ts';
import { demand } from './demand.ts';
import { fleet } from './fleet.ts';
import { kept } from './kept.ts';
import { ordered } from './ordered.ts';
import { power } from './power.ts';
import { priceStep } from './priceStep.ts';
import type { Rule } from './rule.ts';
import { share } from './share.ts';
import { shell } from './shell.ts';
import { standing } from './standing.ts';
import { supply } from './supply.ts';
import { systemCapex } from './systemCapex.ts';
import { systemPower } from './systemPower.ts';
import { systemRacks } from './systemRacks.ts';
import { vendor } from './vendor.ts';
import { whole } from './whole.ts';

const LIST = [
  power,
  shell,
  standing,
  capex,
  supply,
  fleet,
  whole,
  capacity,
  balance,
  demand,
  priceStep,
  commitment,
  share,
  vendor,
  systemRacks,
  systemPower,
  systemCapex,
  carbon,
  ordered,
  kept,
  churn,
] as const;

type KeyOf<R> = R extends Rule<infer K> ? K : never;

/** The key of any row: the union over the list of rules. */
export type RowKey = KeyOf<(typeof LIST)[number]>;

/** Every rule of the formulation, seen as a rule of any row. Rows, audit, marginal values and docs all read this list. */
export const RULES = LIST as unknown as readonly Rule<RowKey>[];

/** The name of any rule. */
export type RuleName = RowKey['rule'];

/** Whatever belongs to rules in the order of the rules, in which a reader looks for them; else in the order given. */
export function inRuleOrder<T>(entries: readonly T[], ruleOfEntry: (entry: T) => RuleName): T[] {
  const rank = (entry: T) => RULES.findIndex(({ name }) => name === ruleOfEntry(entry));
  return entries.toSorted((a, b) => rank(a) - rank(b));
}

/** The rule that a row belongs to, or anything else that names its rule. */
export function ruleOf(entry: { readonly rule: RuleName }): Rule<RowKey> {
  return RULES.find((rule) => rule.name === entry.rule) as Rule<RowKey>;
}
