import type { QuantityInput } from './input.ts';
import { type Edited, quantityInput } from './make.ts';

/** How much of the capacity is sold and works, the part of the world's deliveries, and how long racks are waited for. */
export function serviceInputs(edited: Edited): QuantityInput[] {
  const { file, scenario } = edited;
  const part = (key: 'utilisation' | 'availability') =>
    quantityInput(edited, {
      group: 'Service',
      path: ['service', key],
      label: key,
      dimension: 'share',
      stated: file.service?.[key],
      otherwise: scenario[key].value,
    });
  return [part('utilisation'), part('availability'), supply(edited), ...leadTimes(edited)];
}

function supply(edited: Edited): QuantityInput {
  const { supply: stated } = edited.file;
  const share = typeof stated === 'object' ? stated.share : undefined;
  return quantityInput(edited, {
    group: 'Service',
    path: share === undefined ? ['supply'] : ['supply', 'share'],
    label: 'supply share',
    dimension: 'share',
    stated: share,
    unset: 'unlimited',
    words: [{ word: 'unlimited', path: ['supply'], value: 'unlimited' }],
    whyNoStep: "Supply is unlimited; type a part of the world's deliveries, such as 5 %, to limit it.",
  });
}

function leadTimes(edited: Edited): QuantityInput[] {
  const { leadTime } = edited.file;
  const one = (stated: number | undefined, ...system: readonly string[]) =>
    quantityInput(edited, {
      group: 'Service',
      path: ['leadTime', ...system],
      label: ['lead time', ...system].join(' '),
      dimension: 'months',
      stated,
      otherwise: 0,
      unset: 'none',
    });
  return typeof leadTime === 'object'
    ? Object.entries(leadTime).map(([system, months]) => one(months, system))
    : [one(leadTime)];
}
