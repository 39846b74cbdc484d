import { z } from 'zod';
import { monthCodec } from '../quantity/monthCodec.ts';
import { quantity } from '../quantity/quantity.ts';
import { identifier } from '../reading/names.ts';
import { steppable } from '../reading/steps.ts';
import { strict } from '../reading/strict.ts';

const pue = strict({
  air: quantity('ratio')
    .optional()
    .meta({ description: 'Of air-cooled systems.', examples: [1.27] }),
  liquid: quantity('ratio')
    .optional()
    .meta({ description: 'Of liquid-cooled systems.', examples: [1.12] }),
}).meta({
  description:
    'Power at the meter over power at the racks, by cooling; what is not stated is taken from the catalogue.',
});

const partlyBuilt = strict({
  price: quantity('moneyPerPower').meta({
    description: 'Cost per facility MW of what is built in addition.',
    examples: ['13M USD/MW'],
  }),
  existing: quantity('power')
    .optional()
    .meta({ description: 'Facility power of the shell that stands and is paid for.', examples: ['200 MW'] }),
});

const standingRacks = strict({
  system: identifier.meta({ description: 'A system of the catalogue.', examples: ['hgx_h100'] }),
  racks: quantity('racks').meta({ description: 'How many.', examples: ['6000 racks'] }),
  since: monthCodec.meta({
    description:
      'The month in which they were delivered, from which their life counts; a later one than the start for racks on order and paid for.',
    examples: ['2023-10'],
  }),
});

/** One place with power, as a scenario file states it. */
export const siteSchema = strict({
  power: steppable(quantity('power')).meta({
    description:
      'Power at the meter, cooling included; or by the month from which it is there. A period has the least power of its months.',
    examples: ['1 GW', '800 MW'],
  }),
  reserve: quantity('share')
    .optional()
    .meta({
      description: 'Part of the power that racks may not take, kept for the failure of a feed or a cooler.',
      examples: ['5 %'],
    }),
  electricity: quantity('energyPrice')
    .optional()
    .meta({ description: "Price of electricity; without it, the catalogue's.", examples: ['86 USD/MWh'] }),
  carbon: quantity('carbonIntensity')
    .optional()
    .meta({
      description: 'Carbon intensity of the electricity, in CO2 equivalent.',
      examples: ['380 kg/MWh'],
    }),
  shell: z.union([z.literal('sunk'), quantity('moneyPerPower'), partlyBuilt]).meta({
    description:
      'Cost of the building per facility MW that racks stand in, out of the capex budget; `sunk` where all of it is paid for; or the price with the part that stands already.',
    examples: ['13M USD/MW', 'sunk'],
  }),
  pue: pue.optional(),
  systems: z
    .array(identifier)
    .optional()
    .meta({
      description: 'The systems that may stand here; without it, any that the scenario allows.',
      examples: [['gb200_nvl72', 'vr_nvl72']],
    }),
  fleet: z
    .array(standingRacks)
    .optional()
    .meta({
      description: 'Racks that stand here already, or are on order and paid for.',
      examples: [[{ system: 'hgx_h100', racks: '6000 racks', since: '2023-10' }]],
    }),
});
