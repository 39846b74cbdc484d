import { z } from 'zod';
import { quoted } from '../quantity/printable.ts';
import type { Faults } from '../reading/collectFaults.ts';
import { didYouMean } from '../reading/didYouMean.ts';
import { identifier, label } from '../reading/names.ts';
import { strict } from '../reading/strict.ts';
import type { Figure, Grade } from './figure.ts';
import { figure, grade, note, source } from './figureSchema.ts';

/** What one request of a kind of work is made of, and what its users expect. */
export interface WorkloadProfile {
  readonly id: string;
  readonly name: string;
  /** Input tokens per call, those that a cache holds included. */
  readonly inputTokens: Figure;
  /** Output tokens per call. */
  readonly outputTokens: Figure;
  /** Calls of a model per request of a user. */
  readonly callsPerRequest: Figure;
  /** Part of the input tokens that a cache holds. */
  readonly cacheHits: Figure;
  /** How its demand moves over the day, a profile of profiles.yaml; absent where it is the same at any hour. */
  readonly shape?: StandingShape;
  /** The slowest that users put up with, tok/s and user. */
  readonly leastInteractivity: Figure;
}

/** The shape of a day that stands for a kind of work, and how well that is known. */
export interface StandingShape {
  readonly profile: string;
  readonly source: string;
  readonly grade: Grade;
  readonly note?: string;
}

type WorkloadProfilesFile = z.output<typeof workloadProfilesFile>;

/** The file of workload profiles, which a catalogue may go without. */
export const workloadProfilesFile = z.record(
  identifier,
  strict({
    name: label,
    input: figure('tokens').meta({ description: 'Input tokens per call, those from a cache included.' }),
    output: figure('tokens').meta({ description: 'Output tokens per call.' }),
    calls: figure('ratio').meta({ description: 'Calls of a model per request of a user.' }),
    cacheHits: figure('share').meta({ description: 'Part of the input tokens that a cache holds.' }),
    shape: z.exactOptional(strict({ profile: identifier, source, grade, note: z.exactOptional(note) })).meta({
      description: 'The profile of profiles.yaml that stands for its day; without it, the same at any hour.',
    }),
    interactivity: figure('interactivity').meta({ description: 'The slowest that its users put up with.' }),
  }),
);

/** Adds a fault for each figure that no work can have, and for shapes that profiles.yaml does not hold. */
export function checkWorkloadProfiles(
  file: WorkloadProfilesFile,
  shapes: readonly string[],
  faults: Faults,
): void {
  for (const [id, { output, calls, shape, interactivity }] of Object.entries(file)) {
    const nothing = (key: string, why: string) => faults.add([id, key, 'value'], why);
    if (output.value === 0) nothing('output', 'a call without output asks for nothing; write more than 0.');
    if (calls.value === 0) nothing('calls', 'a request without a call asks for nothing; write 1 or more.');
    if (interactivity.value === 0)
      nothing('interactivity', 'at no speed there is no answer; write more than 0, such as "1 tok/s/user".');
    if (shape !== undefined && !shapes.includes(shape.profile))
      faults.add(
        [id, 'shape', 'profile'],
        `profiles.yaml has no ${quoted(shape.profile)}; ${didYouMean(shape.profile, shapes)}`,
      );
  }
}

/** Workload profiles by id, as the planner uses them. */
export function workloadProfilesOf(file: WorkloadProfilesFile): ReadonlyMap<string, WorkloadProfile> {
  return new Map(
    Object.entries(file).map(([id, { name, input, output, calls, cacheHits, shape, interactivity }]) => [
      id,
      {
        id,
        name,
        inputTokens: input,
        outputTokens: output,
        callsPerRequest: calls,
        cacheHits,
        ...(shape && { shape }),
        leastInteractivity: interactivity,
      },
    ]),
  );
}
