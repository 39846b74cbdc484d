import { match } from 'ts-pattern';
import { roundTo10 } from '../../quantity/round.ts';
import type { QuantityInput } from './input.ts';

/**
 * What one step of an input is, in inner units, from the number that steps are counted in. The number is rounded to two digits first,
 * so that steps are numbers that people would choose.
 */
export function stepOf({ dimension }: QuantityInput, from: number): number {
  const part = roundTo10(Number(from.toPrecision(2)) * STEP_SHARE);
  return match(dimension)
    .with('power', () => (from > 0 && from < MOST_STEPS * POWER_STEP_MW ? part : POWER_STEP_MW))
    .with('money', () => (from > 0 && from < MOST_STEPS * MONEY_STEP_MUSD ? part : MONEY_STEP_MUSD))
    .with('share', 'sharePerYear', 'changePerYear', () => 0.01)
    .with('partOfForecast', () => 0.05)
    .with('ratio', 'elasticity', () => (from < 2 ? 0.01 : 0.5))
    .with('years', () => 0.5)
    .with('months', () => 1)
    .with('racks', 'count', () => Math.max(1, Math.round(part)))
    .with('tokenPrice', () => (from === 0 ? 0.01 : part))
    .otherwise(() => (from === 0 ? 1 : part));
}

const POWER_STEP_MW = 10;

const MONEY_STEP_MUSD = 500;

/** Part of the number that one step takes where no amount is usual. */
const STEP_SHARE = 0.05;

/** Fewer steps than these from nothing would be too coarse. */
const MOST_STEPS = 10;
