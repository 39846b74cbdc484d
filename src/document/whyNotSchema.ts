import { z } from 'zod';
import { RULES } from '../plan/rules/index.ts';
import { excluded } from './insightSchema.ts';

const text = z.string();
const number = z.number();

const FIGURES = ['price', 'throughput', 'power', 'tokenPrice'] as const;

const figure = z.enum(FIGURES).meta({
  description:
    'What is moved, over the whole horizon: the price of racks (USD), the throughput at every point of its curves, the IT power of racks (kW), or the price of tokens (USD per M output tokens).',
});

const moved = {
  id: text.meta({ description: 'A system; of tokenPrice, a tier.' }),
  now: number,
};

const breakEven = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('enters'),
    figure,
    of: z
      .array(z.strictObject({ ...moved, at: number.meta({ description: 'The break-even.' }) }))
      .meta({ description: 'What is moved together; empty of a throughput.' }),
    factor: number.meta({ description: 'The break-even, as a factor of what the figure is now.' }),
    outside: number.meta({ description: 'A factor at which a solve still leaves it out.' }),
    inside: number.meta({ description: 'A factor at which a solve has it in.' }),
  }),
  z
    .strictObject({
      kind: z.literal('never'),
      figure,
      of: z.array(z.strictObject(moved)),
      at: number.meta({ description: 'The farthest factor, at which a solve still comes to no more.' }),
      matters: z.boolean().meta({ description: 'False where having it costs as much there as now.' }),
    })
    .meta({ description: 'There is none.' }),
]);

const limits = z.array(
  z.strictObject({
    rule: z.enum(RULES.map(({ name }) => name)),
    period: text.exactOptional(),
    since: text.exactOptional(),
    label: text.meta({ description: 'The limit in words, such as "supply of vera_rubin in 2027-01".' }),
  }),
);

const tiers = z.array(text).meta({ description: 'The tiers that the first of it would serve.' });

const beaten = {
  lossUsdPerMwYear: number.meta({
    description:
      'What the objective loses with each of the first MW-years that it is given in place of others, where and when that costs least.',
  }),
  lossUsdPerRackYear: number.exactOptional().meta({
    description: 'The same for each rack of its own systems that runs for a year; absent where it has none.',
  }),
  tiers,
  breakEvens: z
    .array(breakEven)
    .meta({ description: 'One figure at a time; of racks, only of its own systems.' }),
};

const common = {
  server: text.meta({ description: 'A system or a pairing.' }),
  ownSystems: z
    .array(text)
    .meta({ description: 'Those of its systems that the plan neither buys nor runs.' }),
  exclusions: z
    .array(excluded.omit({ server: true }))
    .meta({ description: 'Why it cannot serve some tiers, or, without a tier, anything.' }),
};

/** Why the plan has no use for some systems and pairings. */
export const whyNot = z
  .array(
    z.discriminatedUnion('reason', [
      z.strictObject({ ...common, reason: z.literal('excluded') }),
      z.strictObject({ ...common, reason: z.literal('noRoom'), limits }).meta({
        description: 'Limits leave no room for any of it; none are named where its parts never run at once.',
      }),
      z
        .strictObject({ ...common, reason: z.literal('rounding') })
        .meta({ description: 'Racks in parts would have it, or do as well with it.' }),
      z
        .strictObject({ ...common, reason: z.literal('asGood'), tiers })
        .meta({ description: 'By the objective it does as well as what the plan has.' }),
      z
        .strictObject({ ...common, reason: z.literal('beaten'), ...beaten })
        .meta({ description: 'Others do better with what it would take.' }),
      z
        .strictObject({ ...common, reason: z.literal('supply'), limits, ...beaten })
        .meta({ description: 'The same, and with enough of the supply of its own racks it would be in.' }),
      z.strictObject({ ...common, reason: z.literal('unproven') }),
    ]),
  )
  .meta({
    description:
      'Systems and pairings that the plan has no use for, and why; with racks in parts. Its own systems are taken to serve in no other way.',
  });
