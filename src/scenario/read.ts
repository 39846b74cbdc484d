import { dirname } from 'node:path';
import { type LoadCatalogue, loadCatalogue } from '../catalogue/load.ts';
import type { Override } from '../reading/override.ts';
import { readDocument } from '../reading/readDocument.ts';
import { readTextFile } from '../reading/readTextFile.ts';
import type { Place } from './place.ts';
import { replacedSteps } from './replacedSteps.ts';
import { type Replacements, resolveScenario } from './resolve.ts';
import type { Scenario } from './scenario.ts';
import { scenarioSchema } from './schema.ts';

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
  const { value, positionOf } = readDocument(source.text, source.shownAs, scenarioSchema, overrides);
  const scenario = resolveScenario(value, positionOf, source, replacements, load);
  const replaced = replacedSteps(source.text, overrides);
  return replaced.length > 0 ? { ...scenario, remarks: [...replaced, ...scenario.remarks] } : scenario;
}

/** Reads a scenario from a path as the user gave it; paths in it are relative to its folder. */
export function readScenarioFile(
  path: string,
  overrides: readonly Override[] = [],
  replacements: Replacements = {},
): Scenario {
  return readScenario(scenarioAt(path), overrides, replacements);
}

/** The text of a scenario file; paths in it are relative to its folder. `shownAs` is the name that messages use. */
export function scenarioAt(path: string, shownAs = path): ScenarioSource {
  return { text: readTextFile(path, shownAs), shownAs, baseFolder: dirname(path) };
}
