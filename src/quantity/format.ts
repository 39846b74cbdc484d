import { decimalText } from './decimal.ts';
import type { DimensionFacts } from './dimensionFacts.ts';
import { DIMENSIONS, type Dimension } from './dimensions.ts';
import { spelled } from './spelling.ts';

/** Money from $M to three digits, or to four: `$52.3B`, `$340M`, `$12.4k`. */
export function formatMoney(millions: number, digits: 3 | 4 = 3): string {
  const [value, letter] = inScale(millions * 1e6, digits, MONEY_LETTERS);
  return `${value.startsWith('-') ? '-' : ''}$${value.replace('-', '')}${letter}`;
}

/** Power from MW to four digits: `1 GW`, `237.6 kW`. */
export function formatPower(megawatts: number): string {
  return inScale(megawatts * 1e6, 4, PREFIXES)
    .join(' ')
    .concat('W');
}

/** A rate from Mtok/s to four digits: `300 Mtok/s`, `1.2 Gtok/s`. */
export function formatTokenRate(megatokens: number): string {
  return inScale(megatokens * 1e6, 4, PREFIXES)
    .join(' ')
    .concat('tok/s');
}

/** A price from USD/Mtok to three digits: `$30/Mtok`. */
export function formatPrice(usdPerMtok: number): string {
  return `${usdPerMtok < 0 ? '-' : ''}$${THREE_DIGITS(Math.abs(usdPerMtok))}/Mtok`;
}

/** A fraction in percent with one decimal: `25.0 %`. */
export function formatShare(fraction: number): string {
  return `${ONE_DECIMAL(fraction * 100)} %`;
}

/** A count of racks or tokens, whole from 100 on, else with at most one decimal: `2,750`, `12.5`. */
export function formatCount(count: number): string {
  return Math.abs(count) < 100 ? AT_MOST_ONE_DECIMAL(count) : WHOLE(count);
}

/** Users, whole below 10,000, else to four digits: `4,500`, `3.157M`. */
export function formatUsers(count: number): string {
  return Math.abs(count) < 10_000 ? WHOLE(count) : inScale(count, 4, MONEY_LETTERS).join('');
}

/** Any quantity from its inner unit, for people: rounded, in the unit that people use for it. */
export function formatQuantity(dimension: Dimension, value: number): string {
  switch (dimension) {
    case 'power':
      return formatPower(value);
    case 'rackPower':
      return formatPower(value / 1000);
    case 'money':
      return formatMoney(value);
    case 'moneyPerPower':
      return `${formatMoney(value)}/MW`;
    case 'moneyPerPowerYear':
      return `${formatMoney(value)}/MW/year`;
    case 'tokenRate':
      return formatTokenRate(value);
    case 'tokensPerUser':
      return formatTokenRate(value).replace('/s', '/month');
    case 'throughputPerMw':
      return `${formatTokenRate(value)}/MW`;
    case 'tokenPrice':
      return formatPrice(value);
    case 'moneyPerMonth':
      return `${formatMoney(value / 1e6)}/month`;
    case 'energyPrice':
      return formatPrice(value).replace('/Mtok', '/MWh');
    case 'share':
    case 'partOfMean':
    case 'partOfPrice':
    case 'partOfForecast':
      return formatShare(value);
    case 'sharePerYear':
    case 'changePerYear':
      return `${formatShare(value)}/year`;
    case 'count':
      return formatCount(value);
    case 'users':
      return `${formatUsers(value)} users`;
    default:
      return inBaseUnit(DIMENSIONS[dimension], value);
  }
}

const THREE_DIGITS = formatter({ maximumSignificantDigits: 3 });
const FOUR_DIGITS = formatter({ maximumSignificantDigits: 4 });
const ONE_DECIMAL = formatter({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
const AT_MOST_ONE_DECIMAL = formatter({ maximumFractionDigits: 1 });
const WHOLE = formatter({ maximumFractionDigits: 0 });

/** Made with the first number: the language data take 10 ms to load, and many commands format none. */
function formatter(options: Intl.NumberFormatOptions) {
  let made: Intl.NumberFormat | undefined;
  return (value: number): string => {
    made ??= new Intl.NumberFormat('en-US', { ...options, signDisplay: 'negative' });
    return made.format(value);
  };
}

type Scale = readonly (readonly [size: number, letter: string])[];

const MONEY_LETTERS: Scale = [
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
  [1e3, 'k'],
  [1, ''],
];

const PREFIXES: Scale = [
  [1e15, 'P'],
  [1e12, 'T'],
  [1e9, 'G'],
  [1e6, 'M'],
  [1e3, 'k'],
  [1, ''],
];

/** Rounds first and picks the letter after, so that 999.96M becomes 1B and not 1,000M. */
function inScale(value: number, digits: 3 | 4, scale: Scale): [string, string] {
  const rounded = Number(value.toPrecision(digits));
  if (rounded === 0) return ['0', scale === PREFIXES ? 'M' : ''];
  const [size, letter] = scale.find(([least]) => Math.abs(rounded) >= least) ?? [1, ''];
  return [(digits === 3 ? THREE_DIGITS : FOUR_DIGITS)(rounded / size), letter];
}

function inBaseUnit(facts: DimensionFacts, value: number): string {
  const shift = facts.units.get(facts.base)?.shift ?? 0;
  const number = FOUR_DIGITS(Number(decimalText(value, -shift)));
  return spelled(number, facts.base);
}
