import type { FacilityDefaults } from '../catalogue/catalogue.ts';
import type { Figure } from '../catalogue/figure.ts';
import type { Faults } from '../reading/collectFaults.ts';
import type { ScenarioFile } from './schema.ts';
import { stated } from './stated.ts';

/** How much of the installed capacity is sold, and in how much of the time it works. */
export function serviceOf(
  file: ScenarioFile,
  facility: FacilityDefaults,
  faults: Faults,
): { readonly utilisation: Figure; readonly availability: Figure } {
  const part = (name: 'utilisation' | 'availability') => {
    const value = file.service?.[name];
    if (value === undefined) return facility[name];
    if (value === 0)
      faults.add(['service', name], 'at 0 % nothing could be sold; write more than 0 % and at most 100 %.');
    return stated(value);
  };
  return { utilisation: part('utilisation'), availability: part('availability') };
}
