import type { Dimension } from '../../quantity/dimensions.ts';
import type { Amounts } from './amounts.ts';
import type { QuantityInput } from './input.ts';
import { type Edited, quantityInput } from './make.ts';

/** The limits that the firm states for vendors, single systems and carbon; none where it states none. */
export function policyInputs(edited: Edited): QuantityInput[] {
  const { vendors = {}, limits = {}, carbon } = edited.file.policies ?? {};
  const limit = (keys: readonly string[], label: string, dimension: Dimension, stated: Amounts) =>
    quantityInput(edited, {
      group: 'Policies',
      path: ['policies', ...keys],
      label,
      dimension,
      stated,
      ...(dimension !== 'share' && { move: { kind: 'proportion' } }),
    });
  const bounds = (keys: readonly string[], label: string, dimension: Dimension, stated: Bounds = {}) =>
    (['least', 'most'] as const).flatMap((side) => {
      const amounts = stated[side];
      return amounts === undefined ? [] : [limit([...keys, side], `${side} ${label}`, dimension, amounts)];
    });
  return [
    ...Object.entries(vendors).flatMap(([vendor, stated]) =>
      bounds(['vendors', vendor], vendor, 'share', stated),
    ),
    ...Object.entries(limits).flatMap(([system, { racks, power, capex }]) => [
      ...bounds(['limits', system, 'racks'], `racks ${system}`, 'racks', racks),
      ...bounds(['limits', system, 'power'], `power ${system}`, 'power', power),
      ...bounds(['limits', system, 'capex'], `capex ${system}`, 'money', capex),
    ]),
    ...(carbon ? [limit(['carbon', 'most'], 'most carbon', 'carbonRate', carbon.most)] : []),
  ];
}

interface Bounds {
  readonly least?: Amounts | undefined;
  readonly most?: Amounts | undefined;
}
