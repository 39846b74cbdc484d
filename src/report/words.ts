import { formatCount } from '../quantity/format.ts';

/** A count with its noun: `1 rack`, `2,750 racks`. The plural is the noun with an s unless it is given. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatCount(count)} ${count === 1 ? noun : plural}`;
}

/** From one amount to another; the unit is said once where both have the same: `190 to 238 kW`. */
export function rangeInWords(from: string, to: string): string {
  const unit = /[ /].*$/.exec(from)?.[0];
  return unit !== undefined && to.endsWith(unit)
    ? `${from.slice(0, -unit.length)} to ${to}`
    : `${from} to ${to}`;
}

/** The text with its first letter in capitals. */
export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
