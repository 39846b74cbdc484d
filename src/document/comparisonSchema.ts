import { z } from 'zod';

const text = z.string();
const number = z.number();
const MEASURES = ['revenue', 'profit', 'capex'] as const;

const pair = z
  .strictObject({
    a: number.exactOptional(),
    b: number.exactOptional(),
    difference: number
      .exactOptional()
      .meta({ description: 'That of B less that of A, where both have one.' }),
  })
  .meta({ id: 'pair', description: 'A number of each plan; absent where a plan has no such thing.' });

const side = z.strictObject({
  name: text.meta({ description: 'Of the scenario.' }),
  digest: text.meta({ description: 'Of the plan.' }),
  outcome: z.enum(['optimal', 'stopped', 'infeasible', 'unbounded', 'failed']),
  reasons: z
    .array(text)
    .exactOptional()
    .meta({ description: 'Why there is no plan; absent where there is.' }),
  measure: z.enum(MEASURES),
  racks: z.enum(['continuous', 'whole']),
  start: text.meta({ description: 'First month of the horizon, such as 2027-01.' }),
  months: number,
});

const tierPair = z.strictObject({
  tier: text,
  powerMw: pair.meta({ description: 'Mean over the horizon.' }),
  outputTtok: pair.meta({ description: 'Output tokens sold over the horizon.' }),
  revenueUsd: pair,
  revenueUsdPerYear: pair,
});

const rackPair = z.strictObject({
  site: text,
  system: text,
  label: text.meta({ description: 'Period of the delivery, such as 2027 Q1.' }),
  delivery: text.meta({ description: 'Its first month, such as 2027-01.' }),
  bought: pair.meta({ description: 'Racks delivered in the period.' }),
  capexUsd: pair,
});

const periodPair = z.strictObject({
  label: text,
  start: text.meta({ description: 'First month; periods that begin in the same month stand together.' }),
  months: pair,
  availableMw: pair,
  usedMw: pair,
  capexUsd: pair,
  revenueUsd: pair,
  fleet: z.array(z.strictObject({ site: text, system: text, installed: pair, running: pair, powerMw: pair })),
  tiers: z.array(
    z.strictObject({
      tier: text,
      powerMw: pair,
      servedMtokPerS: pair,
      priceUsdPerMtok: pair,
      revenueUsd: pair,
    }),
  ),
});

const input = z.strictObject({
  what: text,
  a: text.exactOptional().meta({ description: 'What A states, in words; absent where it states nothing.' }),
  b: text.exactOptional(),
});

const attribution = z.strictObject({
  measure: z.enum(MEASURES),
  differenceUsd: number.meta({ description: 'Of B less A, by the measure, over the horizon.' }),
  parts: z
    .array(
      z.strictObject({
        label: text.meta({ description: 'The input, or the kind of inputs that are told together.' }),
        inputs: z.array(text).meta({ description: 'Which of the inputs above it is made of.' }),
        valueUsd: number.meta({ description: 'Its Shapley value: the parts add up to the difference.' }),
        revenueUsd: number.exactOptional().meta({
          description: 'The same of the revenue, where the measure is profit and settles the revenue.',
        }),
      }),
    )
    .meta({ description: 'The largest first.' }),
  wholeRacksUsd: number.exactOptional().meta({
    description: 'What whole racks make of the difference, beyond racks in parts, which the parts are of.',
  }),
  notes: z.array(text),
});

/** Two plans beside each other as a file: what `millwright compare --json` writes. */
export const comparisonSchema = z
  .strictObject({
    version: z.literal(1),
    a: side,
    b: side,
    inputs: z.array(input).meta({ description: 'What the two scenarios state differently.' }),
    attribution: attribution.exactOptional().meta({
      description: 'The difference by the inputs that it comes from; absent where it cannot be told so.',
    }),
    notAttributed: text.exactOptional().meta({ description: 'Why there is no attribution.' }),
    totals: z
      .strictObject({
        revenueUsd: pair,
        revenueUsdPerYear: pair,
        profitUsd: pair,
        capexUsd: pair,
        energyUsd: pair,
        operationsUsd: pair,
        residualUsd: pair,
        costUsdPerMtok: pair,
        powerMw: pair,
        outputTtok: pair,
      })
      .meta({ description: 'Over the horizon of each plan.' }),
    tiers: z.array(tierPair),
    racks: z.array(rackPair),
    periods: z.array(periodPair),
  })
  .meta({
    title: 'Two plans of Millwright beside each other',
    description: 'A is the first plan and B the second. Money in USD, power in MW, rates in Mtok/s.',
  });

/** A comparison document as it is written. */
export type ComparisonDocument = Frozen<z.infer<typeof comparisonSchema>>;

/** A number of each plan. */
export type Pair = Frozen<z.infer<typeof pair>>;

// Read-only all the way down, as plans are.
type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;
