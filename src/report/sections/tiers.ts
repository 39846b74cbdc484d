import {
  formatPower,
  formatPrice,
  formatQuantity,
  formatShare,
  formatTokenRate,
} from '../../quantity/format.ts';
import { perYear } from '../../quantity/perYear.ts';
import { bar } from '../bar.ts';
import { blockRows } from '../blockRows.ts';
import { dollars } from '../dollars.ts';
import type { Page } from '../page.ts';
import { type Answered, type PeriodOf, section } from '../section.ts';
import { servedInWords } from '../served.ts';
import { type Tabular, table } from '../table.ts';
import { widthOf } from '../width.ts';

/** Each tier as two bars, its power and how much of its demand is served, then its terms: who serves it, at what speed and price; and the parts of the day. */
export function tiers(document: Answered, period: PeriodOf, page: Page): string[] {
  if (period.tiers.length === 0) return [];
  const blocks = blockRows([period], page);
  return section(
    'Power and tokens',
    [
      ...bars(period, page),
      '',
      ...terms(document, period, page),
      ...(blocks.length > 0 ? ['', ...blocks] : []),
    ],
    page,
  );
}

/** Each tier with its power, its share of it, and what is served of its demand. */
export function tierAmounts(period: PeriodOf): Tabular {
  const right = (header: string) => ({ header, align: 'right' }) as const;
  return {
    columns: [{ header: '' }, ...['power', 'share', 'served', 'of demand'].map(right)],
    rows: period.tiers.map(amountsOf),
  };
}

function amountsOf(tier: PeriodOf['tiers'][number]): string[] {
  return [
    tier.tier,
    formatPower(tier.powerMw),
    formatShare(tier.powerShare),
    servedInWords(tier, 'long'),
    tier.demandMtokPerS ? formatShare(tier.servedMtokPerS / tier.demandMtokPerS) : '',
  ];
}

function bars(period: PeriodOf, page: Page): string[] {
  const available = period.power.availableMw;
  const hasDemand = period.tiers.some(({ demandMtokPerS }) => demandMtokPerS !== undefined);
  const texts = period.tiers.map(amountsOf);
  const taken = [0, 1, 2, 3, 4]
    .map((index) => Math.max(...texts.map((cells) => widthOf(cells[index] ?? ''))))
    .reduce((sum, width) => sum + width, 0);
  const room = Math.max(10, page.columns - taken - GAPS);
  const powerWidth = Math.min(30, Math.ceil(room * (hasDemand ? 0.6 : 1)));
  const servedWidth = hasDemand ? Math.min(20, room - powerWidth) : 0;
  return table(
    [
      { header: '', least: 8 },
      { header: 'power' },
      { header: '', align: 'right' },
      { header: '', align: 'right' },
      { header: hasDemand ? 'served' : '' },
      { header: hasDemand ? 'of demand' : 'served', least: 12 },
      { header: '', align: 'right' },
    ],
    period.tiers.map((tier, index) => {
      const [name = '', power = '', share = '', served = '', part = ''] = texts[index] ?? [];
      const powerBar = bar(available > 0 ? tier.powerMw / available : 0, powerWidth);
      const servedBar = bar(tier.demandMtokPerS ? tier.servedMtokPerS / tier.demandMtokPerS : 0, servedWidth);
      return [name, powerBar, power, share, servedBar, served, part];
    }),
    page,
  );
}

// Six gaps of two columns between seven cells.
const GAPS = 12;

function terms(document: Answered, period: PeriodOf, page: Page): string[] {
  const { columns, rows } = tierTerms(document, period);
  const widths = columns.map(({ header }, index) =>
    Math.max(widthOf(header), ...rows.map((cells) => widthOf(cells[index] ?? ''))),
  );
  const taken = widths.reduce((sum, width) => sum + width, 0) + 2 * (columns.length - 1);
  return table(columns, taken > page.columns ? rows.flatMap(onTwoLines) : rows, page);
}

// The power of a server goes below its name and place where both do not fit, rather than being cut off.
function onTwoLines(cells: readonly string[]): string[][] {
  const before = cells.slice(0, -1);
  const [server = '', power] = (cells.at(-1) ?? '').split(', ');
  if (power === undefined) return [[...cells]];
  return [
    [...before, `${server},`],
    [...before.map(() => ''), `  ${power}`],
  ];
}

/** Each tier with its speed, its price, what it earns, and who serves it: a row for each server. */
export function tierTerms(document: Answered, period: PeriodOf): Tabular {
  const hasSites = period.sites.length > 1;
  return {
    columns: [
      { header: '', least: 8 },
      { header: 'speed', align: 'right' },
      { header: 'price', align: 'right' },
      { header: 'revenue/yr', align: 'right' },
      { header: 'idle', align: 'right' },
      { header: 'served by', least: 16 },
    ],
    rows: period.tiers.flatMap((tier) => {
      const promised = document.scenario.input.tiers.find(({ id }) => id === tier.tier);
      const servers = tier.options
        .toSorted((a, b) => b.powerMw - a.powerMw)
        .map(
          ({ server, site, powerMw }) => `${server}${hasSites ? ` at ${site}` : ''}, ${formatPower(powerMw)}`,
        );
      return [
        [
          tier.tier,
          promised ? formatQuantity('interactivity', promised.interactivity.value) : '',
          formatPrice(tier.priceUsdPerMtok),
          dollars(perYear(tier.revenueUsd, period.months)),
          tier.idleMtokPerS > 0 ? formatTokenRate(tier.idleMtokPerS) : 'none',
          servers[0] ?? 'nothing',
        ],
        ...servers.slice(1).map((server) => ['', '', '', '', '', server]),
      ];
    }),
  };
}
