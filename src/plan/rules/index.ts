import { balance } from './balance.ts';
import { capacity } from './capacity.ts';
import { capex } from './capex.ts';
import { commitment } from './commitment.ts';
import { demand } from './demand.ts';
import { fleet } from './fleet.ts';
import { power } from './power.ts';
import type { Rule } from './rule.ts';
import { share } from './share.ts';
import { shell } from './shell.ts';
import { supply } from './supply.ts';

const LIST = [power, shell, capex, supply, fleet, capacity, balance, demand, commitment, share] as const;

type KeyOf<R> = R extends Rule<infer K> ? K : never;

/** The key of any row: the union over the list of rules. */
export type RowKey = KeyOf<(typeof LIST)[number]>;

/** Every rule of the formulation, seen as a rule of any row. Rows, audit, marginal values and docs all read this list. */
export const RULES = LIST as unknown as readonly Rule<RowKey>[];

/** The rule that a row belongs to. */
export function ruleOf(key: RowKey): Rule<RowKey> {
  return RULES.find((rule) => rule.name === key.rule) as Rule<RowKey>;
}
