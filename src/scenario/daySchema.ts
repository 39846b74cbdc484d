import { z } from 'zod';
import { quantity } from '../quantity/quantity.ts';
import { identifier } from '../reading/names.ts';
import { strict } from '../reading/strict.ts';

// Keys that are whole numbers would lose their place in the order of the file.
const blockName = identifier.refine((text) => !/^\d+$/.test(text), {
  error: ({ input }) => `"${input}" is a number; write a name that begins with a letter, such as "peak".`,
});

/** The parts of the day. */
export const blocksSchema = z.record(blockName, quantity('hours')).meta({
  description:
    'Parts of the day and their hours, which add up to 24, busiest first; without them the day is one block.',
  examples: [{ peak: '8 hours', shoulder: '8 hours', night: '8 hours' }],
});

/** How much of the capacity is sold, and in how much of the time it works. */
export const serviceSchema = strict({
  utilisation: quantity('share')
    .optional()
    .meta({
      description:
        'Part of the capacity that is sold, as a mean over the day; over a block where the day has several, and then it must be stated.',
      examples: ['60 %'],
    }),
  availability: quantity('share')
    .optional()
    .meta({ description: 'Part of the hours in which racks work.', examples: ['97 %'] }),
}).meta({ description: "What is not stated is taken from the catalogue's facility defaults." });
