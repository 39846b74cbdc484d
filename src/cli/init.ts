import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BUILT_IN_FORECAST, BUILT_IN_SCENARIO } from './builtIn.ts';
import { printNotice } from './print.ts';
import { UsageError } from './usageError.ts';

/** `millwright init`: a commented scenario and forecast to start from. Replaces nothing. */
export function runInit(folder: string): void {
  const files = [
    { from: BUILT_IN_SCENARIO, to: join(folder, 'scenario.yaml') },
    { from: join(dirname(BUILT_IN_SCENARIO), BUILT_IN_FORECAST), to: join(folder, BUILT_IN_FORECAST) },
  ];
  const taken = files.find(({ to }) => existsSync(to));
  if (taken) throw new UsageError(`${taken.to} exists already and is left as it is. Name another folder.`);
  try {
    for (const { from, to } of files) {
      mkdirSync(dirname(to), { recursive: true });
      copyFileSync(from, to);
    }
  } catch (error) {
    throw new UsageError(`${folder} cannot be filled: ${(error as Error).message}. Name another folder.`);
  }
  const scenario = join(folder, 'scenario.yaml');
  printNotice(`Wrote ${files.map(({ to }) => to).join(' and ')}.\nNext: millwright ${scenario}`);
}
