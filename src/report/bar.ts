/**
 * A horizontal bar in eighths of a column, padded to `width`. The share is of the full width: below 0 and what is no
 * number is empty, above 1 is full, and what is more than nothing shows at least an eighth.
 */
export function bar(share: number, width: number): string {
  const eighths = filled(share, width);
  const whole = Math.floor(eighths / EIGHTHS.length);
  const rest = EIGHTHS[eighths % EIGHTHS.length] ?? '';
  return ('█'.repeat(whole) + rest).padEnd(width);
}

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const;

function filled(share: number, width: number): number {
  if (!(share > 0) || width <= 0) return 0;
  const steps = width * EIGHTHS.length;
  return Math.min(steps, Math.max(1, Math.round(share * steps)));
}
