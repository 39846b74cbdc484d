import { z } from 'zod';
import { quoted } from '../quantity/printable.ts';
import { parseQuantity, quantity, writeQuantity } from '../quantity/quantity.ts';
import { identifier, label } from '../reading/names.ts';
import { steppable } from '../reading/steps.ts';
import { strict } from '../reading/strict.ts';
import { unknownKey } from '../reading/unknownKey.ts';

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

/** What must be served of a tier: a part of its forecast, or Mtok/s. */
export type Commitment = { readonly share: number } | { readonly rate: number };

const commitment = z
  .codec(
    z.string({ error: notACommitment }).meta({ examples: ['50 %', '100 Mtok/s'] }),
    z.custom<Commitment>((value) => typeof value === 'object' && !Array.isArray(value)),
    {
      decode: (text, context) => {
        const parsed = parseCommitment(text);
        if (typeof parsed !== 'string') return parsed;
        context.issues.push({ code: 'custom', message: parsed, input: text });
        return z.NEVER;
      },
      encode: (value) =>
        'share' in value ? writeQuantity('share', value.share) : writeQuantity('tokenRate', value.rate),
    },
  )
  .meta({ description: 'What must be served: a part of the forecast, or output tokens over time.' });

const part = quantity('partOfMean');

/** A price, and all that is wanted at it, as a part of the forecast. */
export type StatedPriceStep = z.output<typeof priceStep>;

const priceStep = strict({
  price: quantity('tokenPrice').meta({
    description: 'Per million output tokens, from every buyer.',
    examples: ['30 USD/Mtok'],
  }),
  demand: quantity('partOfForecast').meta({
    description: 'All that is wanted at that price, as a part of the forecast.',
    examples: ['140 %'],
  }),
});

const tokensPerMonth = quantity('tokensPerUser');

const heads = steppable(quantity('count'));

const seat = strict({
  price: quantity('moneyPerMonth')
    .optional()
    .meta({ description: 'Of one seat.', examples: ['20 USD/month'] }),
  tokens: tokensPerMonth
    .optional()
    .meta({ description: 'Output tokens that a seat uses.', examples: ['2 Mtok/month'] }),
  seats: heads.optional().meta({
    description:
      'How many are sold: no more is wanted than they use. One number, or by the month from which it holds.',
    examples: [100_000],
  }),
}).meta({ description: 'A product that is sold by the seat.' });

const uplift = strict({
  price: quantity('moneyPerMonth')
    .optional()
    .meta({ description: 'Of the product without it, for one user.', examples: ['30 USD/month'] }),
  uplift: quantity('partOfPrice')
    .optional()
    .meta({ description: 'By which part of that price the product is dearer with it.', examples: ['20 %'] }),
  tokens: tokensPerMonth
    .optional()
    .meta({ description: 'Output tokens that a user of the product uses.', examples: ['1 Mtok/month'] }),
  users: heads.optional().meta({
    description:
      'How many there are: no more is wanted than they use. One number, or by the month from which it holds.',
    examples: [1_000_000],
  }),
}).meta({ description: 'An uplift on a product that is sold already.' });

const internal = strict({
  valuePerTask: quantity('money')
    .optional()
    .meta({ description: 'What a task is worth to the firm.', examples: ['4 USD'] }),
  tokensPerTask: quantity('tokens')
    .optional()
    .meta({ description: 'Output tokens that a task takes.', examples: ['200 ktok'] }),
}).meta({ description: 'Work of the firm itself.' });

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
  price: strict({
    output: steppable(quantity('tokenPrice'))
      .optional()
      .meta({
        description: 'Per million output tokens; or by the month from which it holds.',
        examples: ['30 USD/Mtok'],
      }),
    input: quantity('tokenPrice')
      .optional()
      .meta({
        description: 'Per million input tokens, of which "inputPerOutput" come with each output token.',
        examples: ['0.60 USD/Mtok'],
      }),
    cached: quantity('tokenPrice')
      .optional()
      .meta({
        description: 'Per million input tokens that come from a cache; without it, as other input.',
        examples: ['0.10 USD/Mtok'],
      }),
    seat: seat.optional(),
    uplift: uplift.optional(),
    internal: internal.optional(),
    steps: z
      .array(priceStep)
      .min(1, {
        error: 'names no step; write at least one, such as "{ price: 30 USD/Mtok, demand: 100 % }".',
      })
      .optional()
      .meta({
        description:
          'A demand curve by falling price, in place of one price: the plan chooses how far down to sell, at one price for all buyers.',
        examples: [[{ price: '45 USD/Mtok', demand: '100 %' }]],
      }),
    elasticity: quantity('elasticity')
      .optional()
      .meta({
        description:
          'By how many percent more is wanted where the price is a percent lower, around the price and the forecast; above 1.',
        examples: [1.5],
      }),
  })
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

function parseCommitment(text: string): Commitment | string {
  if (text.includes('%')) {
    const parsed = parseQuantity('share', text);
    return parsed.ok ? { share: parsed.value } : parsed.problem;
  }
  const parsed = parseQuantity('tokenRate', text);
  return parsed.ok ? { rate: parsed.value } : parsed.problem;
}

function notACommitment(issue: { readonly input?: unknown }): string | undefined {
  if (issue.input === undefined) return undefined;
  const parsed = parseQuantity('tokenRate', issue.input);
  return parsed.ok ? undefined : parsed.problem;
}
