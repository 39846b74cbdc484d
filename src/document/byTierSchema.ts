import { z } from 'zod';

const text = z.string();
const number = z.number();

const costs = {
  capitalUsd: number.meta({ description: 'Equal yearly payments over the life of racks and shell.' }),
  energyUsd: number,
  operationsUsd: number,
};

const tier = z.strictObject({
  tier: text,
  outputTtok: number.meta({ description: 'Output tokens sold over the horizon.' }),
  revenueUsd: number,
  ...costs,
  perMtok: z
    .strictObject({
      priceUsd: number,
      capitalUsd: number,
      energyUsd: number,
      operationsUsd: number,
      costUsd: number,
    })
    .exactOptional()
    .meta({ description: 'Of M output tokens sold; absent where none is.' }),
  marginShare: number
    .exactOptional()
    .meta({ description: 'Part of the revenue that is left after these costs; absent where there is none.' }),
  breakEven: text.exactOptional().meta({
    description:
      'The month in whose course revenue less energy and operations has paid for its part of the capex, and after which it stays paid; absent where that is not within the horizon.',
  }),
  perHead: z
    .strictObject({
      head: z.enum(['seat', 'user', 'task']),
      mtok: number.meta({ description: 'M output tokens of a seat or a user in a month, or of a task.' }),
      served: number.meta({
        description: 'Seats or users that are served, or tasks a month: means of the horizon.',
      }),
      priceUsd: number.meta({ description: 'In a month, or of a task.' }),
      costUsd: number,
    })
    .exactOptional()
    .meta({ description: 'Absent where the tier is sold by the token, or not at all.' }),
});

/** The money of a plan over its horizon, split among its tiers. */
export const byTier = z.strictObject({
  tiers: z.array(tier),
  idle: z.strictObject(costs).meta({ description: 'Of racks and shell that no tier is given.' }),
});
