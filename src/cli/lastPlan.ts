import { purchasesOf } from '../document/purchases.ts';
import { readPlanFile } from '../document/read.ts';
import type { Purchase } from '../insight/baselines/lastTime.ts';
import type { LastOption } from './inputOptions.ts';
import { UsageError } from './usageError.ts';

/** The racks that the earlier plan buys; undefined where none is named. Throws an InputError or a UsageError where it cannot be had. */
export function racksOfLast({ last }: LastOption): Purchase[] | undefined {
  if (last === undefined) return undefined;
  const purchases = purchasesOf(readPlanFile(last).document);
  if (purchases === undefined)
    throw new UsageError(
      `--last ${last}: that file says why there was no plan, and buys nothing. Name a plan, or leave it out.`,
    );
  return purchases;
}
