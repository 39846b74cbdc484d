/** A part of a bar: from where the part before it ended to a value. */
export interface BarPart {
  readonly upTo: number;
  /** One column of it. */
  readonly fill: string;
}

/**
 * A horizontal bar of parts from left to right, padded to `width`, in whole columns; `most` is the value at its right end. A part that ends
 * before the one before it takes no room; what is more than nothing has at least a column at the left.
 */
export function rangeBar(parts: readonly BarPart[], most: number, width: number): string {
  let drawn = '';
  for (const { upTo, fill } of parts) {
    const share = most > 0 && upTo > 0 ? Math.min(1, upTo / most) : 0;
    const columns = share > 0 ? Math.max(1, Math.round(share * width)) : 0;
    drawn += fill.repeat(Math.max(0, columns - drawn.length));
  }
  return drawn.padEnd(width);
}

/** Between the low end of a forecast and what is counted on. */
export const TO_DEMAND = '▒';

/** Between what is counted on and the high end of a forecast. */
export const TO_HIGH = '░';
