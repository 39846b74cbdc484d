import { match } from 'ts-pattern';
import { periodLabel } from '../quantity/periodLabel.ts';
import { quoted } from '../quantity/printable.ts';
import { listed } from '../quantity/words.ts';
import type { Problem } from '../scenario/edited.ts';
import type { ScenarioInput } from '../scenario/inputs/input.ts';
import { writtenIn } from '../scenario/inputs/writtenIn.ts';
import type { Period } from '../scenario/scenario.ts';
import type { Question } from './mode.ts';

/** A line for the planner, with the meaning that gives it its colour. */
export interface Message {
  readonly tone: 'plain' | 'good' | 'warning' | 'error';
  readonly text: string;
}

/**
 * What a change did to an input: `power abilene 1 GW -> 1.01 GW`, of the chosen period. Where nothing changes in that one, such as at a site
 * that has no power yet, of the last period in which something does.
 */
export function movedInWords(
  before: ScenarioInput | undefined,
  after: ScenarioInput | undefined,
  chosen: number,
  periods: readonly Period[],
): string {
  if (before === undefined || after === undefined) return before?.label ?? '';
  const changes = (period: number) => writtenIn(before, period) !== writtenIn(after, period);
  const period = changes(chosen)
    ? chosen
    : Math.max(
        0,
        periods.findLastIndex((_, index) => changes(index)),
      );
  const shown = periods[period];
  const isEverywhere = periods.every((_, index) => writtenIn(after, index) === writtenIn(after, 0));
  const when = isEverywhere || shown === undefined ? '' : ` in ${periodLabel(shown)}`;
  return `${after.label} ${writtenIn(before, period)} -> ${writtenIn(after, period)}${when}`;
}

/** What changed outside of the inputs, with the inputs of which edits hide that: `a.yaml changed (your edit hides its power abilene)`. */
export function withHidden(what: string, hidden: readonly string[]): string {
  if (hidden.length === 0) return what;
  return `${what} (${hidden.length === 1 ? 'your edit hides' : 'your edits hide'} its ${listed(hidden)})`;
}

/** What is wrong with a change of an input, in sentences; what is wrong elsewhere with its place. */
export function problemsInWords(problems: readonly Problem[], own: readonly string[]): string {
  return problems
    .map(({ file, line, path, what }) => {
      if (path === own.join('.')) return what;
      const place =
        line === undefined ? (path ?? file) : `${file}:${line}${path === undefined ? '' : ` ${path}`}`;
      return `${place}: ${what}`;
    })
    .join(' ');
}

/** What the planner is asked, with the keys that answer. */
export function questionInWords(question: Question): string {
  return match(question)
    .with(
      { kind: 'replace' },
      ({ errand }) => `${errand.path} exists. y replaces it, any other key leaves it.`,
    )
    .with({ kind: 'leave' }, () => 'Unsaved edits. s saves them, q leaves without, any other key stays.')
    .exhaustive();
}

/** What is said of a key that does nothing, even of an invisible one. */
export function unknownKey(key: string): Message {
  return warning(`${quoted(key)} does nothing here; ? lists the keys.`);
}

/** Something that could not be done, in whole sentences. */
export function warning(text: string): Message {
  return { tone: 'warning', text };
}
