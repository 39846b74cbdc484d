import { loadOnce } from '../../src/catalogue/loadOnce.ts';
import type { OpenedScenario } from '../../src/scenario/edited.ts';
import { readScenario, scenarioAt } from '../../src/scenario/read.ts';
import type { Opening } from '../../src/screen/files.ts';
import { type Action, firstState, reducer, type ScreenState } from '../../src/screen/state.ts';
import { loadHighs } from '../../src/solvers/highs.ts';
import { solvingNow } from '../../src/solvers/solving.ts';

// Infeasible outcomes are believed only of HiGHS.
await loadHighs();

export const solving = solvingNow('auto');

/** A scenario's text as if it stood in a file of a folder. */
export function openedText(text: string, baseFolder: string, shownAs = 'scenario.yaml'): Opening {
  const source = { text, shownAs, baseFolder };
  return { opened: { source, overrides: [], replacements: {} }, load: loadOnce() };
}

/** A scenario file. */
export function openedFile(path: string): Opening {
  const { text, baseFolder } = scenarioAt(path);
  return openedText(text, baseFolder, path);
}

const GIGAWATT = 'fixtures/gigawatt/scenario.yaml';

/** The built-in scenario, on which the screen opens. */
export const gigawatt: Opening = openedFile(GIGAWATT);

/** The built-in scenario with parts of its text replaced; fails where one is not there. */
export function gigawattWith(...changes: readonly (readonly [RegExp, string])[]): Opening {
  const { source } = gigawatt.opened;
  const text = changes.reduce((soFar, [part, instead]) => {
    if (!part.test(soFar)) throw new Error(`There is no ${part} in ${GIGAWATT}.`);
    return soFar.replace(part, instead);
  }, source.text);
  return openedText(text, source.baseFolder, GIGAWATT);
}

/** The same with neither a capex budget nor a limit to demand. */
export const withoutLimits = gigawattWith(
  [/^budget:.*\n/m, ''],
  [/^forecast:.*\n(?: {2}.*\n)*/m, 'forecast: unlimited\n'],
  [/commitment: 50 %/, 'commitment: 1 Mtok/s'],
);

/** What is read of something opened. */
export function scenarioOf({ source, overrides, replacements }: OpenedScenario) {
  return readScenario(source, overrides, replacements);
}

/** The state on which a screen opens. */
export function firstOf({ opened, load }: Opening = gigawatt): ScreenState {
  return firstState(opened, load, solving);
}

/** The state after some keys, without any terminal. */
export function afterKeys(keys: readonly string[], opening: Opening = gigawatt): ScreenState {
  return pressing(firstOf(opening), keys);
}

/** A later state after some keys. */
export function pressing(state: ScreenState, keys: readonly string[]): ScreenState {
  return keys.reduce((soFar, key) => acted(soFar, { kind: 'pressed', key }), state);
}

/** The state after an action. */
export function acted(state: ScreenState, action: Action): ScreenState {
  return reduce(state, action);
}

const reduce = reducer(solving);

/** The keys of a text that is typed. */
export function typing(text: string): string[] {
  return [...text];
}

/** As many times the same key. */
export function times(count: number, key: string): string[] {
  return new Array<string>(count).fill(key);
}

/** The keys that select an input by its label from the first one. */
export function selecting(label: string, opening: Opening = gigawatt): string[] {
  const at = firstOf(opening).inputs.findIndex((input) => input.label === label);
  if (at < 0) throw new Error(`There is no input ${label}.`);
  return times(at, 'down');
}
