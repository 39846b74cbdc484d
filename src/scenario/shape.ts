import type { CatalogueTier } from '../catalogue/catalogue.ts';
import type { Profile } from '../catalogue/profiles.ts';
import type { Faults } from '../reading/collectFaults.ts';
import { didYouMean } from '../reading/didYouMean.ts';
import type { Path } from '../reading/path.ts';
import { cosineShape, profileShape } from './dayCurve.ts';
import type { Tell } from './perPeriod.ts';
import type { Block } from './scenario.ts';
import type { Setting } from './setting.ts';
import { shapeFromParts } from './shapeParts.ts';
import type { TierDemand } from './tier.ts';

/** What a shape is made for. */
export interface Day {
  readonly blocks: readonly Block[];
  /** Whether the scenario states its blocks. */
  readonly isStated: boolean;
  readonly profiles: ReadonlyMap<string, Profile>;
}

/** Demand in each block over the mean of the day, and whether it can wait; empty where every hour is alike. */
export function shapeOf(
  { id, name }: CatalogueTier,
  setting: Setting,
  day: Day,
  faults: Faults,
  tell: Tell,
): Pick<TierDemand, 'shape' | 'deferrable'> {
  const path = ['tiers', id];
  const { shape, peakToMean, deferrable } = setting;
  const key = shape !== undefined ? 'shape' : peakToMean !== undefined ? 'peakToMean' : undefined;
  if (shape !== undefined && peakToMean !== undefined) {
    faults.add(
      [...path, 'peakToMean'],
      'the tier has a "shape" already, which says the same; keep one of the two.',
    );
    return {};
  }
  if (key !== undefined && deferrable === true)
    faults.add(
      [...path, 'deferrable'],
      `what may be served at any hour has no hours of its own; take "${key}" or "deferrable" away.`,
    );
  if (key !== undefined && !day.isStated) {
    faults.add(
      [...path, key],
      'the day has no blocks that it could differ in; write them, such as "blocks: { peak: 8 hours, shoulder: 8 hours, night: 8 hours }", or take it away.',
    );
    return {};
  }
  const profile = typeof shape === 'string' ? day.profiles.get(shape) : undefined;
  if (profile !== undefined)
    tell(
      `The demand of ${name} moves over the day as the profile "${profile.id}" of the catalogue does: ${profile.name}.`,
    );
  const found =
    peakToMean === undefined
      ? statedShape([...path, 'shape'], shape, day, faults)
      : fromPeak([...path, 'peakToMean'], peakToMean, day, faults);
  return {
    ...(found?.some((part) => part !== 1) && { shape: found }),
    ...(deferrable === true && { deferrable }),
  };
}

function fromPeak(path: Path, peakToMean: number, { blocks }: Day, faults: Faults): number[] | undefined {
  if (peakToMean >= 1 && peakToMean <= 2) return cosineShape(peakToMean, blocks);
  faults.add(
    path,
    peakToMean < 1
      ? `a busiest moment of ${peakToMean} times the mean would lie below it; write a number from 1 to 2, such as 1.65.`
      : `with a busiest moment of ${peakToMean} times the mean the cosine that demand follows would fall below zero at night; write at most 2, or a list with the part of each block, such as "shape: [220 %, 60 %, 20 %]".`,
  );
  return undefined;
}

function statedShape(path: Path, shape: Setting['shape'], day: Day, faults: Faults): number[] | undefined {
  const { blocks, profiles } = day;
  if (shape === undefined) return undefined;
  if (typeof shape === 'string') {
    const profile = profiles.get(shape);
    if (profile !== undefined) return profileShape(profile.hours, blocks);
    faults.add(
      path,
      `no profile of the catalogue is called "${shape}"; ${didYouMean(shape, [...profiles.keys()])} Or write a list with the part of each block.`,
    );
    return undefined;
  }
  return shapeFromParts(path, shape, blocks, faults);
}
