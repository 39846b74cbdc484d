import { buyKey, keepKey } from '../columns.ts';
import { roundingOf } from '../documentRounding.ts';
import { stillToOrder } from '../stillToOrder.ts';
import type { Rule } from './rule.ts';

/** What tells the rows of this rule apart. */
export interface KeptKey {
  readonly rule: 'kept';
  readonly site: string;
  readonly system: string;
  readonly period: string;
  readonly of: 'plan' | 'earlier';
}

/** keep[s,h,p] <= buy[s,h,p], and keep[s,h,p] <= what the earlier plan was to buy, where a limit on churn is about it. */
export const kept: Rule<KeptKey> = {
  name: 'kept',
  sentence: 'Of what an earlier plan was still to order, so much is kept as both plans order.',
  unit: 'racks',
  isInput: false,
  rows: (formulation) =>
    stillToOrder(formulation).flatMap(({ site, system, period: { id: period }, racks }) => {
      const key = { rule: 'kept', site, system, period } as const;
      const keep = [keepKey(site, system, period), 1] as const;
      return [
        {
          key: { ...key, of: 'earlier' as const },
          sense: '<=' as const,
          rhs: racks + roundingOf(racks),
          terms: [keep],
        },
        {
          key: { ...key, of: 'plan' as const },
          sense: '<=' as const,
          rhs: 0,
          terms: [keep, [buyKey(site, system, period), -1] as const],
        },
      ];
    }),
  // A finished plan has what is kept from what it buys: the limit on churn counts it so.
  check: () => [],
  label: ({ site, system, period }) => `${system} at ${site} kept in ${period}`,
  loosenedBy: () => [],
  slack: 'unsaid',
};
