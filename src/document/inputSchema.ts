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

const pairing = z.strictObject({
  id: text,
  name: text,
  racks: z.array(z.strictObject({ system: text, count: figure })),
  tiers: z.array(text).exactOptional(),
});

const frontier = z.strictObject({
  server: text,
  workload: text,
  basis: z.enum(['accelerator', 'facilityMw']),
  basisNote: text,
  publishedKwPerAccelerator: figure.exactOptional(),
  points: z.array(z.strictObject({ interactivity: figure, throughput: figure, date: text })),
});

const tier = z.strictObject({
  id: text,
  name: text,
  model: text,
  workload: text,
  isStandIn: z.boolean(),
  priceUsdPerMtok: figure,
  interactivity: figure,
  demand: z.strictObject({
    mean: numbers.exactOptional(),
    low: numbers.exactOptional(),
    high: numbers.exactOptional(),
  }),
  commitment: numbers.exactOptional(),
  share: z.strictObject({ least: number.exactOptional(), most: number.exactOptional() }).exactOptional(),
});

const site = z.strictObject({
  id: text,
  powerMw: number,
  pue: z.strictObject({ air: figure, liquid: figure }),
  electricityUsdPerMwh: figure,
  shellMusdPerMw: number.exactOptional(),
});

const supplyPool = z.strictObject({
  id: text,
  systems: z.array(text),
  steps: z.array(z.strictObject({ fromMonth: number, racksPerYear: figure })),
});

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
  capexBudgetMusd: number.exactOptional(),
  utilisation: figure,
  availability: figure,
  loadFactor: figure,
  operationsMusdPerMwYear: figure,
  itLifeYears: figure,
  shellLifeYears: figure,
  costOfCapital: figure,
  supplyShare: number.exactOptional(),
  systems: z.array(system),
  alone: z.array(text),
  pairings: z.array(pairing),
  supply: z.array(supplyPool),
  frontiers: z.array(frontier),
  tiers: z.array(tier),
  forecast: z.strictObject({ grade: z.enum(GRADES), note: text }),
  catalogue: z.strictObject({ name: text, digest: text }),
  remarks: z.array(text),
}) satisfies z.ZodType<Scenario>;
