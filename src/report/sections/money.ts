import { MONTHS_PER_YEAR, SECONDS_PER_YEAR } from '../../quantity/constants.ts';
import { counted } from '../../quantity/counted.ts';
import { formatPower, formatPrice, formatShare, formatTokenRate } from '../../quantity/format.ts';
import { monthsOf } from '../../quantity/perYear.ts';
import { spanInWords } from '../../quantity/spanInWords.ts';
import { dollars, dollarsAYear } from '../dollars.ts';
import type { Page } from '../page.ts';
import { type Answered, section } from '../section.ts';
import { type Tabular, table } from '../table.ts';

/** Where the money comes from and goes over the horizon, what a token costs, and what a watt makes. */
export function money(document: Answered, page: Page): string[] {
  const { columns, rows } = moneyTable(document);
  return section(moneyTitle(document), table(columns, rows, page), page);
}

/** Its title, with the span of the plan. */
export function moneyTitle({ periods }: Answered): string {
  const months = monthsOf(periods);
  return `Money over ${periods.length > 1 ? spanInWords(months) : counted(months, 'month')}`;
}

/** What, how much, and what that is. */
export function moneyTable(document: Answered): Tabular {
  const { totals, scenario } = document;
  const months = monthsOf(document.periods);
  const isLong = document.periods.length > 1;
  const rate = formatShare(scenario.input.costOfCapital.value);
  const rows = [
    ['revenue', dollars(totals.revenueUsd), isLong ? dollarsAYear(totals.revenueUsd, months) : ''],
    ['capex', dollars(-totals.capexUsd), 'racks and shell'],
    ['energy', dollars(-totals.energyUsd), ''],
    ['operations', dollars(-totals.operationsUsd), ''],
    ['residual', dollars(totals.residualUsd), 'present value of racks and shell at the end'],
    ['profit', dollars(totals.profitUsd), `net present value of the above at ${rate} a year`],
    ...costPerToken(document),
    ...tokensPerWatt(document, months / MONTHS_PER_YEAR),
  ];
  const columns = [{ header: '' }, { header: '', align: 'right' }, { header: '', least: 10 }] as const;
  return { columns, rows };
}

function costPerToken({ totals }: Answered): string[][] {
  if (totals.costUsdPerMtok === undefined) return [];
  return [['cost', formatPrice(totals.costUsdPerMtok), 'capital over its life, energy and operations']];
}

// Mtok/s per MW are tok/s per watt.
function tokensPerWatt({ totals }: Answered, years: number): string[][] {
  if (totals.powerMw <= 0) return [];
  const mtokPerS = (totals.outputTtok * 1e6) / (years * SECONDS_PER_YEAR);
  const perWatt = (mtokPerS / totals.powerMw).toPrecision(3);
  return [
    [
      'tokens',
      `${perWatt} tok/s/W`,
      `${formatTokenRate(mtokPerS)} of output from ${formatPower(totals.powerMw)} at the meter`,
    ],
  ];
}
