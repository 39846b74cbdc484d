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
