import { z } from 'zod';
import { quantity } from '../quantity/quantity.ts';
import { identifier, label } from '../reading/names.ts';
import { steppable } from '../reading/steps.ts';
import { strict } from '../reading/strict.ts';

const share = quantity('share');

/** Two bounds on one number, either of which may be left out. */
function bounds<Out, In>(value: z.ZodType<Out, In>, examples: readonly [least: string, most: string]) {
  return strict({
    least: value.optional().meta({ description: 'At least this.', examples: [examples[0]] }),
    most: value.optional().meta({ description: 'At most this.', examples: [examples[1]] }),
  });
}

const systemLimits = strict({
  racks: bounds(steppable(quantity('racks')), ['100 racks', '3000 racks'])
    .optional()
    .meta({ description: 'Racks that run, over all sites, in each period; either bound may go by months.' }),
  power: bounds(steppable(quantity('power')), ['50 MW', '400 MW'])
    .optional()
    .meta({
      description:
        'Facility power that they take, over all sites, in each period; either bound may go by months.',
    }),
  capex: bounds(quantity('money'), ['1B USD', '3B USD'])
    .optional()
    .meta({ description: 'What is spent on them over the horizon.' }),
});

/** What the firm demands beyond the tiers. */
export const policiesSchema = strict({
  vendors: z
    .record(label, bounds(share, ['10 %', '80 %']))
    .optional()
    .meta({
      description:
        "A vendor's part of the power that runs, in every period, by the vendor's name in the catalogue.",
      examples: [{ NVIDIA: { most: '80 %' } }],
    }),
  limits: z
    .record(identifier, systemLimits)
    .optional()
    .meta({
      description: 'Limits on single systems.',
      examples: [{ vr_nvl72: { racks: { most: '3000 racks' } } }],
    }),
  carbon: strict({
    most: steppable(quantity('carbonRate')).meta({
      description:
        'At most this much CO2 equivalent a year from the electricity of all sites; may go by months.',
      examples: ['900 kt/year'],
    }),
  })
    .optional()
    .meta({ description: 'Limits on what the electricity of all sites causes.' }),
}).meta({ description: 'What the firm demands beyond what it promises its tiers.' });
