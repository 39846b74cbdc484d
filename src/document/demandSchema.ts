import { z } from 'zod';

const text = z.string();
const number = z.number();

const tokens = {
  outputMtokPerS: number,
  inputMtokPerS: number.meta({ description: 'Those that a cache holds included.' }),
  cachedMtokPerS: number.meta({ description: 'The part of the input that a cache holds.' }),
};

const ask = z.strictObject({
  group: text,
  feature: text,
  profile: text.meta({ description: 'A workload profile of the catalogue.' }),
  tier: text,
  periods: z.array(
    z.strictObject({ users: number.meta({ description: 'Users of the whole group.' }), ...tokens }),
  ),
});

const tier = z.strictObject({
  tier: text,
  periods: z.array(
    z.strictObject({
      ...tokens,
      lowMtokPerS: number.exactOptional().meta({ description: 'Output; absent where no growth is open.' }),
      highMtokPerS: number.exactOptional().meta({ description: 'Output; absent where no growth is open.' }),
    }),
  ),
  hours: z.array(number).exactOptional().meta({
    description:
      'Output of each hour from midnight UTC on over the mean of the day, 24 of them, weighted over features and periods; absent where nobody asks.',
  }),
});

const growth = z.union([
  z.strictObject({ kind: z.literal('middle') }).meta({ description: 'No growth is open.' }),
  z
    .strictObject({ kind: z.literal('ends') })
    .meta({ description: 'Low and high have every growth at its low or its high at once.' }),
  z.strictObject({ kind: z.literal('draws'), draws: number, seed: number }).meta({
    description:
      'Each group draws its growth by itself; demand is the median, low and high are what a tenth of the draws are below and above.',
  }),
]);

/** What `millwright demand --json` prints: who asks for what, and what that is of each tier. Rates are means of the period. */
export const demandSchema = z
  .strictObject({
    version: z.literal(1),
    name: text,
    growth,
    periods: z.array(z.strictObject({ label: text, start: text, months: number })),
    tiers: z.array(tier).meta({ description: 'Every tier of the catalogue, asked for or not.' }),
    asks: z.array(ask),
    remarks: z.array(text),
  })
  .meta({ title: 'Millwright demand' });

/** Who asks for what, as a document. */
export type DemandDocument = z.output<typeof demandSchema>;
