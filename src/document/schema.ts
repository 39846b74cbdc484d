import { z } from 'zod';
import { GRADES } from '../catalogue/figure.ts';
import { inputSchema } from './inputSchema.ts';

const text = z.string();
const number = z.number();
const grade = z.enum(GRADES);
const unit = { description: 'Unit of the numbers beside it.' };

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

const marginal = z.strictObject({
  rule: text,
  limit: text.meta({ description: 'The limit in words, such as "power at abilene in 2027-01".' }),
  unit: text.meta(unit),
  valueUsd: number.meta({
    description: 'What one more unit of the limit earns; for a commitment or a least share, what it costs.',
  }),
  valueUsdPerYear: number,
  loosenedBy: z.array(text),
});

const excluded = z.strictObject({
  server: text,
  tier: text.exactOptional().meta({ description: 'Absent where the system serves nothing at all.' }),
  reason: text.meta({ description: 'The kind of reason.' }),
  because: text.meta({ description: 'The reason in words.' }),
});

const baseline = z.strictObject({
  id: text,
  name: text,
  revenueUsd: number.exactOptional().meta({ description: 'Absent where the baseline is not possible here.' }),
  lossUsd: number.exactOptional().meta({ description: 'How much the plan earns more.' }),
  lossShare: number.exactOptional().meta({ description: 'The same as a fraction of the plan.' }),
  notPossible: text.exactOptional().meta({ description: 'Why it cannot be had here.' }),
});

const evidence = z.strictObject({
  what: text,
  value: number.exactOptional(),
  unit: text.exactOptional().meta(unit),
  grade,
  sources: z.array(text),
  range: z.tuple([number, number]).exactOptional(),
  note: text.exactOptional(),
  isStandIn: z.literal(true).exactOptional(),
});

const certificate = z.strictObject({
  primalResidual: number,
  dualResidual: number,
  complementarity: number,
  gap: number,
  tolerance: number,
  holds: z.boolean(),
});

const auditEntry = z.strictObject({
  rule: text,
  limit: text,
  sense: z.enum(['<=', '>=', '=']),
  used: number,
  allowed: number,
  unit: text.meta(unit),
  violation: number,
  holds: z.boolean(),
});

const solver = z.strictObject({
  name: z.enum(['simplex', 'highs']),
  fallback: z.strictObject({ from: z.enum(['simplex', 'highs']), why: text }).exactOptional(),
  columns: number,
  rows: number,
  dominatedPoints: number,
  tieBreaks: z.array(text),
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
export type PlanDocument = z.infer<typeof planSchema>;
