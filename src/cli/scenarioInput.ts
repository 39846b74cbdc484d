import { join } from 'node:path';
import { parse } from 'yaml';
import { loadOnce } from '../catalogue/loadOnce.ts';
import { parseQuantity } from '../quantity/quantity.ts';
import { InputError, type Problem } from '../reading/inputError.ts';
import { isFolder } from '../reading/isFolder.ts';
import { tooDeepAt } from '../reading/nesting.ts';
import type { Override } from '../reading/override.ts';
import { readTextFile } from '../reading/readTextFile.ts';
import type { OpenedScenario } from '../scenario/edited.ts';
import { readScenario, type ScenarioSource, scenarioAt } from '../scenario/read.ts';
import type { Replacements } from '../scenario/resolve.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { BUILT_IN_SCENARIO } from './builtIn.ts';
import { forecastFiles } from './forecastFiles.ts';
import type { InputOptions } from './inputOptions.ts';
import { overridesOf } from './overrides.ts';
import { UsageError } from './usageError.ts';

/** A scenario as one run of the options asks for it. */
export interface Variant {
  readonly scenario: Scenario;
  /** The flags with several values that made this variant, such as `--capex 30BUSD` or a file of a folder; empty for a single plan. */
  readonly flags: readonly string[];
}

/** Reads the scenario that a command names, once for each combination of the options' values. */
export function readVariants(name: string | undefined, options: InputOptions): Variant[] {
  const source = sourceOf(name);
  const variants = variantsOf(source, options);
  const load = loadOnce();
  const faults: Problem[] = [];
  const read = forecastsOf(options).flatMap(({ demand, flags }) =>
    variants.flatMap((overrides): Variant[] => {
      const flagged = [...flags, ...(variants.length > 1 ? varying(overrides) : [])];
      try {
        const scenario = readScenario(source, overrides, demand === undefined ? {} : { demand }, load);
        return [{ scenario, flags: flagged }];
      } catch (error) {
        // What is wrong with the files of a folder is said at once.
        if (!(error instanceof InputError) || flags.length === 0) throw error;
        faults.push(...error.problems);
        return [];
      }
    }),
  );
  if (faults.length > 0) throw new InputError(faults);
  return read;
}

/** The forecast that is asked for, or each of a folder, with the flag that stands for it there. */
function forecastsOf({
  demand,
}: InputOptions): readonly { readonly demand?: string; readonly flags: readonly string[] }[] {
  if (demand === undefined) return [{ flags: [] }];
  if (!isFolder(demand)) return [{ demand, flags: [] }];
  return forecastFiles(demand).map((file) => ({ demand: join(demand, file), flags: [`--demand ${file}`] }));
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
  const [overrides = [], second] = variantsOf(source, options);
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

function variantsOf({ text }: ScenarioSource, options: InputOptions): Override[][] {
  return overridesOf(
    options,
    () => Object.keys(groupIn(text, 'sites')),
    (tier) => partStatedIn(text, tier),
  );
}

// What flags are counted from; anything wrong with the file is said when it is read for good.
function groupIn(text: string, key: 'sites' | 'tiers'): Readonly<Record<string, unknown>> {
  if (tooDeepAt(text)) return {};
  try {
    const file = parse(text, { logLevel: 'silent' }) as Record<string, Record<string, unknown> | null>;
    return file[key] ?? {};
  } catch {
    return {};
  }
}

function partStatedIn(text: string, tier: string): number {
  const stated = groupIn(text, 'tiers')[tier] as { demand?: unknown } | string | null | undefined;
  if (typeof stated !== 'object' || stated?.demand === undefined) return 1;
  const parsed = parseQuantity('partOfForecast', stated.demand);
  return parsed.ok ? parsed.value : 1;
}

function varying(overrides: readonly Override[]): string[] {
  return overrides.map((override) => override.origin).filter((origin) => /^--(power|capex) /.test(origin));
}
