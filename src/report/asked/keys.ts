import type { DemandDocument } from '../../document/demandSchema.ts';
import { formatQuantity, formatShare } from '../../quantity/format.ts';
import type { Page } from '../page.ts';
import { section } from '../section.ts';
import { type Column, table } from '../table.ts';
import { wrap } from '../wrap.ts';

/**
 * What a scenario may state of each tier that is asked for, over the whole horizon: input tokens per output token, cache hits, and the busiest
 * hour. Nothing where nobody asks for any.
 */
export function tierKeys({ tiers, periods }: DemandDocument, page: Page): string[] {
  const right = (header: string): Column => ({ header, align: 'right' });
  const rows = tiers.flatMap(({ tier, periods: own, hours }) => {
    const sum = (of: (one: (typeof own)[number]) => number) =>
      own.reduce((total, one, at) => total + of(one) * (periods[at]?.months ?? 0), 0);
    const output = sum(({ outputMtokPerS }) => outputMtokPerS);
    const input = sum(({ inputMtokPerS }) => inputMtokPerS);
    if (output === 0) return [];
    return [
      [
        tier,
        formatQuantity('ratio', input / output),
        formatShare(input > 0 ? sum(({ cachedMtokPerS }) => cachedMtokPerS) / input : 0),
        ...busiestOf(hours),
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
    'Means over the horizon: inputPerOutput and cacheHits are keys of the tiers of a scenario. The busiest hour is over the mean of the day, and may stand as peakToMean up to 2, else as shape.';
  return section(
    'What a scenario may state',
    rows.length > 0 ? [...table(columns, rows, page), ...wrap(note, page.columns)] : [],
    page,
  );
}

/** The busiest hour over the mean of the day and when it begins; blank where the day is not known. */
function busiestOf(hours: readonly number[] | undefined): [string, string] {
  if (hours === undefined) return ['', ''];
  const busiest = Math.max(...hours);
  const when = `${String(hours.indexOf(busiest)).padStart(2, '0')}:00 UTC`;
  return [formatQuantity('ratio', busiest), busiest > Math.min(...hours) ? when : ''];
}
