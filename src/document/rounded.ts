import { roundTo10 } from '../quantity/round.ts';

/** A copy of plain data whose numbers have 10 significant digits; what is undefined is left out. */
export function rounded<T>(value: T): T;
export function rounded(value: unknown): unknown {
  if (typeof value === 'number') return roundTo10(value);
  if (Array.isArray(value)) return value.map((part: unknown) => rounded(part));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .map(([key, part]) => [key, rounded(part)]),
  );
}
