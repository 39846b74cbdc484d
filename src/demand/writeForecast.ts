import { roundTo10 } from '../quantity/round.ts';
import type { ForecastPeriod } from './forecast.ts';
import { unmistakable } from './numbers.ts';

/** One tier's demand, Mtok/s of output tokens, by period; low and high where they are known. */
export interface WrittenTier {
  readonly tier: string;
  readonly demandMtokPerS: readonly number[];
  readonly lowMtokPerS?: readonly number[];
  readonly highMtokPerS?: readonly number[];
}

/**
 * A forecast as the CSV that readForecast reads: a row for each period and tier, to 10 significant digits. The columns low and high
 * are there where every tier has them. `comment` stands above it, on one line.
 */
export function writeForecast(
  tiers: readonly WrittenTier[],
  periods: readonly ForecastPeriod[],
  comment: string,
): string {
  const isBand = tiers.every(({ lowMtokPerS, highMtokPerS }) => lowMtokPerS && highMtokPerS);
  const number = (value: number | undefined) => unmistakable(String(roundTo10(value ?? 0)));
  const rows = periods.flatMap(({ id }, at) =>
    tiers.map(({ tier, demandMtokPerS, lowMtokPerS, highMtokPerS }) =>
      [
        id,
        tier,
        number(demandMtokPerS[at]),
        ...(isBand ? [number(lowMtokPerS?.[at]), number(highMtokPerS?.[at])] : []),
      ].join(','),
    ),
  );
  return [`# ${comment}`, `period,tier,demand (Mtok/s)${isBand ? ',low,high' : ''}`, ...rows, ''].join('\n');
}
