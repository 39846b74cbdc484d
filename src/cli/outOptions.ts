import { existsSync, realpathSync } from 'node:fs';
import { type Output, refuseExisting } from './outputFile.ts';
import { UsageError } from './usageError.ts';

/** Where a command writes its document besides. */
export interface OutOptions {
  readonly out?: string;
  readonly force?: true;
}

/** Refuses, before any work is done, an `--out` that would replace an input or an existing file, and `--force` without it. */
export function refuseOut(
  inputs: readonly (string | undefined)[],
  { out, force }: OutOptions,
  output: Output = 'plan',
): void {
  if (force && out === undefined) {
    throw new UsageError(
      `--force replaces the file of --out, and there is none; add --out ${EXAMPLE[output]}.`,
    );
  }
  if (out === undefined) return;
  if (inputs.some((input) => input !== undefined && isSameFile(input, out))) {
    throw new UsageError(`--out ${out} would replace the input itself; name another file.`);
  }
  refuseExisting(out, force ?? false, output);
}

const EXAMPLE: Readonly<Record<Output, string>> = { plan: 'plan.json', forecast: 'forecast.csv' };

function isSameFile(one: string, other: string): boolean {
  return existsSync(one) && existsSync(other) && realpathSync(one) === realpathSync(other);
}
