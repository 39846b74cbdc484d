import { z } from 'zod';
import type { Dimension } from '../quantity/dimensions.ts';
import { quantity, writeQuantity } from '../quantity/quantity.ts';
import { identifier, label } from '../reading/names.ts';
import { strict } from '../reading/strict.ts';
import { date } from './date.ts';
import { figure, grade, note, rangeFault, source } from './figureSchema.ts';

const perAccelerator = strict({
  ...entry('throughputPerAccelerator'),
  basis: z.literal('accelerator'),
});

const perFacilityMw = strict({
  ...entry('throughputPerMw'),
  basis: z.literal('facilityMw'),
  publishedKwPerAccelerator: z.exactOptional(figure('rackPower')).meta({
    description:
      'The kW per accelerator, PUE included, that the publisher divided by; turns the figures back.',
  }),
});

/** One curve of a frontier file. */
export const frontierEntry = z.discriminatedUnion('basis', [perAccelerator, perFacilityMw]);

/** A frontier file: one workload and the curves of every system and pairing that has some. */
export const frontierFile = strict({
  workload: strict({
    models: z.array(label).min(1),
    input: z.exactOptional(quantity('tokens')).meta({ description: 'Input tokens per request.' }),
    output: z.exactOptional(quantity('tokens')).meta({ description: 'Output tokens per request.' }),
    cacheHits: z
      .exactOptional(figure('share'))
      .meta({ description: 'Part of the input tokens that come from a cache and need no prefill.' }),
  }),
  frontiers: z.array(frontierEntry).min(1),
});

function entry(dimension: Dimension) {
  return {
    server: identifier.meta({
      description:
        'A system, or a pairing; one of prefill and decode has curves of decoding alone, per accelerator of its decode system.',
    }),
    note: note.meta({ description: 'What the published figure counts and is divided by.' }),
    date: date.meta({ description: 'Of points that state none.' }),
    source,
    grade,
    points: z.array(point(dimension)).min(1).meta({ description: 'Slowest first.' }),
  };
}

function point(dimension: Dimension) {
  const throughput = quantity(dimension);
  return strict({
    speed: quantity('interactivity'),
    throughput,
    range: z.exactOptional(z.tuple([throughput, throughput])),
    date: z.exactOptional(date),
    source: z.exactOptional(source),
    grade: z.exactOptional(grade),
    note: z.exactOptional(note),
  }).check(({ value, issues }) => {
    const message = rangeFault(value.throughput, value.range, (number) => writeQuantity(dimension, number));
    if (message) issues.push({ code: 'custom', path: ['range'], message, input: value.range });
  });
}
