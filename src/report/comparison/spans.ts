import type { ComparisonDocument } from '../../document/comparisonSchema.ts';
import { spanInWords } from '../../quantity/spanInWords.ts';

/** Over which time two plans earn: `over 1 year`, or `over 1 year (A) and 5 years (B)`. */
export function overBoth({ a, b }: ComparisonDocument): string {
  const [own, other] = [spanInWords(a.months), spanInWords(b.months)];
  return own === other ? `over ${own}` : `over ${own} (A) and ${other} (B)`;
}

/** Whether both plans look ahead for the same time from the same month. */
export function isSameSpan({ a, b }: ComparisonDocument): boolean {
  return a.start === b.start && a.months === b.months;
}
