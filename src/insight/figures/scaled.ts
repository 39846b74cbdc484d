import type { Figure } from '../../catalogue/figure.ts';

/** A figure times a factor, with its range; source, grade and note stay, since they tell where it started from. */
export function scaled(figure: Figure, factor: number): Figure {
  const { value, range } = figure;
  return {
    ...figure,
    value: value * factor,
    ...(range && { range: [range[0] * factor, range[1] * factor] as const }),
  };
}
