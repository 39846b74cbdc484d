import type { ComparisonDocument, Pair } from '../../document/comparisonSchema.ts';
import { formatPower, formatTokenRate } from '../../quantity/format.ts';
import { dollars } from '../dollars.ts';
import type { Page } from '../page.ts';
import { section } from '../section.ts';
import { table } from '../table.ts';
import { isSame, signed } from './amounts.ts';
import { type BothStretch, stretchesOfBoth, sumOf } from './stretches.ts';

type Period = ComparisonDocument['periods'][number];

/** Revenue, capex and power of each period or year, as B less A. Nothing where there is one period. */
export function periodsBeside(document: ComparisonDocument, page: Page): string[] {
  if (document.periods.length < 2) return [];
  const rows = stretchesOfBoth(document).map((stretch) => {
    const periods = periodsIn(document, stretch);
    return [
      stretch.label,
      ...(['revenueUsd', 'capexUsd'] as const).map((key) =>
        between(sumOf(periods.map((period) => period[key])), dollars),
      ),
      ...(['usedMw', 'availableMw'] as const).map((key) =>
        between(
          meanOf(periods, (one) => one[key]),
          formatPower,
        ),
      ),
    ];
  });
  return section(
    'Over time, B less A',
    table(columnsOf('', 'revenue', 'capex', 'power in use', 'power there is'), rows, page),
    page,
  );
}

/** What each tier is given, sells and earns in each period or year, as B less A; only where something differs. */
export function tiersOverTimeBeside(document: ComparisonDocument, page: Page): string[] {
  if (document.periods.length < 2) return [];
  const rows = stretchesOfBoth(document).flatMap((stretch) => {
    const periods = periodsIn(document, stretch);
    const tiers = new Set(periods.flatMap((period) => period.tiers.map(({ tier }) => tier)));
    return [...tiers].flatMap((tier) => {
      const of = (key: 'powerMw' | 'servedMtokPerS') =>
        meanOf(periods, ({ tiers: entries }) => entries.find((entry) => entry.tier === tier)?.[key] ?? {});
      const revenue = sumOf(
        periods
          .flatMap((period) => period.tiers.filter((entry) => entry.tier === tier))
          .map((entry) => entry.revenueUsd),
      );
      const pairs = [of('powerMw'), of('servedMtokPerS'), revenue] as const;
      if (pairs.every(isSame)) return [];
      return [
        [
          `${stretch.label} ${tier}`,
          between(pairs[0], formatPower),
          between(pairs[1], formatTokenRate),
          between(pairs[2], dollars),
        ],
      ];
    });
  });
  return section(
    'Tiers over time, B less A',
    table(columnsOf('', 'power', 'served', 'revenue'), rows, page),
    page,
  );
}

function columnsOf(first: string, ...others: readonly string[]) {
  return [{ header: first, least: 12 }, ...others.map((header) => ({ header, align: 'right' }) as const)];
}

function periodsIn({ periods }: ComparisonDocument, { starts }: BothStretch): Period[] {
  return periods.filter(({ start }) => starts.includes(start));
}

function between(pair: Pair, write: (value: number) => string): string {
  if (isSame(pair)) return pair.a === undefined ? '' : 'same';
  if (pair.difference === undefined) return pair.a === undefined ? 'only B' : 'only A';
  return signed(pair.difference, write);
}

// Over the months of each plan.
function meanOf(periods: readonly Period[], of: (period: Period) => Pair): Pair {
  const mean = (side: 'a' | 'b') => {
    const known = periods.filter((period) => of(period)[side] !== undefined);
    const months = known.reduce((sum, period) => sum + (period.months[side] ?? 0), 0);
    const total = known.reduce(
      (sum, period) => sum + (of(period)[side] ?? 0) * (period.months[side] ?? 0),
      0,
    );
    return known.length > 0 ? { [side]: total / months } : {};
  };
  const pair: Pair = { ...mean('a'), ...mean('b') };
  return pair.a !== undefined && pair.b !== undefined ? { ...pair, difference: pair.b - pair.a } : pair;
}
