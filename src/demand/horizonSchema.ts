import { z } from 'zod';
import { monthCodec } from '../quantity/monthCodec.ts';
import { strict } from '../reading/strict.ts';
import { wholeNumber } from '../reading/wholeNumber.ts';
import { MISSING } from '../reading/wording.ts';

const months = wholeNumber(1, 120, 'a number of months', 'months: 12');

const listedPeriod = strict({
  start: monthCodec.meta({ description: 'The first month of the period.', examples: ['2027-01'] }),
  months: months.meta({ description: 'Months in the period.', examples: [3, 12] }),
});

/** The span of time that is planned: some periods of one length, or a list of them. */
export const horizonSchema = strict({
  start: monthCodec.optional().meta({
    description: 'The first month of the plan; left out where the periods are listed.',
    examples: ['2027-01'],
  }),
  periods: z
    .union([wholeNumber(1, 480, 'a number of periods', 'periods: 1'), z.array(listedPeriod).min(1).max(480)])
    .optional()
    .meta({
      description:
        'How many periods, 1 where it is left out; or a list of periods, earliest first and without gaps. Racks, prices and demand stand still within a period.',
      examples: [1, [{ start: '2027-01', months: 3 }]],
    }),
  months: months.optional().meta({
    description: 'Months in each period, 12 where it is left out; left out where the periods are listed.',
    examples: [12, 3],
  }),
})
  .check(({ value: { start, periods, months: each }, issues }) => {
    if (!Array.isArray(periods)) {
      if (start === undefined)
        issues.push({ code: 'custom', path: ['start'], message: MISSING, input: undefined });
      return;
    }
    for (const [key, value] of Object.entries({ start, months: each }))
      if (value !== undefined)
        issues.push({
          code: 'custom',
          path: [key],
          message: `each period of the list has its own "${key}"; take this one away.`,
          input: value,
        });
  })
  .meta({ description: 'The span of time that is planned.' });
