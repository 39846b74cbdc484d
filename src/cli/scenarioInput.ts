import { parse } from 'yaml';
import { loadOnce } from '../catalogue/loadOnce.ts';
import { tooDeepAt } from '../reading/nesting.ts';
import type { Override } from '../reading/override.ts';
import { readTextFile } from '../reading/readTextFile.ts';
import type { OpenedScenario } from '../scenario/edited.ts';
import { readScenario, type ScenarioSource, scenarioAt } from '../scenario/read.ts';
import type { Replacements } from '../scenario/resolve.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { BUILT_IN_SCENARIO } from './builtIn.ts';
import type { InputOptions } from './inputOptions.ts';
import { overridesOf } from './overrides.ts';
import { UsageError } from './usageError.ts';

/** A scenario as one run of the options asks for it. */
export interface Variant {
  readonly scenario: Scenario;
  /** The flags with several values that made this variant, such as `--capex 30BUSD`; empty for a single plan. */
  readonly flags: readonly string[];
}

/** Reads the scenario that a command names, once for each combination of the options' values. */
export function readVariants(name: string | undefined, options: InputOptions): Variant[] {
  const source = sourceOf(name);
  const variants = overridesOf(options, () => siteIdsIn(source.text));
  const load = loadOnce();
  return variants.map((overrides) => ({
    scenario: readScenario(source, overrides, replacementsOf(options), load),
    flags: variants.length > 1 ? varying(overrides) : [],
  }));
}

/** The one scenario that a command names. Throws a UsageError where the options ask for several. */
export function readOne(name: string | undefined, options: InputOptions): Scenario {
  return readOneFrom(sourceOf(name), options);
}

/** The one scenario that a command names, with what its options put in place of its values; not read yet. Throws as readOne does. */
export function openedOf(name: string | undefined, options: InputOptions): OpenedScenario {
  return openedFrom(sourceOf(name), options);
}

/** The scenario of a text that was read already, with its options. Throws as readOne does. */
export function readOneFrom(text: ScenarioSource, options: InputOptions): Scenario {
  const { source, overrides, replacements } = openedFrom(text, options);
  return readScenario(source, overrides, replacements);
}

function openedFrom(source: ScenarioSource, options: InputOptions): OpenedScenario {
  const [overrides = [], second] = overridesOf(options, () => siteIdsIn(source.text));
  if (second)
    throw new UsageError('Several values for --power or --capex give a table: use millwright plan for that.');
  return { source, overrides, replacements: replacementsOf(options) };
}

function replacementsOf({ demand }: InputOptions): Replacements {
  return demand === undefined ? {} : { demand };
}

/** The text that a command names: a path, `-` for standard input, or nothing for the built-in scenario. */
export function sourceOf(name: string | undefined, mostMb?: number): ScenarioSource {
  if (name === undefined) return scenarioAt(BUILT_IN_SCENARIO, 'the built-in scenario');
  if (name === '-') {
    return {
      text: readTextFile(STANDARD_INPUT, 'standard input', mostMb),
      shownAs: 'standard input',
      baseFolder: '.',
    };
  }
  return scenarioAt(name, name, mostMb);
}

const STANDARD_INPUT = 0;

// Only for --power, which stands for the only site; anything wrong with the file is said when it is read for good.
function siteIdsIn(text: string): string[] {
  if (tooDeepAt(text)) return [];
  try {
    const { sites } = parse(text, { logLevel: 'silent' }) as { sites?: object };
    return Object.keys(sites ?? {});
  } catch {
    return [];
  }
}

function varying(overrides: readonly Override[]): string[] {
  return overrides.map((override) => override.origin).filter((origin) => /^--(power|capex) /.test(origin));
}
