import { z } from 'zod';
import { quantity } from '../quantity/quantity.ts';
import { steppable } from '../reading/steps.ts';
import { strict } from '../reading/strict.ts';

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

/** What a scenario may state of the price of a tier: of its tokens, of a product that is made of them, or a demand curve. */
export const price = strict({
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
});
