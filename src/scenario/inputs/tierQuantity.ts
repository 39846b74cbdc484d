import type { QuantityInput } from './input.ts';
import { type Edited, quantityInput } from './make.ts';

type Given = Omit<Parameters<typeof quantityInput>[1], 'group' | 'path' | 'label'>;

/** One quantity of a tier, under its keys there; the label ends with the tier. */
export function tierQuantity(
  edited: Edited,
  tier: string,
  keys: readonly string[],
  label: string,
  given: Given,
): QuantityInput {
  return quantityInput(edited, {
    group: 'Tiers',
    path: ['tiers', tier, ...keys],
    label: `${label} ${tier}`,
    ...given,
  });
}

/** Those of some quantities of a tier that the scenario states: few tiers have them. */
export function statedQuantities(
  edited: Edited,
  tier: string,
  quantities: readonly (Given & { readonly keys: readonly string[]; readonly label: string })[],
): QuantityInput[] {
  return quantities.flatMap(({ keys, label, ...given }) =>
    given.stated === undefined ? [] : [tierQuantity(edited, tier, keys, label, given)],
  );
}
