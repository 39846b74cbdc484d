import type { ComparisonDocument, Pair } from '../../document/comparisonSchema.ts';
import { formatCount } from '../../quantity/format.ts';
import type { Page } from '../page.ts';
import { section } from '../section.ts';
import { amountTable } from './amounts.ts';
import { stretchesOfBoth, sumOf } from './stretches.ts';

/** Racks bought by delivery, site and system; of many periods by calendar year. */
export function racksBeside(document: ComparisonDocument, page: Page): string[] {
  const sites = new Set(document.racks.map(({ site }) => site));
  const stretches = stretchesOfBoth(document);
  const rows = stretches.flatMap(({ label, starts }) => {
    const delivered = document.racks.filter(({ delivery }) => starts.includes(delivery));
    const bought = new Map<string, Pair[]>();
    for (const { site, system, bought: pair } of delivered) {
      const where = sites.size > 1 ? `${system} at ${site}` : system;
      const what = stretches.length > 1 ? `${label} ${where}` : where;
      bought.set(what, [...(bought.get(what) ?? []), pair]);
    }
    return [...bought].map(([what, pairs]) => ({ what, pair: sumOf(pairs), write: formatCount }));
  });
  return section('Racks bought', amountTable(rows, page), page);
}
