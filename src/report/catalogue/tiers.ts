import type { Catalogue } from '../../catalogue/catalogue.ts';
import { formatPrice, formatQuantity } from '../../quantity/format.ts';
import { figureRows } from '../figureRows.ts';
import type { Page } from '../page.ts';
import { section } from '../section.ts';
import { wrap } from '../wrap.ts';

const speed = (value: number) => formatQuantity('interactivity', value);

/** Every tier with the model that it promises, the workload that stands for it, its price and its speeds. */
export function tiers(catalogue: Catalogue, page: Page): string[][] {
  const groups = [...catalogue.tiers.values()].map((tier) => ({
    head: wrap(
      `${tier.id}: ${tier.name}, promises ${tier.model}, planned on ${tier.workload}`,
      page.columns,
      '  ',
    ),
    rows: [
      { what: 'price', figure: tier.priceUsdPerMtok, write: formatPrice },
      { what: 'speed, marker', figure: tier.markerInteractivity, write: speed },
      { what: 'speed, least', figure: tier.leastInteractivity, write: speed },
      { what: 'speed, most', figure: tier.mostInteractivity, write: speed },
    ],
  }));
  return [section('Tiers', figureRows(groups, page), page)];
}
