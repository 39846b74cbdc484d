/** A count with its noun: `1 rack`, `2,750 racks`. The plural is the noun with an s unless it is given. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${COUNT.format(count)} ${count === 1 ? noun : plural}`;
}

/** Items as a sentence has them: `a`, `a and b`, `a, b and c`; empty for none. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
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

const COUNT = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
