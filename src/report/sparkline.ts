const STEPS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

/** Values as a row of blocks, one column each, the highest of `most` full; what is nothing is a blank. */
export function sparkline(values: readonly number[], most: number): string {
  return values.map((value) => (value > 0 && most > 0 ? stepOf(value / most) : ' ')).join('');
}

function stepOf(share: number): string {
  const index = Math.ceil(Math.min(1, share) * STEPS.length) - 1;
  return STEPS[Math.max(0, index)] as string;
}
