import type { Figure } from '../../catalogue/figure.ts';
import { type Finding, input, span } from './claim.ts';
import { onceEach } from './curves.ts';

/** What a newer and an older accelerator draw, or cost by the hour. */
export interface Step {
  readonly newer: Accelerator;
  readonly older: Accelerator;
}

interface Accelerator {
  readonly name: string;
  readonly figure: Figure;
}

/**
 * How many times the tokens of the older accelerator the newer one must make for a gain per MW or per dollar: that gain times what
 * it draws or costs over what the older one does. From the least to the most over the steps.
 */
export function gainNeeded(
  what: string,
  gain: Figure,
  unit: 'rackPower' | 'moneyPerHour',
  steps: readonly Step[],
): Finding {
  const needed = steps.map(({ newer, older }) => (gain.value * newer.figure.value) / older.figure.value);
  return {
    what,
    unit: 'times',
    verdict: span('needed', needed),
    inputs: onceEach([
      input('gain as claimed', 'times', gain),
      ...steps.flatMap(({ newer, older }) => [
        input(newer.name, unit, newer.figure),
        input(older.name, unit, older.figure),
      ]),
    ]),
  };
}
