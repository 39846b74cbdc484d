import type { QuantityInput } from './input.ts';
import { type Edited, quantityInput } from './make.ts';

/** How prices of racks and of tokens change, and how software makes racks faster. */
export function changeInputs(edited: Edited): QuantityInput[] {
  const { systemPrices, tokenPrices, software } = edited.file.change ?? {};
  const prices = (keys: readonly string[], label: string, stated: number | undefined) =>
    quantityInput(edited, {
      group: 'Change',
      path: ['change', ...keys],
      label,
      dimension: 'changePerYear',
      stated,
      otherwise: 0,
      unset: 'none',
      move: { kind: 'amount', signed: true },
      // A fall of 100 % would make it free within a year.
      least: -0.99,
    });
  return [
    ...(typeof systemPrices === 'object'
      ? Object.entries(systemPrices).map(([system, perYear]) =>
          prices(['systemPrices', system], `system prices ${system}`, perYear),
        )
      : [prices(['systemPrices'], 'system prices', systemPrices)]),
    prices(['tokenPrices'], 'token prices', tokenPrices),
    quantityInput(edited, {
      group: 'Change',
      path: ['change', 'software', 'gain'],
      label: 'software gain',
      dimension: 'sharePerYear',
      stated: software?.gain,
      otherwise: 0,
      unset: 'none',
    }),
  ];
}
