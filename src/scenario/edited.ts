import type { LoadCatalogue } from '../catalogue/load.ts';
import { InputError, type Problem } from '../reading/inputError.ts';
import { isWithin, mergedOverrides, setOverride } from '../reading/mergedOverrides.ts';
import type { Override } from '../reading/override.ts';
import type { Amounts } from './inputs/amounts.ts';
import { type ReadScenario, readWithFile, type ScenarioSource } from './read.ts';
import type { Replacements } from './resolve.ts';

export type { Problem } from '../reading/inputError.ts';

/** One input with another value: exactly what `--set path=value` says. */
export interface Edit {
  readonly path: readonly string[];
  /** As a person writes it on `--set`. */
  readonly value: string;
  /** Where steps made the value: what they are counted from. */
  readonly counted?: Counted;
}

/** Steps from a value, so that as many back end exactly where they began. */
export interface Counted {
  readonly from: Amounts;
  readonly steps: number;
  /** What was typed before the steps; absent where they began from the scenario as it was opened. */
  readonly typed?: string;
}

/** What was opened: a scenario's text, and what the command line put in place of its values. */
export interface OpenedScenario {
  readonly source: ScenarioSource;
  readonly overrides: readonly Override[];
  readonly replacements: Replacements;
}

/** What was opened, with forecasts that are read once: from then on it reads as it did, whatever becomes of their files. */
export function readingForecastsOnce(opened: OpenedScenario): OpenedScenario {
  return { ...opened, source: { ...opened.source, texts: new Map() } };
}

/** An edited scenario, or what is wrong with it. */
export type ReadEdited =
  | ({ readonly kind: 'read' } & ReadScenario)
  | { readonly kind: 'wrong'; readonly problems: readonly Problem[] };

/** Reads what was opened with the edits made in it. Give a loader that remembers catalogues: without one, each call reads all files. */
export function readEdited(opened: OpenedScenario, edits: readonly Edit[], load: LoadCatalogue): ReadEdited {
  try {
    const read = readWithFile(opened.source, overridesWith(opened, edits), opened.replacements, load);
    return { kind: 'read', ...read };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { kind: 'wrong', problems: error.problems };
  }
}

/**
 * What was opened with, and the edits after it, as overrides of which no two set one value. An edit takes the place of an override
 * of the same path. The names in messages are those that `--set` would have.
 */
export function overridesWith({ overrides }: OpenedScenario, edits: readonly Edit[]): Override[] {
  return mergedOverrides([...overrides, ...edits.map(({ path, value }) => setOverride(path, value))]);
}

/** What a key stroke does to the edits: one more, or one less, where an input is back at what was opened. */
export type Change =
  | { readonly kind: 'edit'; readonly edit: Edit }
  | { readonly kind: 'back'; readonly path: readonly string[] };

/**
 * The edits after a change. An edit takes the place of those of the same path and of parts below it, so that the list has one entry
 * for each input that differs, however many steps were taken; whoever undoes keeps the lists. What lies below stays where something is
 * only switched off, or on again: `off` stands after it and hides it.
 */
export function changedEdits(edits: readonly Edit[], change: Change): Edit[] {
  const path = change.kind === 'edit' ? change.edit.path : change.path;
  const own = edits.find((edit) => isWithin(path, edit.path) && isWithin(edit.path, path));
  const next = change.kind === 'edit' ? change.edit : backAt(own);
  const others = edits.filter((edit) => edit !== own);
  const below = others.findIndex((edit) => isWithin(path, edit.path));
  if (below >= 0 && next?.value === OFF) return [...others, next];
  // Only a choice counts its words: a group that was emptied by a word of its own, such as a budget without limit, keeps nothing.
  if (below >= 0 && next?.value === ON && next.counted !== undefined) return others.toSpliced(below, 0, next);
  if (change.kind === 'back' && own?.value === OFF) return others;
  const kept = others.filter((edit) => !isWithin(path, edit.path));
  if (change.kind === 'back') return kept;
  const at = edits.findIndex((edit) => isWithin(path, edit.path));
  return at < 0 ? [...kept, change.edit] : kept.toSpliced(at, 0, change.edit);
}

/** What is set where a part of the scenario, such as a tier, is not to be; and where it is to be with nothing said of it. */
const OFF = 'off';
const ON = '{}';

// What was switched on is off again, which has to be said where edits below it would switch it on.
function backAt(own: Edit | undefined): Edit | undefined {
  if (own?.value !== ON || own.counted === undefined) return undefined;
  return { path: own.path, value: OFF, counted: { ...own.counted, steps: 0 } };
}
