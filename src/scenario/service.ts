import type { FacilityDefaults } from '../catalogue/catalogue.ts';
import type { Figure } from '../catalogue/figure.ts';
import { writeQuantity } from '../quantity/quantity.ts';
import type { Faults } from '../reading/collectFaults.ts';
import type { Block } from './scenario.ts';
import type { ScenarioFile } from './schema.ts';
import { stated } from './stated.ts';

/**
 * How much of the installed capacity is sold, and in how much of the time it works. Utilisation stands for peaks inside the
 * finest block, so that with several blocks the usual one, which holds the whole day, does not do.
 */
export function serviceOf(
  file: ScenarioFile,
  facility: FacilityDefaults,
  blocks: readonly Block[],
  faults: Faults,
): { readonly utilisation: Figure; readonly availability: Figure } {
  const part = (name: 'utilisation' | 'availability') => {
    const value = file.service?.[name];
    if (value === undefined) return facility[name];
    if (value === 0)
      faults.add(['service', name], 'at 0 % nothing could be sold; write more than 0 % and at most 100 %.');
    return stated(value);
  };
  if (blocks.length > 1 && file.service?.utilisation === undefined)
    faults.add(
      ['blocks'],
      `no "utilisation", though the day has ${blocks.length} blocks; the usual ${writeQuantity('share', facility.utilisation.value)} is a mean over the whole day and holds its ups and downs already, which the blocks now state. Write "service: { utilisation: 80 % }" for the peaks inside a block.`,
    );
  return { utilisation: part('utilisation'), availability: part('availability') };
}
