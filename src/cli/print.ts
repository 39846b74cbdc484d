import { printable } from '../quantity/printable.ts';

/** Writes a result to standard output. JSON and reports are made of printable text already. */
export function printResult(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** Writes anything else to standard error, with control characters made visible. */
export function printNotice(text: string): void {
  process.stderr.write(`${printable(text)}\n`);
}

/** As wide as the terminal, where there is one, within what reads well. */
export function reportColumns(): number {
  return Math.min(120, Math.max(80, process.stdout.columns ?? 80));
}
