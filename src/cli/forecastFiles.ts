import { readdirSync } from 'node:fs';
import { UsageError } from './usageError.ts';

/** The names of the forecasts in a folder, sorted. Throws a UsageError where it holds none. */
export function forecastFiles(folder: string): string[] {
  // Some systems leave a hidden file beside each that they copy.
  const files = readdirSync(folder)
    .filter((file) => /^[^.].*\.csv$/i.test(file))
    .toSorted();
  if (files.length === 0)
    throw new UsageError(`--demand ${folder}: the folder holds no CSV file; name one that does, or a file.`);
  return files;
}
