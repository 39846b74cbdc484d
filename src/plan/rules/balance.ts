import { allocateKey, sellKeys } from '../columns.ts';
import { blockMw, tierInBlock } from '../inBlock.ts';
import type { Rule } from './rule.ts';

/** What tells the rows of this rule apart. */
export interface BalanceKey {
  readonly rule: 'balance';
  readonly tier: string;
  readonly period: string;
  readonly block: string;
}

/** sum over s, o of tau[s,o,p] * allocate[s,o,p,b] >= sum over k of sell[t,k,p,b] */
export const balance: Rule<BalanceKey> = {
  name: 'balance',
  sentence: 'A tier sells no more tokens than the power it is given makes; what is left over stands idle.',
  unit: 'Mtok/s',
  isInput: false,
  rows: ({ scenario, optionsIn }) =>
    scenario.tiers.flatMap((tier) =>
      scenario.periods.flatMap((period, index) => {
        const serving = (optionsIn[index] ?? []).filter((option) => option.tier === tier.id);
        return scenario.blocks.map((block) => ({
          key: { rule: 'balance' as const, tier: tier.id, period: period.id, block: block.id },
          sense: '>=' as const,
          rhs: 0,
          terms: [
            ...serving.map(
              (option) =>
                [
                  allocateKey(option, period.id, block.id),
                  option.billableMtokPerSPerMw * (option.gain[index] ?? 1),
                ] as const,
            ),
            ...sellKeys(tier, period.id, block.id).map((key) => [key, -1] as const),
          ],
        }));
      }),
    ),
  check: ({ scenario, periods }) =>
    periods.flatMap((entry) =>
      entry.tiers.flatMap((tier) =>
        scenario.blocks.map((block, at) => ({
          key: { rule: 'balance', tier: tier.tier, period: entry.period, block: block.id },
          sense: '>=',
          used: tier.options.reduce(
            (sum, option) => sum + blockMw(option, at) * option.billableMtokPerSPerMw,
            0,
          ),
          allowed: tierInBlock(tier, at).servedMtokPerS,
        })),
      ),
    ),
  label: ({ tier, period, block }) => `tokens of ${tier} in ${period}, ${block}`,
  loosenedBy: () => [],
};
