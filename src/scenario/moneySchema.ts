import { z } from 'zod';
import { monthCodec } from '../quantity/monthCodec.ts';
import { quantity } from '../quantity/quantity.ts';
import { identifier } from '../reading/names.ts';
import { byMonth, namesNoMonth } from '../reading/steps.ts';
import { strict } from '../reading/strict.ts';

const money = quantity('money');
const change = quantity('changePerYear');
const lead = quantity('months');

/** What racks and shell may cost. */
export const budgetSchema = strict({
  capex: z
    .union([money, byMonth(money), z.array(money)], { error: namesNoMonth })
    .optional()
    .meta({
      description:
        'For racks and shell over the horizon; or what is released in each of some months, or in each period. What is not spent is carried over.',
      examples: ['40B USD', '$40B'],
    }),
}).meta({ description: 'Without a capex budget money is no limit.' });

/** What stands in place of the catalogue's financial figures. */
export const financeSchema = strict({
  costOfCapital: quantity('sharePerYear')
    .optional()
    .meta({ description: 'The rate that profit is discounted at.', examples: ['10 %/year'] }),
  life: quantity('years')
    .optional()
    .meta({ description: 'How long racks can run, from their delivery.', examples: ['5 years'] }),
  shellLife: quantity('years')
    .optional()
    .meta({ description: 'Over how long a shell is paid off.', examples: ['15 years'] }),
}).meta({ description: "What is not stated is taken from the catalogue's facility defaults." });

/** How prices and throughput change over the horizon. */
export const changeSchema = strict({
  systemPrices: z
    .union([change, z.record(identifier, change)])
    .optional()
    .meta({
      description: 'How the price of racks changes from the start on: of all systems, or by system.',
      examples: ['-8 %/year', { vr_nvl72: '-10 %/year' }],
    }),
  tokenPrices: change.optional().meta({
    description:
      'How the price of tokens changes from the start on; not of a tier that states its own by months.',
    examples: ['-25 %/year'],
  }),
  software: strict({
    gain: quantity('sharePerYear').meta({
      description: 'By how much throughput grows each year, counted from the date of each curve.',
      examples: ['20 %/year'],
    }),
    until: monthCodec
      .optional()
      .meta({ description: 'The month from which it grows no more.', examples: ['2029-12'] }),
  })
    .optional()
    .meta({
      description: 'How software makes the same racks faster.',
      examples: [{ gain: '20 %/year', until: '2029-12' }],
    }),
}).meta({ description: 'What changes over the horizon; what is not stated stands still.' });

/** How long before its delivery a rack must be ordered. */
export const leadTimeSchema = z.union([lead, z.record(identifier, lead)]).meta({
  description:
    'Months from an order, at the earliest at the start of the horizon, to the delivery: of all systems, or by system.',
  examples: ['6 months', { hgx_h100: '9 months' }],
});
