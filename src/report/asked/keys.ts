import type { DemandDocument } from '../../document/demandSchema.ts';
import { formatQuantity, formatShare } from '../../quantity/format.ts';
import type { Page } from '../page.ts';
import { section } from '../section.ts';
import { totalOver } from '../stretch.ts';
import { type Column, table } from '../table.ts';
import { wrap } from '../wrap.ts';

/** What a scenario may state of each tier that is asked for, over the whole horizon: input tokens per output token, cache hits, and the busiest hour. */
export function tierKeys({ tiers, periods }: DemandDocument, page: Page): string[] {
  const right = (header: string): Column => ({ header, align: 'right' });
  const rows = tiers.flatMap(({ tier, periods: own, hours }) => {
    if (hours === undefined) return [];
    const sum = (of: (one: (typeof own)[number]) => number) =>
      totalOver(own, (one) => of(one) * (periods[own.indexOf(one)]?.months ?? 0));
    const input = sum(({ inputMtokPerS }) => inputMtokPerS);
    const busiest = Math.max(...hours);
    return [
      [
        tier,
        formatQuantity('ratio', input / sum(({ outputMtokPerS }) => outputMtokPerS)),
        formatShare(input > 0 ? sum(({ cachedMtokPerS }) => cachedMtokPerS) / input : 0),
        formatQuantity('ratio', busiest),
        busiest > Math.min(...hours) ? `${String(hours.indexOf(busiest)).padStart(2, '0')}:00 UTC` : '',
      ],
    ];
  });
  const columns = [
    { header: '', least: 6 },
    right('inputPerOutput'),
    right('cacheHits'),
    right('busiest hour'),
    { header: '' },
  ];
  const note =
    'Means over the horizon: inputPerOutput and cacheHits are keys of the tiers of a scenario. The busiest hour is over the mean of the day, which is what shape and peakToMean say there.';
  return section(
    'What a scenario may state',
    rows.length > 0 ? [...table(columns, rows, page), ...wrap(note, page.columns)] : [],
    page,
  );
}
