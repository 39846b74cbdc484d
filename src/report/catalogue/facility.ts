import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Dimension } from '../../quantity/dimensions.ts';
import { formatQuantity } from '../../quantity/format.ts';
import { writeMonth } from '../../quantity/month.ts';
import { figureRows } from '../figureRows.ts';
import type { Page } from '../page.ts';
import { section } from '../section.ts';

const as = (dimension: Dimension) => (value: number) => formatQuantity(dimension, value);

/** What a scenario takes for its sites and service where it says nothing, and the caps on the world's deliveries. */
export function facility({ facility: known, supply }: Catalogue, page: Page): string[][] {
  const rows = [
    { what: 'PUE, air', figure: known.pue.air, write: as('ratio') },
    { what: 'PUE, liquid', figure: known.pue.liquid, write: as('ratio') },
    { what: 'electricity', figure: known.electricityUsdPerMwh, write: as('energyPrice') },
    { what: 'utilisation', figure: known.utilisation, write: as('share') },
    { what: 'availability', figure: known.availability, write: as('share') },
    { what: 'load factor', figure: known.loadFactor, write: as('share') },
    { what: 'operations', figure: known.operationsMusdPerMwYear, write: as('moneyPerPowerYear') },
    { what: 'life of racks', figure: known.itLifeYears, write: as('years') },
    { what: 'life of shell', figure: known.shellLifeYears, write: as('years') },
    { what: 'cost of capital', figure: known.costOfCapital, write: as('sharePerYear') },
    ...(known.shellMusdPerItMw
      ? [{ what: 'shell, per MW of IT', figure: known.shellMusdPerItMw, write: as('moneyPerPower') }]
      : []),
  ];
  const pools = [...supply.values()].map(({ id, systems, steps }) => ({
    head: [`${id}: ${systems.join(', ')}`],
    rows: steps.map(({ fromMonth, racksPerYear }) => ({
      what: `from ${writeMonth(fromMonth)}`,
      figure: racksPerYear,
      write: as('rackRate'),
    })),
  }));
  return [
    section('Facility', figureRows([{ head: [], rows }], page), page),
    section("Supply: the world's deliveries", figureRows(pools, page), page),
  ];
}
