import { z } from 'zod';
import { monthCodec } from '../quantity/monthCodec.ts';
import { identifier } from '../reading/names.ts';

const rate = z.number().min(0);

/**
 * One item for each row of a forecast file, under the names of the header, for publication: the file itself is CSV
 * and is read by readForecast.ts, which says more precisely what is wrong with it.
 */
export const forecastSchema = z
  .array(
    z.strictObject({
      period: monthCodec.meta({ description: 'The period, named by its first month.' }),
      tier: identifier.meta({ description: 'A tier of the catalogue.', examples: ['premium'] }),
      'demand (Mtok/s)': rate.meta({
        description:
          'Mean demand of the period in output tokens. Any unit of tokens over time may stand in the parentheses.',
        examples: [300],
      }),
      low: rate.optional().meta({
        description: 'The least that may come, in the unit of the demand.',
        examples: [180],
      }),
      high: rate.optional().meta({
        description: 'The most that may come, in the unit of the demand.',
        examples: [480],
      }),
    }),
  )
  .min(1)
  .meta({
    title: 'Millwright forecast',
    description:
      'A CSV file; each item here is one row under its header. Lines that begin with # are comments. Every tier that is on has one row for each period.',
  });
