import { z } from 'zod';
import { RULES } from '../plan/rules/index.ts';

const text = z.string();
const number = z.number();

const side = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('possible'),
    valueUsd: number.meta({
      description: 'What the objective gains per unit, below 0 where it loses; of capex what is saved.',
    }),
    valueUsdPerYear: number.meta({
      description: 'The same as a mean year of the periods has it that the limit counts for.',
    }),
    by: number.exactOptional().meta({
      description: 'How many units this holds for; absent where no end was found, or none was looked for.',
    }),
    upTo: number.exactOptional().meta({
      description: 'The limit there, stated plus or less that; absent as stated is.',
    }),
    isLast: z.literal(true).exactOptional().meta({ description: 'There is no plan beyond.' }),
  }),
  z.strictObject({ kind: z.literal('impossible') }).meta({ description: 'No unit of it can be had.' }),
]);

const bothSides = {
  unit: z
    .enum(['MW', 'USD', 'racks', 'Mtok/s', 't/year'])
    .meta({ description: 'Unit of the limit: of stated, by and upTo, and of what a value is per.' }),
  binds: z.boolean().meta({ description: 'Whether the plan uses it up.' }),
  more: side.exactOptional().meta({
    description:
      'One unit more of the limit, of a promise one more to keep. Absent where no solver could tell.',
  }),
  less: side.exactOptional().meta({ description: 'One unit less of it.' }),
};

const rule = z.enum(RULES.map(({ name }) => name));

const subject = text.meta({ description: 'What is limited, without a period, such as "power at abilene".' });

const limitValue = z.strictObject({
  rule,
  period: text.exactOptional().meta({ description: 'First month of the (last) period of the limit.' }),
  since: text.exactOptional().meta({ description: 'First month of the periods that have it together.' }),
  label: text.meta({ description: 'The limit in words, such as "power at abilene in 2027-01".' }),
  subject,
  stated: number.exactOptional().meta({ description: 'The number that is stated; absent of a share.' }),
  hasRange: z.boolean().meta({
    description: 'Whether it was looked for how far the values hold: in a large plan only of families.',
  }),
  ...bothSides,
});

const familyValue = z
  .strictObject({
    rule,
    subject,
    since: text.exactOptional().meta({
      description: 'First month from which the limits are moved; absent where that is all the horizon.',
    }),
    limits: number.meta({ description: 'How many limits are moved.' }),
    ...bothSides,
  })
  .meta({ description: 'Limits that are all moved by one unit, from the first that binds on.' });

/** What limits are worth on both sides. */
export const limitValues = z
  .strictObject({
    areRacksHeld: z.boolean().meta({
      description: 'Racks are whole and stay as they are: values are of their use alone.',
    }),
    limits: z.array(limitValue),
    families: z.array(familyValue),
  })
  .meta({ description: 'What one more and one less of each limit does to the objective, and how far.' });
