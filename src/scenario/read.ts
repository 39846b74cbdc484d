import { dirname } from 'node:path';
import { type LoadCatalogue, loadCatalogue } from '../catalogue/load.ts';
import { ASK_PERSONAS, refuseOtherKind } from '../reading/otherKind.ts';
import type { Override } from '../reading/override.ts';
import type { Place } from '../reading/place.ts';
import { readDocument } from '../reading/readDocument.ts';
import { readTextFile } from '../reading/readTextFile.ts';
import { replacedSteps } from './replacedSteps.ts';
import { type Replacements, resolveScenario } from './resolve.ts';
import type { Scenario } from './scenario.ts';
import { type ScenarioFile, scenarioSchema } from './schema.ts';

/** The text of a scenario and where it stands. */
export interface ScenarioSource extends Place {
  readonly text: string;
}

/**
 * Reads a scenario, with values put in place of its own, and resolves it. Throws an InputError that names every
 * fault with file, line and column. Whoever reads several scenarios may give a loader that remembers catalogues.
 */
export function readScenario(
  source: ScenarioSource,
  overrides: readonly Override[] = [],
  replacements: Replacements = {},
  load: LoadCatalogue = loadCatalogue,
): Scenario {
  return readWithFile(source, overrides, replacements, load).scenario;
}

/** A scenario and what its file states, both in inner units. */
export interface ReadScenario {
  readonly scenario: Scenario;
  readonly file: ScenarioFile;
}

/** The same as readScenario, for whoever must know what the file states and what the catalogue does. */
export function readWithFile(
  source: ScenarioSource,
  overrides: readonly Override[],
  replacements: Replacements,
  load: LoadCatalogue,
): ReadScenario {
  refuseOtherKind(source, 'a scenario', { 'a personas file': ASK_PERSONAS });
  const { value: file, positionOf } = readDocument(source.text, source.shownAs, scenarioSchema, overrides);
  const scenario = resolveScenario(file, positionOf, source, replacements, load);
  const replaced = replacedSteps(source.text, overrides);
  if (replaced.length === 0) return { scenario, file };
  return { scenario: { ...scenario, remarks: [...replaced, ...scenario.remarks] }, file };
}

/** Reads a scenario from a path as the user gave it; paths in it are relative to its folder. */
export function readScenarioFile(
  path: string,
  overrides: readonly Override[] = [],
  replacements: Replacements = {},
): Scenario {
  return readScenario(scenarioAt(path), overrides, replacements);
}

/**
 * The text of a scenario file; paths in it are relative to its folder. `shownAs` is the name that messages use. Whoever may be given
 * something larger in its place says so with `mostMb`.
 */
export function scenarioAt(path: string, shownAs = path, mostMb?: number): ScenarioSource {
  return { text: readTextFile(path, shownAs, mostMb), shownAs, baseFolder: dirname(path) };
}
