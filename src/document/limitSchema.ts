import { z } from 'zod';
import { RULES } from '../plan/rules/index.ts';
import type { LimitUnit } from '../plan/rules/rule.ts';

const number = z.number();
const rule = z.enum(RULES.map(({ name }) => name));
const label = z.string().meta({ description: 'The limit in words, such as "power at abilene in 2027-01".' });
const ofPeriod = {
  period: z.string().exactOptional().meta({
    description:
      'First month of the period of the limit, or of the last of them where several have it together; absent where it is one of the horizon.',
  }),
  since: z.string().exactOptional().meta({
    description:
      'First month of the periods that have this limit together; absent where it is one of that period alone.',
  }),
};
const UNIT = { description: 'Unit of the numbers beside it.' };

/** What one more unit of a limit is worth, in USD. */
export const marginal = z.strictObject({
  rule,
  ...ofPeriod,
  label,
  loosening: z.string().meta({
    description: 'One unit that loosens the limit, such as "one more MW of power at abilene in 2027-01".',
  }),
  unit: z.enum(['MW', 'USD', 'racks', 'Mtok/s', 't/year']).meta(UNIT),
  valueUsd: number.meta({
    description: 'What one more unit of the limit earns; for a commitment or a least share, what it costs.',
  }),
  valueUsdPerYear: number.meta({
    description:
      'The same as a mean year of the period has it; of the horizon where the limit has no one period.',
  }),
  loosenedBy: z.array(z.string()),
});

const LIMIT_UNITS = ['MW', '$M', 'racks', 'Mtok/s', 't/year'] as const satisfies readonly LimitUnit[];

/** One limit, checked in plain arithmetic from the finished plan. */
export const auditEntry = z.strictObject({
  rule,
  ...ofPeriod,
  label,
  sense: z.enum(['<=', '>=', '=']),
  used: number,
  allowed: number,
  unit: z.enum(LIMIT_UNITS).meta(UNIT),
  violation: number,
  holds: z.boolean(),
});
