import { Box } from 'ink';
import type { PeriodEntry, TierEntry } from '../plan/periods.ts';
import { formatMoney, formatPower, formatPrice, formatShare } from '../quantity/format.ts';
import { perYear } from '../quantity/perYear.ts';
import { bar } from '../report/bar.ts';
import { servedInWords, servedShare } from '../report/served.ts';
import { cut, cutMiddle, padded, widthOf } from '../report/width.ts';
import { More } from './More.tsx';
import type { Line } from './page.ts';
import { Row } from './Row.tsx';

interface Props {
  readonly period: PeriodEntry;
  /** The part of the day that is shown; absent for the mean of the day. */
  readonly block: string | undefined;
  readonly columns: number;
  readonly rows: number;
}

/** Each tier's power and how much of its demand is served, as bars; price and revenue too where there is room. */
export function Tiers({ period, block, columns, rows }: Props) {
  const tiers = block === undefined ? period.tiers : tiersIn(period.tiers, block);
  const widths = widthsOf(columns, tiers);
  const shown = tiers.length > rows ? rows - 1 : tiers.length;
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Row look="heading">{headingOf(widths, block)}</Row>
      {tiers.slice(0, shown).map((tier) => (
        <Row key={tier.tier}>{tierLine(tier, widths, period, block)}</Row>
      ))}
      <More hidden={tiers.length - shown} noun="tier" />
    </Box>
  );
}

/** Tiers with their power, tokens and demand in one part of the day instead of the mean; revenue and price stay those of the period. */
function tiersIn(tiers: readonly TierEntry[], block: string): TierEntry[] {
  const own = tiers.map((tier) => ({ tier, entry: tier.blocks?.find((one) => one.block === block) }));
  const totalMw = own.reduce((sum, { tier, entry }) => sum + (entry ?? tier).powerMw, 0);
  return own.map(({ tier: { demandMtokPerS, ...tier }, entry }) => {
    if (entry === undefined) return { ...tier, ...(demandMtokPerS !== undefined && { demandMtokPerS }) };
    const { block: _, ...inBlock } = entry;
    return { ...tier, ...inBlock, powerShare: totalMw > 0 ? inBlock.powerMw / totalMw : 0 };
  });
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

function headingOf({ name, powerBar, servedBar, isRich }: Widths, block: string | undefined): string {
  const title = cut(block === undefined ? 'Tiers' : `Tiers at ${block}`, name + powerBar);
  const power = padded('power', name + 1 + powerBar + 1 + POWER - widthOf(title), 'right');
  const served = padded(
    'served of demand',
    servedBar + (servedBar > 0 ? 1 : 0) + SERVED,
    servedBar > 0 ? 'left' : 'right',
  );
  const rich = isRich
    ? ` ${padded('share', SHARE, 'right')} ${padded('price', PRICE, 'right')} ${padded('a year', REVENUE, 'right')}`
    : '';
  return `${title}${power} ${served}${rich}`;
}

function tierLine(tier: TierEntry, widths: Widths, period: PeriodEntry, block: string | undefined): Line {
  const served = `${' '.repeat(Math.min(1, widths.servedBar))}${padded(servedInWords(tier, 'short'), SERVED, 'right')}`;
  return [
    { text: padded(cutMiddle(tier.tier, widths.name), widths.name + 1) },
    { text: bar(tier.powerShare, widths.powerBar), look: 'bar' },
    { text: ` ${padded(formatPower(tier.powerMw), POWER, 'right')} ` },
    { text: bar(servedShare(tier), widths.servedBar), look: 'bar' },
    { text: `${served}${widths.isRich ? richCells(tier, period, block) : ''}` },
  ];
}

// What is earned belongs to the whole day.
function richCells(tier: TierEntry, period: PeriodEntry, block: string | undefined): string {
  const revenue = block === undefined ? formatMoney(perYear(tier.revenueMusd, period.months)) : '';
  return [
    '',
    padded(formatShare(tier.powerShare), SHARE, 'right'),
    padded(formatPrice(tier.priceUsdPerMtok), PRICE, 'right'),
    padded(revenue, REVENUE, 'right'),
  ].join(' ');
}
