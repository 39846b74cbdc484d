import { match } from 'ts-pattern';
import type { ClaimUnit } from '../../insight/claims/claim.ts';
import { formatCount, formatMoney, formatQuantity, formatTokenRate } from '../../quantity/format.ts';

/** A number of a claim with its unit: `$137.3B/year`, `54.9x`, `33,031 tok/s x $/Mtok`. */
export function claimAmount(unit: ClaimUnit, value: number): string {
  return match(unit)
    .with('times', () => `${threeDigits(value)}x`)
    .with('ratio', () => threeDigits(value))
    .with('tokPerSTimesUsdPerMtok', () => `${tokensPerSecond(value)} x $/Mtok`)
    .with('moneyPerYear', () => `${formatMoney(value, 4)}/year`)
    .with('moneyPerHour', () => `${formatMoney(value)}/h`)
    .with('tokens', () => formatTokenRate(value / 1e6).replace('/s', ''))
    .otherwise((dimension) => formatQuantity(dimension, value));
}

function threeDigits(value: number): string {
  return formatQuantity('ratio', Number(value.toPrecision(3)));
}

// Whole below a million, where people check the number against others.
function tokensPerSecond(value: number): string {
  return value < 1e6 ? `${formatCount(value)} tok/s` : formatTokenRate(value / 1e6);
}
