import { z } from 'zod';
import { GRADES } from '../catalogue/figure.ts';
import type { Scenario } from '../scenario/scenario.ts';

const text = z.string();
const number = z.number();
const numbers = z.array(number);

const figure = z
  .strictObject({
    value: number,
    source: text,
    grade: z.enum(GRADES),
    range: z.tuple([number, number]).exactOptional(),
    note: text.exactOptional(),
  })
  .meta({
    id: 'figure',
    description: "A number with its source and grade, in the unit that the field's name says.",
  });

const system = z.strictObject({
  id: text,
  name: text,
  vendor: text,
  generation: text,
  cooling: z.enum(['air', 'liquid']),
  disabled: text.exactOptional(),
  pairedOnly: z.boolean(),
  accelerators: figure,
  itKw: figure.exactOptional(),
  nameplateKw: figure.exactOptional(),
  capexMusd: figure.exactOptional(),
  ships: figure.exactOptional(),
});

const anyPairing = { id: text, name: text, tiers: z.array(text).exactOptional() };

const pairing = z.union([
  z.strictObject({ ...anyPairing, racks: z.array(z.strictObject({ system: text, count: figure })) }),
  z.strictObject({
    ...anyPairing,
    prefill: z.strictObject({
      system: text,
      inputRates: z.array(z.strictObject({ workload: text, mtokPerS: figure })),
    }),
    decode: z.strictObject({ system: text }),
  }),
]);

const frontier = z.strictObject({
  server: text,
  workload: text,
  basis: z.enum(['accelerator', 'facilityMw']),
  basisNote: text,
  publishedKwPerAccelerator: figure.exactOptional(),
  points: z.array(z.strictObject({ interactivity: figure, throughput: figure, date: text })),
});

const limits = z.strictObject({ least: number.exactOptional(), most: number.exactOptional() });

const perPeriod = z
  .array(z.union([number, z.null()]))
  .meta({ description: 'By period; null where there is no limit.' });

const periodLimits = z.strictObject({ least: perPeriod.exactOptional(), most: perPeriod.exactOptional() });

const earnings = z
  .discriminatedUnion('way', [
    z.strictObject({
      way: z.literal('tokens'),
      inputUsdPerMtok: number,
      cachedUsdPerMtok: number,
      inputParts: numbers.exactOptional(),
    }),
    z.strictObject({ way: z.literal('seat'), usdPerMonth: number, mtokPerMonth: number }),
    z.strictObject({ way: z.literal('uplift'), usdPerMonth: number, part: number, mtokPerMonth: number }),
    z.strictObject({ way: z.literal('internal'), usdPerTask: number, mtokPerTask: number }),
  ])
  .meta({ description: 'What the price of output tokens is made from, where it is not stated as such.' });

const tier = z.strictObject({
  id: text,
  name: text,
  model: text,
  workload: text,
  isStandIn: z.boolean(),
  priceUsdPerMtok: figure,
  pricesUsdPerMtok: numbers.exactOptional(),
  earnings: earnings.exactOptional(),
  priceSteps: z
    .array(z.strictObject({ pricePart: number, demandPart: number }))
    .meta({ description: 'A demand curve, dearest first: parts of the price, and of the demand.' })
    .exactOptional(),
  interactivity: figure,
  demand: z.strictObject({
    mean: numbers.exactOptional(),
    shape: numbers.exactOptional(),
    deferrable: z.literal(true).exactOptional(),
    low: numbers.exactOptional(),
    high: numbers.exactOptional(),
    most: numbers
      .meta({ description: 'What seats or users take, by period: no forecast exceeds it.' })
      .exactOptional(),
    whole: z
      .strictObject({
        mean: numbers.exactOptional(),
        low: numbers.exactOptional(),
        high: numbers.exactOptional(),
      })
      .meta({ description: 'The forecast where they take less of it; without a mean it is unlimited.' })
      .exactOptional(),
  }),
  commitment: numbers.exactOptional(),
  commitmentParts: z
    .array(z.union([number, z.null()]))
    .meta({ description: 'By period, as a part of the mean demand; null where a rate is stated.' })
    .exactOptional(),
  share: limits.exactOptional(),
  sites: z.array(text).exactOptional(),
  inputPerOutput: figure.exactOptional(),
  cacheHits: figure.exactOptional(),
});

const site = z.strictObject({
  id: text,
  powerMw: numbers.meta({ description: 'By period.' }),
  reserve: number.exactOptional(),
  pue: z.strictObject({ air: figure, liquid: figure }),
  electricityUsdPerMwh: figure,
  carbonKgPerMwh: figure.exactOptional(),
  shellMusdPerMw: number.exactOptional(),
  existingShellMw: number.exactOptional(),
  systems: z.array(text).exactOptional(),
  fleet: z.array(z.strictObject({ system: text, racks: number, sinceMonth: number })).exactOptional(),
});

const supplyPool = z.strictObject({
  id: text,
  systems: z.array(text),
  steps: z.array(z.strictObject({ fromMonth: number, racksPerYear: figure })),
});

const rackOrders = z.array(
  z.strictObject({ site: text, system: text, deliveryMonth: number, racks: number }),
);

const ordered = z
  .strictObject({
    beforeMonth: number,
    racks: rackOrders,
    shell: z.array(z.strictObject({ site: text, month: number, mw: number })).exactOptional(),
    isRounded: z.literal(true).exactOptional().meta({
      description:
        'It stands within the rounding of a plan, because a limit would be missed by that rounding otherwise.',
    }),
  })
  .meta({ description: 'What an earlier plan had ordered before a month, and nothing else was.' });

const churn = z
  .strictObject({ share: number, racks: rackOrders })
  .meta({ description: 'How much of what an earlier plan was still to order may change.' });

/** The resolved input that a plan carries, in inner units: MW, racks, Mtok/s, $M, years. */
export const inputSchema = z.strictObject({
  name: text,
  objective: z.enum(['revenue', 'profit', 'capex']),
  racks: z.enum(['continuous', 'whole']),
  evidence: z.enum(GRADES),
  interactivity: z.enum(['least', 'marker']),
  periods: z.array(z.strictObject({ id: text, startMonth: number, months: number })),
  blocks: z.array(z.strictObject({ id: text, share: number })),
  sites: z.array(site),
  capexBudgetMusd: numbers
    .meta({ description: 'By the end of each period, from the start.' })
    .exactOptional(),
  utilisation: figure,
  availability: figure,
  loadFactor: figure,
  operationsMusdPerMwYear: figure,
  itLifeYears: figure,
  shellLifeYears: figure,
  costOfCapital: figure,
  systemPriceChange: z.array(z.strictObject({ system: text, perYear: number })).exactOptional(),
  softwareGain: z.strictObject({ perYear: number, untilMonth: number.exactOptional() }).exactOptional(),
  leadMonths: z.array(z.strictObject({ system: text, months: number })).exactOptional(),
  vendorLimits: z.array(z.strictObject({ vendor: text, share: limits })).exactOptional(),
  systemLimits: z
    .array(
      z.strictObject({
        system: text,
        racks: periodLimits.exactOptional(),
        powerMw: periodLimits.exactOptional(),
        capexMusd: limits.exactOptional(),
      }),
    )
    .exactOptional(),
  carbonTonnesPerYear: perPeriod.exactOptional(),
  ordered: ordered.exactOptional(),
  churn: churn.exactOptional(),
  supplyShare: number.exactOptional(),
  systems: z.array(system),
  alone: z.array(text),
  buyable: z.array(text).exactOptional(),
  pairings: z.array(pairing),
  supply: z.array(supplyPool),
  frontiers: z.array(frontier),
  tiers: z.array(tier),
  tiersOff: z.array(text).exactOptional(),
  forecast: z.strictObject({ grade: z.enum(GRADES), note: text }),
  catalogue: z.strictObject({ name: text, digest: text }),
  remarks: z.array(text),
}) satisfies z.ZodType<Scenario>;
