import { periodLabel } from '../quantity/periodLabel.ts';
import { quoted } from '../quantity/printable.ts';
import type { Period } from '../scenario/scenario.ts';
import { type Input, inputValue, labelOf, writeInput } from './input.ts';

/** A line for the planner, with the meaning that gives it its colour. */
export interface Message {
  readonly tone: 'plain' | 'good' | 'warning' | 'error';
  readonly text: string;
}

/**
 * What a step did to an input: `power abilene 1 GW -> 1.01 GW`, of the chosen period. Where nothing changes in that one, such as at a site
 * that has no power yet, of the last period in which something does.
 */
export function movedInWords(
  before: Input,
  after: Input,
  chosen: number,
  periods: readonly Period[],
): string {
  const changes = (period: number) => inputValue(before, period) !== inputValue(after, period);
  const period = changes(chosen)
    ? chosen
    : Math.max(
        0,
        periods.findLastIndex((_, index) => changes(index)),
      );
  const shown = periods[period];
  const isEverywhere = (after.base?.length ?? 1) === 1;
  const when = isEverywhere || shown === undefined ? '' : ` in ${periodLabel(shown)}`;
  return `${labelOf(after.target)} ${writeInput(before, period)} -> ${writeInput(after, period)}${when}`;
}

/** What is said of a key that does nothing, even of an invisible one. */
export function unknownKey(key: string): Message {
  return { tone: 'warning', text: `${quoted(key)} does nothing here; ? lists the keys.` };
}

/** What is said of the key that replaces a file before a file was found. */
export const NOTHING_TO_REPLACE: Message = {
  tone: 'warning',
  text: 'There is no file to replace; w writes plan.json.',
};
