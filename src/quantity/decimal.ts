/** A number as people write it, exactly: `digits * 10^exponent`. */
export interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

/** Reads an unsigned literal such as `1`, `.5`, `237.6` or `1e6`, which the caller has matched already. */
export function decimalOf(literal: string): Decimal {
  const [mantissa = '0', power = '0'] = literal.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const clamped = Math.max(-LARGEST_EXPONENT, Math.min(LARGEST_EXPONENT, Number(power)));
  return { digits: BigInt(whole + fraction), exponent: clamped - fraction.length };
}

/**
 * The double nearest to `decimal * 10^shift * times / per`. Rounds once, so that every spelling of the same
 * quantity gives the same double, which a product with 0.001 would not.
 */
export function scaled(decimal: Decimal, shift: number, times = 1, per = 1): number {
  const numerator = decimal.digits * BigInt(times);
  const exponent = decimal.exponent + shift;
  if (per === 1) return Number(`${numerator}e${exponent}`);
  // Forty digits more than the numerator leave nothing that a double could show.
  const quotient = (numerator * 10n ** BigInt(GUARD_DIGITS)) / BigInt(per);
  return Number(`${quotient}e${exponent - GUARD_DIGITS}`);
}

/** `value * 10^shift` in the fewest digits that give the same double when shifted back; value is finite. */
export function decimalText(value: number, shift: number): string {
  if (value === 0) return '0';
  const [mantissa = '', power = '0'] = Math.abs(value).toExponential().split('e');
  const digits = mantissa.replace('.', '');
  const text = placePoint(digits, Number(power) + 1 + shift);
  return value < 0 ? `-${text}` : text;
}

/** Beyond this every literal of a sane length is zero or infinite. */
const LARGEST_EXPONENT = 2000;

const GUARD_DIGITS = 40;

/** `0.digits * 10^point`, in plain notation where that stays short. */
function placePoint(digits: string, point: number): string {
  if (point > 21 || point < -8) {
    const fraction = digits.slice(1);
    return `${digits[0]}${fraction && `.${fraction}`}e${point - 1}`;
  }
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return digits.padEnd(point, '0');
  return `${digits.slice(0, point)}.${digits.slice(point)}`;
}
