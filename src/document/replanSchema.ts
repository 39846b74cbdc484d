import { z } from 'zod';
import { comparisonSchema } from './comparisonSchema.ts';
import { diagnosis } from './diagnosisSchema.ts';
import { order } from './orderSchema.ts';

const text = z.string();
const number = z.number();

const use = z
  .strictObject({
    valueUsd: number
      .exactOptional()
      .meta({ description: 'By the objective; of capex, a cost. Absent where there is no plan.' }),
    revenueUsd: number.exactOptional(),
    capexUsd: number.exactOptional(),
    profitUsd: number.exactOptional(),
    notPossible: z
      .array(text)
      .exactOptional()
      .meta({ description: 'Why there is no plan; absent where there is one, or that is not known.' }),
    stopped: z
      .literal(true)
      .exactOptional()
      .meta({ description: 'Where the search was cut short, so that there may be a better one.' }),
    notKnown: text.exactOptional().meta({
      description: 'Why it was not worked out, such as a time limit; absent where it was.',
    }),
    diagnosis: diagnosis.exactOptional().meta({
      description: 'Which promises contradict what stands, and by how much; absent where that is not known.',
    }),
  })
  .meta({ id: 'use', description: 'What some racks come to under the new forecast.' });

/** What planning again came to, beside the new plan. */
export const replan = z.strictObject({
  asOf: text.meta({ description: 'What had to be ordered before this month stands.' }),
  earlier: z.strictObject({ name: text, digest: text.meta({ description: 'Of the earlier plan.' }) }),
  forecast: z
    .array(
      z.strictObject({
        tier: text,
        start: text.meta({ description: 'First month of the period.' }),
        months: number,
        before: number.exactOptional().meta({ description: 'Mtok/s; absent where demand had no limit.' }),
        after: number.exactOptional(),
      }),
    )
    .meta({ description: 'Where the forecast differs from that of the earlier plan.' }),
  ordered: z.strictObject({
    racks: z.array(order),
    rackCapexUsd: number,
    shellCapexUsd: number,
  }),
  oldFleet: use.meta({
    description: 'All that the earlier plan buys and nothing else, put to its best use.',
  }),
  fromScratch: use.meta({
    description: 'The plan of somebody who knew the forecast before anything was ordered.',
  }),
  regretUsd: number.exactOptional().meta({
    description: 'By how much the new plan is better than the old fleet, by the objective; never negative.',
  }),
  cannotBeUndoneUsd: number.exactOptional().meta({
    description:
      'By how much the plan from scratch is better than the new plan without a limit on churn; never negative.',
  }),
  churn: z
    .strictObject({
      share: number,
      stillToOrderUsd: number.meta({
        description: 'What the earlier plan was still to spend on racks.',
      }),
      droppedUsd: number.exactOptional(),
      addedUsd: number.exactOptional(),
      withoutLimit: use.meta({ description: 'The new plan without the limit.' }),
      costUsd: number
        .exactOptional()
        .meta({ description: 'By how much that is better than the new plan; never negative.' }),
    })
    .exactOptional()
    .meta({ description: 'Absent where any part of the earlier plan may change.' }),
  comparison: comparisonSchema.meta({
    description: 'The earlier plan (a) beside the new one (b), whose digest is that without this part.',
  }),
});
