import { atPart, middle } from './timing.ts';

/** Prints what the figures under it are. */
export function reportHeadings(): void {
  console.log('Milliseconds, median and 95th percentile of one run.\n');
  row('', 'median', '95 %', 'target');
}

/** Prints the median and the 95th percentile of milliseconds, with their target where there is one. */
export function report(what: string, taken: readonly number[], target = ''): void {
  row(what, middle(taken).toFixed(2), atPart(taken, 0.95).toFixed(2), target);
}

function row(what: string, median: string, high: string, target: string): void {
  console.log(`${what.padEnd(42)} ${median.padStart(8)} ${high.padStart(8)}   ${target}`.trimEnd());
}
