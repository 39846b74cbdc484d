import { z } from 'zod';
import { GRADES } from '../catalogue/figure.ts';
import { inputSchema } from './inputSchema.ts';
import { baseline, evidence, excluded } from './insightSchema.ts';
import { auditEntry, marginal } from './limitSchema.ts';

const text = z.string();
const number = z.number();
const grade = z.enum(GRADES);

const outcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('optimal') }),
  z.strictObject({
    kind: z.literal('infeasible'),
    reasons: z
      .array(text)
      .meta({ description: "The planner's own demands that cannot be met, in sentences." }),
  }),
  z.strictObject({ kind: z.literal('unbounded'), reasons: z.array(text) }),
  z.strictObject({ kind: z.literal('failed'), reason: text }),
]);

const totals = z.strictObject({
  revenueUsd: number,
  profitUsd: number.meta({
    description: 'Net present value: revenue - energy - operations - capex + residual.',
  }),
  capexUsd: number,
  energyUsd: number,
  operationsUsd: number,
  residualUsd: number.meta({
    description: 'Present value of what racks and shell are worth at the horizon.',
  }),
  powerMw: number.meta({ description: 'Facility power of the racks that run, averaged over the horizon.' }),
  outputTtok: number.meta({ description: 'Output tokens sold over the horizon.' }),
  costUsdPerMtok: number.exactOptional().meta({
    description: 'Capital recovered over life, energy and operations, per M output tokens sold.',
  }),
});

const fleetEntry = z.strictObject({
  site: text,
  system: text,
  bought: number.meta({ description: 'Racks delivered in the period.' }),
  installed: number.meta({ description: 'Racks standing in the period.' }),
  running: number.meta({ description: 'Racks powered in the period.' }),
  powerMw: number,
  capexUsd: number,
});

const optionEntry = z.strictObject({
  site: text,
  server: text.meta({ description: 'A system or a pairing.' }),
  powerMw: number,
  interactivity: number.meta({ description: 'tok/s that one user sees.' }),
  ratedMtokPerSPerMw: number,
  billableMtokPerSPerMw: number,
  madeMtokPerS: number,
  grade,
});

const tierEntry = z.strictObject({
  tier: text,
  powerMw: number,
  powerShare: number,
  servedMtokPerS: number,
  demandMtokPerS: number.exactOptional().meta({ description: 'Absent where demand is unlimited.' }),
  idleMtokPerS: number,
  priceUsdPerMtok: number,
  revenueUsd: number,
  options: z.array(optionEntry),
});

const siteEntry = z.strictObject({
  site: text,
  availableMw: number,
  usedMw: number,
  shellMw: number.exactOptional(),
  shellCapexUsd: number,
});

const period = z.strictObject({
  label: text,
  start: text.meta({ description: 'First month, such as 2027-01.' }),
  months: number,
  power: z.strictObject({ availableMw: number, usedMw: number }),
  capex: z.strictObject({
    availableUsd: number.exactOptional().meta({ description: 'Absent where money is no limit.' }),
    spentUsd: number,
  }),
  revenueUsd: number,
  sites: z.array(siteEntry),
  fleet: z.array(fleetEntry),
  tiers: z.array(tierEntry),
});

const certificate = z.strictObject({
  primalResidual: number,
  dualResidual: number,
  complementarity: number,
  gap: number,
  tolerance: number,
  holds: z.boolean(),
});

const solver = z.strictObject({
  name: z.enum(['simplex', 'highs']),
  fallback: z.strictObject({ from: z.enum(['simplex', 'highs']), why: text }).exactOptional(),
  columns: number,
  rows: number,
  dominatedPoints: number,
  tieBreaks: z.array(text),
  unsettledTie: z.strictObject({ tieBreak: text, why: text }).exactOptional(),
});

/** The plan as a file: what Millwright writes and what others may read (design section 6). */
export const planSchema = z
  .strictObject({
    version: z.literal(1),
    digest: text.meta({
      description: 'SHA-256 of the whole document without this field, keys in written order.',
    }),
    scenario: z.strictObject({
      name: text,
      digest: text.meta({ description: 'SHA-256 of the input.' }),
      input: inputSchema,
      catalogue: z.strictObject({ name: text, digest: text }),
    }),
    outcome,
    objective: z
      .strictObject({
        measure: z.enum(['revenue', 'profit', 'capex']),
        value: number.meta({ description: 'USD.' }),
        bound: number.meta({ description: 'USD; no plan can be better.' }),
        gap: number.meta({ description: '(bound - value) / |bound|.' }),
      })
      .exactOptional(),
    totals: totals.exactOptional(),
    periods: z.array(period).exactOptional(),
    marginals: z.array(marginal),
    excluded: z.array(excluded),
    baselines: z.array(baseline),
    evidence: z.array(evidence),
    certificate: certificate.exactOptional(),
    audit: z.array(auditEntry),
    solver: solver.exactOptional(),
    remarks: z.array(text),
  })
  .meta({
    title: 'A plan of Millwright',
    description: 'Money in USD, power in MW, rates in Mtok/s.',
  });

/** A plan document as it is written. */
export type PlanDocument = Frozen<z.infer<typeof planSchema>>;

// Read-only all the way down, as plans and scenarios are.
type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;
