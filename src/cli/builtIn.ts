import { fileURLToPath } from 'node:url';

/** The scenario that is planned when none is named, found from this module's own place. */
export const BUILT_IN_SCENARIO = fileURLToPath(
  new URL('../../fixtures/gigawatt/scenario.yaml', import.meta.url),
);

/** The forecast that the built-in scenario reads, relative to its folder. */
export const BUILT_IN_FORECAST = 'forecasts/base.csv';
