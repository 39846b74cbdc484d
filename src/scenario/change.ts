import { writeMonth } from '../quantity/month.ts';
import { writeQuantity } from '../quantity/quantity.ts';
import type { Faults } from '../reading/collectFaults.ts';
import type { Path } from '../reading/path.ts';
import type { Tell } from './perPeriod.ts';
import { type Named, perSystem } from './perSystem.ts';
import type { Period, Scenario } from './scenario.ts';
import type { ScenarioFile } from './schema.ts';

type Changes = Pick<Scenario, 'systemPriceChange' | 'softwareGain' | 'leadMonths'>;

/** How prices of racks and throughput change, and how long racks are waited for; each absent where nothing does. */
export function changesOf(
  file: ScenarioFile,
  named: Named,
  periods: readonly Period[],
  faults: Faults,
  tell: Tell,
): Changes {
  const { systemPrices, tokenPrices, software } = file.change ?? {};
  checkFall(['change', 'tokenPrices'], tokenPrices, 'tokens', faults);
  if (typeof systemPrices === 'number') checkFall(['change', 'systemPrices'], systemPrices, 'racks', faults);
  else
    for (const [id, perYear] of Object.entries(systemPrices ?? {}))
      checkFall(['change', 'systemPrices', id], perYear, 'racks', faults);
  if (tokenPrices && periods.length === 1)
    tell('The only period has the prices of its start, so the change of token prices is not used.');
  tellOfSoftware(software, periods, tell);
  const prices = perSystem(systemPrices, ['change', 'systemPrices'], named, faults, tell);
  const leads = perSystem(file.leadTime, ['leadTime'], named, faults, tell);
  return {
    ...(prices.length > 0 && {
      systemPriceChange: prices.map(({ system, value }) => ({ system, perYear: value })),
    }),
    ...(software !== undefined &&
      software.gain > 0 && {
        softwareGain: {
          perYear: software.gain,
          ...(software.until !== undefined && { untilMonth: software.until }),
        },
      }),
    ...(leads.length > 0 && { leadMonths: leads.map(({ system, value }) => ({ system, months: value })) }),
  };
}

// A gain is counted from the date of each curve, so that one which ends early still has done something.
function tellOfSoftware(
  software: NonNullable<ScenarioFile['change']>['software'],
  periods: readonly Period[],
  tell: Tell,
): void {
  const { gain = 0, until } = software ?? {};
  const start = (periods[0] as Period).startMonth;
  if (gain === 0 || until === undefined || until >= start) return;
  tell(
    `The gain of throughput by software ends in ${writeMonth(until)}, before the plan begins in ${writeMonth(start)}: curves that were measured before ${writeMonth(until)} gain until then, and within the plan no rack gets faster.`,
  );
}

function checkFall(path: Path, perYear: number | undefined, what: string, faults: Faults): void {
  if (perYear === undefined || perYear > -1) return;
  faults.add(
    path,
    `a fall of ${writeQuantity('changePerYear', -perYear)} would make ${what} free within a year; write a fall of less than 100 %, such as "-25 %/year".`,
  );
}
