import { Box, Text } from 'ink';
import type { PeriodEntry, TierEntry } from '../plan/periods.ts';
import { formatMoney, formatPower, formatPrice, formatShare } from '../quantity/format.ts';
import { perYear } from '../quantity/perYear.ts';
import { bar } from '../report/bar.ts';
import { servedInWords, servedShare } from '../report/served.ts';
import { cut, padded } from '../report/width.ts';
import { More } from './More.tsx';
import { theme } from './theme.ts';

interface Props {
  readonly period: PeriodEntry;
  readonly columns: number;
  readonly rows: number;
}

/** Each tier's power and how much of its demand is served, as bars; price and revenue too where there is room. */
export function Tiers({ period, columns, rows }: Props) {
  const widths = widthsOf(columns, period.tiers);
  const shown = period.tiers.length > rows ? rows - 1 : period.tiers.length;
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Text wrap="truncate-end" {...theme.heading}>
        {headingOf(widths)}
      </Text>
      {period.tiers.slice(0, shown).map((tier) => (
        <Text key={tier.tier} wrap="truncate-end">
          {padded(cut(tier.tier, widths.name), widths.name + 1)}
          <Text {...theme.bar}>{bar(tier.powerShare, widths.powerBar)}</Text>
          {` ${padded(formatPower(tier.powerMw), POWER, 'right')} `}
          <Text {...theme.bar}>{bar(servedShare(tier), widths.servedBar)}</Text>
          {`${' '.repeat(Math.min(1, widths.servedBar))}${padded(servedInWords(tier, 'short'), SERVED, 'right')}`}
          {widths.isRich && richCells(tier, period)}
        </Text>
      ))}
      <More hidden={period.tiers.length - shown} noun="tier" />
    </Box>
  );
}

interface Widths {
  readonly name: number;
  readonly powerBar: number;
  readonly servedBar: number;
  /** Whether price, revenue and share of power have room. */
  readonly isRich: boolean;
}

const POWER = 8;
const SERVED = 21;
const LEAST_NAME = 7;
const LEAST_BAR = 6;
const PRICE = 12;
const REVENUE = 8;
const SHARE = 8;

// At 80 columns there is room for one bar; the second comes next, then the rich cells, then longer names and bars.
function widthsOf(columns: number, tiers: readonly TierEntry[]): Widths {
  let spare = columns - (LEAST_NAME + 1 + LEAST_BAR + 1 + POWER + 1 + SERVED);
  const take = (wanted: number): number => {
    if (spare < wanted) return 0;
    spare -= wanted;
    return wanted;
  };
  const hasSecondBar = take(LEAST_BAR + 1) > 0;
  const isRich = take(PRICE + REVENUE + SHARE + 3) > 0;
  const longest = Math.max(LEAST_NAME, ...tiers.map(({ tier }) => tier.length));
  const forName = Math.min(longest - LEAST_NAME, Math.max(0, spare));
  const forBars = Math.max(0, spare - forName);
  return {
    name: LEAST_NAME + forName,
    powerBar: LEAST_BAR + (hasSecondBar ? Math.ceil(forBars / 2) : forBars),
    servedBar: hasSecondBar ? LEAST_BAR + Math.floor(forBars / 2) : 0,
    isRich,
  };
}

function headingOf({ name, powerBar, servedBar, isRich }: Widths): string {
  const power = padded('power', powerBar + 1 + POWER, 'right');
  const served = padded(
    'served of demand',
    servedBar + (servedBar > 0 ? 1 : 0) + SERVED,
    servedBar > 0 ? 'left' : 'right',
  );
  const rich = isRich
    ? ` ${padded('share', SHARE, 'right')} ${padded('price', PRICE, 'right')} ${padded('a year', REVENUE, 'right')}`
    : '';
  return `${padded('Tiers', name + 1)}${power} ${served}${rich}`;
}

function richCells(tier: TierEntry, period: PeriodEntry): string {
  return [
    '',
    padded(formatShare(tier.powerShare), SHARE, 'right'),
    padded(formatPrice(tier.priceUsdPerMtok), PRICE, 'right'),
    padded(formatMoney(perYear(tier.revenueMusd, period.months)), REVENUE, 'right'),
  ].join(' ');
}
