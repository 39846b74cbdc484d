import { z } from 'zod';
import { GRADES } from '../catalogue/figure.ts';
import { evidenceUnit } from './insightSchema.ts';

const number = z.number();

const ends = (description: string) =>
  z
    .strictObject({
      lowUsd: number.exactOptional().meta({ description: 'At the lower end; absent where no plan is left.' }),
      highUsd: number.exactOptional().meta({ description: 'At the upper end.' }),
    })
    .meta({ description });

/** A number that is not known for sure, and what the plan comes to at either end of its range, by the named objective. */
const influence = z.strictObject({
  what: z.string(),
  grade: z.enum(GRADES),
  value: number
    .exactOptional()
    .meta({ description: 'Absent where several numbers stand and fall together.' }),
  unit: evidenceUnit.exactOptional(),
  low: number.exactOptional(),
  high: number.exactOptional(),
  isTried: z.literal(true).exactOptional().meta({
    description: 'No source gives a range: a tenth less and a tenth more were tried.',
  }),
  fixed: ends('With the racks and shell of the plan, and everything else decided anew.'),
  anew: ends('With everything decided anew.'),
});

/** What the plan hangs on. */
export const influences = z.strictObject({
  valueUsd: number.meta({ description: 'The plan as the numbers stand.' }),
  anewUsd: number.meta({ description: 'The same with racks in parts, which the plan decided anew has.' }),
  numbers: z.array(influence).meta({ description: 'The weightiest first.' }),
});
