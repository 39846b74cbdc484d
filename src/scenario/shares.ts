import { writeQuantity } from '../quantity/quantity.ts';
import { roundTo10 } from '../quantity/round.ts';
import { listed } from '../quantity/words.ts';
import type { Faults } from '../reading/collectFaults.ts';
import type { Path } from '../reading/path.ts';
import type { Limits } from './limits.ts';
import type { ScenarioFile } from './schema.ts';
import { settingOf } from './setting.ts';
import type { ShareLimit } from './tier.ts';

/** Room for the rounding of a sum of percentages. */
const TOLERANCE = 1e-9;

type StatedShare =
  | number
  | { readonly least?: number | undefined; readonly most?: number | undefined }
  | undefined;

/** An exact share is both bounds at once; nothing where neither is stated. */
export function shareLimit(share: StatedShare): ShareLimit | undefined {
  if (share === undefined) return undefined;
  if (typeof share === 'number') return { least: share, most: share };
  if (share.least === undefined && share.most === undefined) return undefined;
  return {
    ...(share.least !== undefined && { least: share.least }),
    ...(share.most !== undefined && { most: share.most }),
  };
}

/** Adds a fault where the shares of the tiers that are on cannot hold together. */
export function checkShares(file: ScenarioFile, tiers: readonly string[], faults: Faults): void {
  const limits = tiers.map((name) => ({ name, ...shareLimit(settingOf(file, name).share) }));
  checkTogether(limits, ['tiers'], (tier) => ['tiers', tier, 'share'], faults);
}

/** Adds a fault where parts of one power cannot hold together; the limits are those of everybody who may have a part. */
export function checkTogether(
  stated: readonly ({ readonly name: string } & Limits)[],
  path: Path,
  pathOf: (name: string) => Path,
  faults: Faults,
): void {
  const limits = stated.map(({ name, least = 0, most = 1 }) => ({ name, least, most }));
  for (const { name, least, most } of limits)
    if (least > most)
      faults.add(
        pathOf(name),
        `at least ${percent(least)} and at most ${percent(most)} leave nothing between; write a least that is not above the most.`,
      );
  const floors = limits.filter(({ least }) => least > 0);
  const leastOfAll = sum(limits.map(({ least }) => least));
  if (leastOfAll > 1 + TOLERANCE)
    faults.add(
      path,
      `the shares that ${listed(floors.map(({ name, least }) => `${name} (${percent(least)})`))} must have at least add up to ${percent(leastOfAll)} of the power; lower them to 100 % or less.`,
    );
  const mostOfAll = sum(limits.map(({ most }) => most));
  if (limits.length > 0 && mostOfAll < 1 - TOLERANCE)
    faults.add(
      path,
      `the shares that ${listed(limits.map(({ name, most }) => `${name} (${percent(most)})`))} may have at most add up to ${percent(mostOfAll)} of the power, so no split reaches the whole; raise one of them, or take one away.`,
    );
}

function percent(share: number): string {
  return writeQuantity('share', roundTo10(share));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
