import { z } from 'zod';
import { quantity } from '../../quantity/quantity.ts';
import { quotedList } from '../../quantity/words.ts';
import { identifier, label } from '../../reading/names.ts';
import { byMonth } from '../../reading/steps.ts';
import { strict } from '../../reading/strict.ts';
import { horizonSchema } from '../horizonSchema.ts';
import { bandSchema } from './band.ts';

const CURVES = ['compound', 'linear', 'logistic', 'steps'] as const;

const growth = strict(
  {
    compound: z.exactOptional(bandSchema('changePerYear')).meta({
      description: 'Each year by this part of what is there.',
      examples: ['40 %/year', { low: '20 %/year', middle: '40 %/year', high: '70 %/year' }],
    }),
    linear: z.exactOptional(bandSchema('userGrowth')).meta({
      description: 'By so many users a year; a group that falls ends at none.',
      examples: ['2000 users/year'],
    }),
    logistic: z
      .exactOptional(
        strict({
          rate: bandSchema('sharePerYear').meta({
            description: 'The growth in a year while users are few.',
            examples: ['120 %/year'],
          }),
          most: bandSchema('users').meta({
            description: 'The size that the group comes near to.',
            examples: ['50000 users'],
          }),
        }),
      )
      .meta({
        description:
          'As compound growth while users are few, and ever less the nearer they come to the most.',
      }),
    steps: z.exactOptional(byMonth(bandSchema('users'))).meta({
      description: 'The size from each month on; before the first month the size of the group.',
      examples: [{ '2028-01': '12000 users' }],
    }),
  },
  'a curve; write for example "growth: { compound: 40 %/year }".',
).check(({ value, issues }) => {
  const named = CURVES.filter((curve) => value[curve] !== undefined);
  if (named.length === 1) return;
  const message =
    named.length === 0
      ? `names no curve; write ${quotedList(CURVES, 'or')}, such as "compound: 40 %/year".`
      : `${quotedList(named, 'and')} are ${named.length} curves; keep one of them.`;
  issues.push({ code: 'custom', path: [], message, input: value });
});

const tier = identifier.meta({ description: 'A tier of the catalogue.', examples: ['premium'] });

const feature = strict({
  profile: identifier.meta({
    description: "A workload profile of the catalogue's workload-profiles.yaml.",
    examples: ['chat', 'coding-agent'],
  }),
  requests: quantity('requestRate').meta({
    description:
      'How often one of its users asks, as the mean over users and days. Of each seven days five are workdays.',
  }),
  usedBy: z
    .exactOptional(quantity('share'))
    .meta({ description: 'The part of the group that uses it; without it, all.', examples: ['30 %'] }),
  tier: z.exactOptional(tier).meta({ description: "The tier that serves it; without it, the group's." }),
  input: z
    .exactOptional(quantity('tokens'))
    .meta({ description: "Input tokens per call, those from a cache included, in place of the profile's." }),
  output: z
    .exactOptional(quantity('tokens'))
    .meta({ description: "Output tokens per call, in place of the profile's." }),
  calls: z
    .exactOptional(quantity('ratio'))
    .meta({ description: "Calls of a model per request, in place of the profile's." }),
  cacheHits: z
    .exactOptional(quantity('share'))
    .meta({ description: "Part of the input tokens that a cache holds, in place of the profile's." }),
});

const group = strict({
  size: quantity('users').meta({
    description: 'Users at the start of the horizon.',
    examples: ['5000 users'],
  }),
  growth: z.exactOptional(growth).meta({ description: 'Without it the size stays.' }),
  tier: z.exactOptional(tier).meta({ description: 'The tier that serves features which name none.' }),
  features: z.record(identifier, feature).meta({
    description: 'What the group uses, by name.',
    examples: [{ chat: { profile: 'chat', requests: '10 requests/day' } }],
  }),
});

/** A personas file: who uses what how often. Read in inner units. */
export const personasSchema = strict({
  name: label.meta({ description: 'What the forecast is called.', examples: ['Office assistant'] }),
  catalogue: z
    .string()
    .min(1)
    .default('measured')
    .meta({
      description:
        'Where workload profiles and tiers come from: `measured`, `keynote`, or a folder relative to this file.',
      examples: ['measured'],
    }),
  horizon: horizonSchema,
  groups: z.record(identifier, group).meta({ description: 'Groups of users, by name.' }),
}).meta({ title: 'Millwright personas' });

/** What a personas file holds after reading. */
export type PersonasFile = z.output<typeof personasSchema>;
