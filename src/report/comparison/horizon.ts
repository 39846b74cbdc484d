import type { ComparisonDocument, Pair } from '../../document/comparisonSchema.ts';
import { MONTHS_PER_YEAR } from '../../quantity/constants.ts';
import { formatCount, formatPower, formatPrice } from '../../quantity/format.ts';
import { dollars } from '../dollars.ts';
import type { Page } from '../page.ts';
import { section } from '../section.ts';
import { type Amount, amountTable } from './amounts.ts';
import { overBoth } from './spans.ts';

/** Money over the horizon of each plan, and a year of its revenue. */
export function moneyBeside(document: ComparisonDocument, page: Page): string[] {
  const { totals, a, b } = document;
  const isOneYear = a.months === MONTHS_PER_YEAR && b.months === MONTHS_PER_YEAR;
  const money = (what: string, pair: Pair): Amount => ({ what, pair, write: dollars });
  const rows = [
    money('revenue', totals.revenueUsd),
    ...(isOneYear ? [] : [money('revenue a year', totals.revenueUsdPerYear)]),
    money('capex', totals.capexUsd),
    money('energy', totals.energyUsd),
    money('operations', totals.operationsUsd),
    money('residual', totals.residualUsd),
    money('profit, present value', totals.profitUsd),
    { what: 'cost of a token', pair: totals.costUsdPerMtok, write: formatPrice },
  ];
  return section(`Money ${overBoth(document)}`, amountTable(rows, page), page);
}

/** Mean power and tokens over the horizon of each plan. */
export function powerBeside(document: ComparisonDocument, page: Page): string[] {
  const { powerMw, outputTtok } = document.totals;
  const rows = [
    { what: 'mean power', pair: powerMw, write: formatPower },
    { what: 'output tokens', pair: outputTtok, write: tokens },
  ];
  return section(`Power and tokens ${overBoth(document)}`, amountTable(rows, page), page);
}

/** What each tier takes, sells and earns over the horizon of each plan. */
export function tiersBeside(document: ComparisonDocument, page: Page): string[] {
  const rows = document.tiers.flatMap(({ tier, powerMw, outputTtok, revenueUsdPerYear }): Amount[] => [
    { what: `${tier} power`, pair: powerMw, write: formatPower },
    { what: `${tier} tokens`, pair: outputTtok, write: tokens },
    { what: `${tier} revenue a year`, pair: revenueUsdPerYear, write: dollars },
  ]);
  return section(`Tiers ${overBoth(document)}`, amountTable(rows, page), page);
}

function tokens(ttok: number): string {
  return `${formatCount(ttok)} Ttok`;
}
