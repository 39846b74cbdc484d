import { formatTokenRate } from '../../../quantity/format.ts';
import { rangeBar, TO_DEMAND, TO_HIGH } from '../../../report/rangeBar.ts';
import { cut } from '../../../report/width.ts';
import { rangeInWords } from '../../../report/words.ts';
import { type Line, line } from '../../page.ts';
import type { TierRow } from './tierRows.ts';

/** Columns of the words, at their longest: `  forecast 206.5 ktok/s to 550.8 ktok/s`, with some to spare. */
const WORDS = 42;
const MOST_BAR = 24;

/**
 * A bar of what is served, up to the high of the forecast, beside its low and high, Mtok/s in a period; no line where the forecast has
 * none, and in parts of the day, which have no range of their own.
 */
export function tierRange(row: TierRow, period: number, block: string | undefined, columns: number): Line[] {
  const { mean, low, high } = row.tier.demand;
  const [from, counted, to] = [low?.[period], mean?.[period], high?.[period]];
  if (block !== undefined || from === undefined || counted === undefined || to === undefined) return [];
  const bar = rangeBar(
    [
      { upTo: row.servedMtokPerS, fill: '█' },
      { upTo: from, fill: ' ' },
      { upTo: counted, fill: TO_DEMAND },
      { upTo: to, fill: TO_HIGH },
    ],
    to,
    Math.max(0, Math.min(MOST_BAR, columns - WORDS)),
  );
  const words = `forecast ${rangeInWords(formatTokenRate(from), formatTokenRate(to))}`;
  return [
    [
      { text: '  ' },
      { text: bar, look: 'bar' },
      ...line(cut(`  ${words}`, columns - 2 - bar.length), 'quiet'),
    ],
  ];
}
