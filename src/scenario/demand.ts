import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Grade } from '../catalogue/figure.ts';
import type { Expected, Forecast } from '../demand/forecast.ts';
import { inlineForecast } from '../demand/inline.ts';
import { readForecast } from '../demand/readForecast.ts';
import { printable, quoted } from '../quantity/printable.ts';
import type { Faults } from '../reading/collectFaults.ts';
import { didYouMean } from '../reading/didYouMean.ts';
import { isFolder } from '../reading/isFolder.ts';
import { type Place, shownBeside } from '../reading/place.ts';
import { readTextFile } from '../reading/readTextFile.ts';
import { rememberingLast } from '../reading/rememberingLast.ts';
import type { ScenarioFile } from './schema.ts';

/** The demand that a scenario plans for, and how it is known. */
export interface Demand {
  /** Absent where demand is unlimited. */
  readonly forecast?: Forecast;
  readonly grade: Grade;
  readonly note: string;
}

/**
 * The demand of a scenario, from the file that it names, from itself, or from the file that replaces both.
 * Throws an InputError where it is not there or faulty.
 */
export function demandOf(
  file: ScenarioFile,
  place: Place,
  replacedBy: string | undefined,
  expected: Expected,
  faults: Faults,
): Demand {
  if (replacedBy !== undefined) {
    const forecast = forecastIn(textOf(replacedBy, replacedBy, place), replacedBy, expected);
    return {
      forecast,
      grade: 'assumption',
      note: `Read from ${printable(basename(replacedBy))}, in place of the scenario's own forecast.`,
    };
  }
  const stated = file.forecast;
  if (stated === 'unlimited') return { grade: 'assumption', note: 'Demand is taken as unlimited.' };
  if (typeof stated === 'string') return demandFromFile(stated, ['forecast'], place, expected, faults);
  if (isForecastFile(stated)) {
    const read = demandFromFile(stated.file, ['forecast', 'file'], place, expected, faults);
    return { ...read, grade: stated.grade, note: stated.note ?? read.note };
  }
  const inline = inlineForecast(stated, expected);
  if ('forecast' in inline)
    return { forecast: inline.forecast, grade: 'assumption', note: 'Stated in the scenario.' };
  for (const { tier, what } of inline.problems)
    faults.add(tier === undefined ? ['forecast'] : ['forecast', tier], what);
  return faults.stop();
}

function textOf(path: string, shownAs: string, { texts }: Place): string {
  const whole = resolve(path);
  const text = texts?.get(whole) ?? readTextFile(path, shownAs);
  texts?.set(whole, text);
  return text;
}

/** The file itself is looked at each time, but where the place has its text: only what stands in it may be known already. */
const forecastIn = rememberingLast(readForecast);

type Stated = Exclude<ScenarioFile['forecast'], string>;

function isForecastFile(stated: Stated): stated is Extract<Stated, { grade: Grade }> {
  return 'file' in stated && typeof stated.file === 'string';
}

function demandFromFile(
  path: string,
  at: readonly string[],
  place: Place,
  expected: Expected,
  faults: Faults,
): Demand {
  const found = resolve(place.baseFolder, path);
  if (!place.texts?.has(found) && !existsSync(found)) {
    faults.add(at, noSuchFile(path, place.baseFolder));
    return faults.stop();
  }
  const shown = shownBeside(place, path);
  const forecast = forecastIn(textOf(found, shown, place), shown, expected);
  return {
    forecast,
    grade: 'assumption',
    note: `Read from ${printable(basename(path))}; nobody has graded it.`,
  };
}

function noSuchFile(path: string, baseFolder: string): string {
  const missing = `no file ${quoted(path)} beside the scenario`;
  const folder = dirname(path);
  const files = filesIn(resolve(baseFolder, folder));
  const advice =
    'write the path of a CSV file relative to the scenario, "unlimited", or a rate by tier such as "free: 200 Mtok/s".';
  const orFile = didYouMean(basename(path), files, advice, (name) => join(folder, name));
  return `${missing}; ${didYouMean(path, ['unlimited'], orFile)}`;
}

function filesIn(folder: string): string[] {
  return isFolder(folder) ? readdirSync(folder) : [];
}
