import type { QuantityInput } from './input.ts';
import { type Edited, quantityInput } from './make.ts';

/** The capex budget, what money costs, and how long racks and shell last. */
export function moneyInputs(edited: Edited): QuantityInput[] {
  const { file, scenario } = edited;
  const finance = (
    key: 'costOfCapital' | 'life' | 'shellLife',
    label: string,
    otherwise: number,
  ): QuantityInput =>
    quantityInput(edited, {
      group: 'Money',
      path: ['finance', key],
      label,
      dimension: key === 'costOfCapital' ? 'sharePerYear' : 'years',
      stated: file.finance?.[key],
      otherwise,
    });
  const { capexBudgetMusd } = scenario;
  return [
    quantityInput(edited, {
      group: 'Money',
      path: ['budget', 'capex'],
      label: 'capex budget',
      dimension: 'money',
      stated: file.budget?.capex,
      unset: 'unlimited',
      words: [{ word: 'unlimited', path: ['budget'], value: '{}' }],
      move: { kind: 'releases', startMonth: scenario.periods[0]?.startMonth ?? 0 },
      whyNoStep: 'Money is no limit here; type an amount, such as 40B USD, to set one.',
      ...(capexBudgetMusd && { inPeriods: { dimension: 'money', values: capexBudgetMusd } }),
    }),
    finance('costOfCapital', 'discount rate', scenario.costOfCapital.value),
    finance('life', 'life of racks', scenario.itLifeYears.value),
    finance('shellLife', 'life of shell', scenario.shellLifeYears.value),
  ];
}
