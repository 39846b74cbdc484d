import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Figure } from '../catalogue/figure.ts';
import { writeQuantity } from '../quantity/quantity.ts';
import type { Faults } from '../reading/collectFaults.ts';
import { lifeInWords, lifeMonths } from './life.ts';
import type { Period } from './scenario.ts';
import type { ScenarioFile } from './schema.ts';
import { stated } from './stated.ts';

/** How long racks and shell last, and what money costs. */
export interface Finance {
  readonly itLifeYears: Figure;
  readonly shellLifeYears: Figure;
  readonly costOfCapital: Figure;
}

/** The planner's figures, and the catalogue's where none is stated. Racks that do not last through a period are a fault. */
export function financeOf(
  file: ScenarioFile,
  catalogue: Catalogue,
  periods: readonly Period[],
  faults: Faults,
): Finance {
  const { facility } = catalogue;
  const { costOfCapital, life, shellLife } = file.finance ?? {};
  for (const [key, years] of Object.entries({ life, shellLife }))
    if (years === 0)
      faults.add(
        ['finance', key],
        'what lasts no time is never paid off; write more than 0, such as "5 years".',
      );
  const finance = {
    itLifeYears: life === undefined ? facility.itLifeYears : stated(life),
    shellLifeYears: shellLife === undefined ? facility.shellLifeYears : stated(shellLife),
    costOfCapital: costOfCapital === undefined ? facility.costOfCapital : stated(costOfCapital),
  };
  if (life !== 0) checkLife(file, catalogue, periods, finance.itLifeYears.value, faults);
  return finance;
}

function checkLife(
  file: ScenarioFile,
  catalogue: Catalogue,
  periods: readonly Period[],
  years: number,
  faults: Faults,
): void {
  const most = Math.floor(lifeMonths(years));
  const index = periods.findIndex(({ months }) => months > most);
  const period = periods[index];
  if (period === undefined) return;
  const { id, months } = period;
  const lives = `live ${lifeInWords(years)}, and the period ${id} has ${writeQuantity('months', months)}, so no rack could run through it`;
  if (file.finance?.life !== undefined) {
    faults.add(
      ['finance', 'life'],
      `racks that ${lives}; write at least "${writeQuantity('months', months)}", or shorter periods.`,
    );
    return;
  }
  const isListed = typeof file.horizon.periods === 'object';
  const shorter = most > 0 ? `write periods of at most ${writeQuantity('months', most)}, or ` : 'write ';
  faults.add(
    isListed ? ['horizon', 'periods', index, 'months'] : ['horizon', 'months'],
    `the racks of the catalogue "${catalogue.name}" ${lives}; ${shorter}"finance: { life: ${writeQuantity('months', months)} }".`,
  );
}
