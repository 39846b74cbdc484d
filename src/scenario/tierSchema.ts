import { z } from 'zod';
import { quoted } from '../quantity/printable.ts';
import { parseQuantity, quantity, writeQuantity } from '../quantity/quantity.ts';
import { identifier, label } from '../reading/names.ts';
import { steppable } from '../reading/steps.ts';
import { strict } from '../reading/strict.ts';
import { unknownKey } from '../reading/unknownKey.ts';
import { commitment } from './commitmentSchema.ts';
import { price } from './priceSchema.ts';

const share = quantity('share');

const shareLimits = z.strictObject(
  {
    least: share.optional().meta({ description: 'At least this part.', examples: ['10 %'] }),
    most: share.optional().meta({ description: 'At most this part.', examples: ['40 %'] }),
  },
  {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => notABound(key, issue.input)).join('\n')
        : undefined,
  },
);

// An exact share is both bounds at once, and has no key of its own.
function notABound(key: string, stated: unknown): string {
  if (!/^(exact|exactly|equals?)$/.test(key)) return unknownKey(key, ['least', 'most']);
  const value = (stated as Readonly<Record<string, unknown>>)[key];
  const parsed = parseQuantity('share', value);
  const example = parsed.ok ? writeQuantity('share', parsed.value) : '25 %';
  return `unknown key ${quoted(key)}; a share that is exact stands without a key, so write "share: ${example}".`;
}

const part = quantity('partOfMean');

/** What a scenario may change about one tier. */
export const tierSchema = strict({
  demand: quantity('partOfForecast')
    .optional()
    .meta({
      description:
        'Part of its forecast that the tier is planned with, 100 % where it is left out; parts of the forecast in a commitment are taken after it.',
      examples: ['120 %'],
    }),
  commitment: steppable(commitment)
    .optional()
    .meta({
      description:
        'What must be served, as a part of the forecast or as output tokens over time; or by the month from which it is promised.',
      examples: ['50 %', '100 Mtok/s'],
    }),
  price: price
    .optional()
    .meta({ description: 'What its tokens cost; what is not stated is taken from the catalogue.' }),
  share: z
    .union([share, shareLimits])
    .optional()
    .meta({
      description: "The tier's part of the power of all tiers: exactly, or between two bounds.",
      examples: ['25 %', { least: '10 %', most: '40 %' }],
    }),
  interactivity: quantity('interactivity')
    .optional()
    .meta({
      description: 'The speed that every user must see.',
      examples: ['50 tok/s/user'],
    }),
  shape: z
    .union([label, z.array(part), z.record(identifier, part)])
    .optional()
    .meta({
      description:
        'Demand in each block over the mean of the day: a list in the order of the blocks, by block, or the name of a profile of the catalogue.',
      examples: [['150 %', '100 %', '50 %'], { peak: '150 %', night: '50 %' }, 'conversation'],
    }),
  peakToMean: quantity('ratio')
    .optional()
    .meta({
      description:
        'The busiest moment over the mean of the day, from 1 to 2: demand follows a cosine, and the blocks stand busiest first.',
      examples: [1.65],
    }),
  deferrable: z.boolean().optional().meta({
    description:
      'Whether it may be served at any hour, as long as its demand of the whole day is not exceeded.',
  }),
  sites: z
    .array(identifier)
    .optional()
    .meta({ description: 'The sites that may serve it; without it, any.', examples: [['abilene']] }),
  inputPerOutput: quantity('ratio')
    .optional()
    .meta({
      description: 'Input tokens for each output token; without it, as the workload of its curves has them.',
      examples: [8],
    }),
  cacheHits: share.optional().meta({
    description: 'Part of the input tokens that come from a cache; without it, as the workload has it.',
    examples: ['50 %'],
  }),
});
