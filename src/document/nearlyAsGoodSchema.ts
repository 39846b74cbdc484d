import { z } from 'zod';

const text = z.string();
const number = z.number();

const NOT_PROVEN = 'Absent where no solver could prove how far it goes.';

const megawatts = {
  planMw: number,
  fromMw: number.exactOptional().meta({ description: NOT_PROVEN }),
  toMw: number.exactOptional(),
};

const share = {
  planShare: number,
  fromShare: number.exactOptional().meta({ description: NOT_PROVEN }),
  toShare: number.exactOptional(),
};

const plan = z.strictObject({
  isThePlan: z
    .literal(true)
    .exactOptional()
    .meta({ description: 'No plan within is better by this measure than the plan itself.' }),
  valueUsd: number.meta({ description: 'By the named objective; of capex, a cost.' }),
  lossUsd: number.meta({
    description: 'How much worse than the plan; below zero where racks in parts do better.',
  }),
  lossShare: number.meta({ description: 'The same as a fraction of the plan.' }),
  capexUsd: number,
  systems: number.meta({ description: 'Kinds of systems of which racks are bought.' }),
  greatestVendor: z
    .strictObject({ vendor: text, spendUsd: number })
    .exactOptional()
    .meta({ description: 'The vendor that is paid most for racks; absent where none is paid.' }),
  fleet: z
    .array(
      z.strictObject({
        system: text,
        racks: number.meta({ description: 'Bought over the horizon, in parts.' }),
        planRacks: number,
        powerMw: number.meta({ description: 'That run, averaged over the horizon.' }),
        planPowerMw: number,
      }),
    )
    .meta({ description: 'What stands in it or in the plan.' }),
});

/** What plans can look like that are nearly as good as the plan. */
export const nearlyAsGood = z.strictObject({
  notPossible: text
    .exactOptional()
    .meta({ description: 'Why a part of the value of the plan means nothing; then there is nothing else.' }),
  plan: plan.exactOptional().meta({ description: 'The plan itself, to hold the others against.' }),
  within: z
    .array(
      z.strictObject({
        loss: number.meta({
          description: 'The most that may be lost, as a fraction of the value of the plan.',
        }),
        systems: z
          .array(z.strictObject({ system: text, ...megawatts }))
          .meta({ description: 'MW that run, averaged over the horizon.' }),
        vendors: z
          .array(z.strictObject({ vendor: text, ...share }))
          .meta({ description: 'Parts of the power of all racks that run, over the horizon.' }),
        tiers: z
          .array(z.strictObject({ tier: text, ...share }))
          .meta({ description: 'Parts of the power that all tiers are given, over the horizon.' }),
        capex: z
          .strictObject({
            planUsd: number,
            fromUsd: number.exactOptional().meta({ description: NOT_PROVEN }),
            toUsd: number.exactOptional(),
          })
          .meta({ description: 'For racks that run and shell that is stood in.' }),
        fewestSystems: plan.extend({
          atLeast: number.meta({
            description:
              'No plan within buys fewer kinds of systems; less than its own where the search was cut short.',
          }),
        }),
        leastOnOneVendor: plan.exactOptional().meta({
          description: 'The greatest spend on one vendor is least; absent where nothing is bought.',
        }),
        leastCapex: plan.exactOptional(),
      }),
    )
    .meta({ description: 'By rising loss. Each range on its own, everything else decided anew.' }),
});
