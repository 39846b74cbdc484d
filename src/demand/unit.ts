import { parseQuantity } from '../quantity/quantity.ts';

/**
 * The unit of demand that a header states, as quantities are written: `Mtok/s` as it stands, `M tokens per day` as `Mtok/day`. Undefined for
 * what is no unit of tokens over time.
 */
export function demandUnit(stated: string): string | undefined {
  if (isUnit(stated)) return stated;
  const parts = WORDS.exec(stated.trim());
  if (!parts) return undefined;
  const [, scale = '', span = ''] = parts;
  const prefix = SCALES.find(([names]) =>
    names.includes(scale.length > 1 ? scale.toLowerCase() : scale),
  )?.[1];
  const time = SPANS.find((names) => names.includes(span.toLowerCase()))?.[0];
  const unit = `${prefix}tok/${time}`;
  return prefix !== undefined && time !== undefined && isUnit(unit) ? unit : undefined;
}

function isUnit(unit: string): boolean {
  return parseQuantity('tokenRate', `1 ${unit}`).ok;
}

const WORDS = /^([a-z]*)\s*(?:output\s+)?tok(?:en)?s?\s*(?:\/|per|a|an)\s*([a-z]+)$/i;

/** A small m could be a thousandth, and is not read. */
const SCALES: readonly (readonly [names: readonly string[], prefix: string])[] = [
  [[''], ''],
  [['k', 'thousand'], 'k'],
  [['M', 'million'], 'M'],
  [['G', 'B', 'billion'], 'G'],
  [['T', 'trillion'], 'T'],
];

const SPANS: readonly (readonly string[])[] = [
  ['s', 'sec', 'second'],
  ['minute', 'min'],
  ['hour', 'h', 'hr'],
  ['day', 'd'],
  ['month', 'mo'],
  ['quarter'],
  ['year', 'yr'],
];
