import { basename, join } from 'node:path';
import { earlierIn } from '../document/earlier.ts';
import { MOST_PLAN_MB, type ReadPlan, readPlan } from '../document/read.ts';
import type { EarlierPlan } from '../insight/replan/earlier.ts';
import { InputError, type Problem } from '../reading/inputError.ts';
import { isFolder } from '../reading/isFolder.ts';
import { readTextFile } from '../reading/readTextFile.ts';
import { withOtherForecast } from '../scenario/otherForecast.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { forecastFiles } from './forecastFiles.ts';
import { scalingsOf } from './scale.ts';
import { sourceOf } from './scenarioInput.ts';
import { UsageError } from './usageError.ts';

/** How a new forecast is asked for. */
export interface ForecastOptions {
  readonly demand?: string;
  readonly scale?: readonly string[];
}

/** The scenario of an earlier plan under one new forecast; `file` is its name where it is one of a folder. */
export interface NewForecast {
  readonly scenario: Scenario;
  readonly file?: string;
}

/** The document of an earlier plan, and the plan that it holds. */
export interface Earlier extends ReadPlan {
  readonly plan: EarlierPlan;
}

/** Reads the earlier plan that a command names. Throws a UsageError where the file says why there was none. */
export function readEarlier(name: string): Earlier {
  const source = sourceOf(name, MOST_PLAN_MB);
  const read = readPlan(source.text, source.shownAs);
  const plan = earlierIn(read.document);
  if (plan === undefined)
    throw new UsageError(
      `${source.shownAs} says why there was no plan, so there is nothing to plan again. Plan its scenario with the new forecast.`,
    );
  return { ...read, plan };
}

/** The scenario of an earlier plan under the new forecast, or under each of a folder; what is wrong with those is said at once. */
export function newForecasts(earlier: Scenario, options: ForecastOptions, asOfMonth: number): NewForecast[] {
  const { demand } = options;
  const scale = scalingsOf(options);
  const under = (path?: string) =>
    withOtherForecast(earlier, { ...(path !== undefined && { file: fileAt(path) }), scale }, asOfMonth);
  if (demand === undefined || !isFolder(demand)) return [{ scenario: under(demand) }];
  const faults: Problem[] = [];
  const read = forecastFiles(demand).flatMap((file): NewForecast[] => {
    try {
      return [{ scenario: under(join(demand, file)), file }];
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      faults.push(...error.problems);
      return [];
    }
  });
  if (faults.length > 0) throw new InputError(faults);
  return read;
}

function fileAt(path: string) {
  return { text: readTextFile(path, path), shownAs: path, name: basename(path) };
}
