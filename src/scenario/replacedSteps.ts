import { parse } from 'yaml';
import { parseMonth } from '../quantity/month.ts';
import { printable } from '../quantity/printable.ts';
import type { Override } from '../reading/override.ts';

/**
 * What to say of overrides that put one value in place of steps that a scenario has by months, such as a ramp of power, in whole
 * sentences; empty where none does. The text is one that has been read without a fault.
 */
export function replacedSteps(text: string, overrides: readonly Override[]): string[] {
  // The text is taken apart a second time, at each key of the screen: not where no single value can have replaced steps.
  const single = overrides.filter(({ value }) => !value.trimStart().startsWith('{'));
  if (single.length === 0 || !/\d{4}-\d{2}["']?\s*:/.test(text)) return [];
  const file: unknown = parse(text, { logLevel: 'silent' });
  return single.flatMap(({ path, origin }) => {
    const steps = stepsAt(file, path);
    if (steps.length < 2) return [];
    return [
      `${printable(origin)} is one value for the whole horizon: it takes the place of the ${steps.length} steps of ${path.join('.')} in the scenario (${inWords(steps)}).`,
    ];
  });
}

type Step = readonly [month: string, value: unknown];

/** The steps of the value that a path leads to, earliest first; empty where it is not by months. */
function stepsAt(file: unknown, path: readonly string[]): Step[] {
  const found = path.reduce<unknown>(
    (at, key) => (isGroup(at) && Object.hasOwn(at, key) ? at[key] : undefined),
    file,
  );
  const steps = isGroup(found) ? Object.entries(found) : [];
  return steps.every(([key]) => parseMonth(key).ok) ? steps.toSorted(([a], [b]) => (a < b ? -1 : 1)) : [];
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// A long ramp is known by its ends.
function inWords(steps: readonly Step[]): string {
  const shown = steps.length > 4 ? [steps[0], steps.at(-1)] : steps;
  const written = shown.flatMap((step) => (step ? [`${step[0]}: ${printable(String(step[1]))}`] : []));
  return written.join(steps.length > 4 ? ' to ' : ', ');
}
