import type { Faults } from '../reading/collectFaults.ts';
import type { ScenarioFile } from './schema.ts';

/** What a scenario file may say and this version does not plan. */
export function refuseWhatIsNotPlanned(file: ScenarioFile, faults: Faults): void {
  if (file.horizon.periods !== 1)
    faults.add(
      ['horizon', 'periods'],
      `${file.horizon.periods} periods are not planned by this version, which takes the horizon as one; write "periods: 1" and as many months as you need, such as "months: 12".`,
    );
  if (file.objective !== 'revenue')
    faults.add(
      ['objective'],
      `"${file.objective}" is not planned by this version, which makes revenue as high as it can be; write "revenue".`,
    );
  if (file.racks !== 'continuous')
    faults.add(
      ['racks'],
      `"${file.racks}" is not planned by this version, which buys racks in parts; write "continuous" and round the fleet down.`,
    );
}
