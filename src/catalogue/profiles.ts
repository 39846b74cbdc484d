import { z } from 'zod';
import { quantity, writeQuantity } from '../quantity/quantity.ts';
import type { Faults } from '../reading/collectFaults.ts';
import { identifier, label } from '../reading/names.ts';
import { strict } from '../reading/strict.ts';
import type { Grade } from './figure.ts';
import { grade, note, source } from './figureSchema.ts';

/** How demand was seen to move over the hours of a day. */
export interface Profile {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly grade: Grade;
  readonly note?: string;
  /** Demand of each hour from midnight on over the mean of the day, 24 of them. */
  readonly hours: readonly number[];
}

type ProfilesFile = z.output<typeof profilesFile>;

/** The file of profiles, which a catalogue may go without. */
export const profilesFile = z.record(
  identifier,
  strict({
    name: label,
    source,
    grade,
    note: z.exactOptional(note),
    hours: z
      .array(quantity('partOfMean'))
      .length(24)
      .meta({ description: 'Demand of each hour over the mean of the day, from midnight on.' }),
  }),
);

/** How far the mean of a profile may miss the mean of the day because its hours were rounded. */
const ROUNDED = 5e-3;

/** Adds a fault for each profile whose hours are not over their own mean. */
export function checkProfiles(file: ProfilesFile, faults: Faults): void {
  for (const [id, { hours }] of Object.entries(file)) {
    const mean = hours.reduce((sum, hour) => sum + hour, 0) / hours.length;
    if (Math.abs(mean - 1) <= ROUNDED) continue;
    faults.add(
      [id, 'hours'],
      `the mean of the hours is ${writeQuantity('partOfMean', Number(mean.toPrecision(4)))}, and each is a part of that mean; divide them by it, so that it becomes 100 %.`,
    );
  }
}

/** Profiles by id, as the planner uses them. */
export function profilesOf(file: ProfilesFile): ReadonlyMap<string, Profile> {
  return new Map(Object.entries(file).map(([id, profile]) => [id, { id, ...profile }]));
}
