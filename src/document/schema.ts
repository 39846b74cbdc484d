import { z } from 'zod';
import { byTier } from './byTierSchema.ts';
import { diagnosis } from './diagnosisSchema.ts';
import { explanation } from './explanationSchema.ts';
import { inputSchema } from './inputSchema.ts';
import { baseline, evidence, excluded } from './insightSchema.ts';
import { auditEntry, marginal } from './limitSchema.ts';
import { order } from './orderSchema.ts';
import { period } from './periodSchema.ts';
import { replan } from './replanSchema.ts';

const text = z.string();
const number = z.number();

const outcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('optimal') }),
  z
    .strictObject({ kind: z.literal('stopped'), why: z.enum(['timeLimit', 'interrupted']) })
    .meta({ description: 'The best plan so far, of a search that was cut short.' }),
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

const wholeRacks = z.strictObject({
  continuousUsd: number.meta({ description: 'The best plan with racks in parts; no whole plan is better.' }),
  roundedDownUsd: number.exactOptional().meta({
    description:
      "The best use of that plan's racks rounded down; absent where they cannot keep what was promised.",
  }),
  strandedMw: number.meta({
    description: 'MW that run with racks in parts and not with whole ones, averaged over the horizon.',
  }),
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
    diagnosis: diagnosis.exactOptional().meta({
      description:
        'Why demands that could be met one by one have no plan together; absent where there is a plan, and where the reasons say all that is known.',
    }),
    objective: z
      .strictObject({
        measure: z.enum(['revenue', 'profit', 'capex']),
        value: number.meta({ description: 'USD; of capex, a cost.' }),
        bound: number.meta({
          description: 'USD; no plan can be better: none earns more, or none costs less.',
        }),
        gap: number.meta({ description: '|bound - value| / |bound|.' }),
      })
      .exactOptional(),
    wholeRacks: wholeRacks.exactOptional().meta({ description: 'Absent where racks are continuous.' }),
    totals: totals.exactOptional(),
    byTier: byTier.exactOptional().meta({ description: 'The totals, split among the tiers.' }),
    periods: z.array(period).exactOptional(),
    orders: z.array(order).exactOptional().meta({ description: 'By the month in which to order.' }),
    marginals: z.array(marginal),
    excluded: z.array(excluded),
    baselines: z.array(baseline),
    evidence: z.array(evidence),
    certificate: certificate.exactOptional(),
    audit: z.array(auditEntry),
    solver: solver.exactOptional(),
    remarks: z.array(text),
    explanation: explanation
      .exactOptional()
      .meta({ description: 'Written by `millwright explain`; absent where nobody asked for it.' }),
    replan: replan.exactOptional().meta({
      description: 'Written by `millwright replan`; absent where no earlier plan was planned again.',
    }),
  })
  .meta({
    title: 'A plan of Millwright',
    description: 'Money in USD, power in MW, rates in Mtok/s.',
  });

/** A plan document as it is written. */
export type PlanDocument = Frozen<z.infer<typeof planSchema>>;

/** What planning again came to, as it is written. */
export type Replan = NonNullable<PlanDocument['replan']>;

/** What a plan that planning again is about comes to, USD over the horizon, or why there is none. */
export type Worth = Replan['oldFleet'];

// Read-only all the way down, as plans and scenarios are.
type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;
