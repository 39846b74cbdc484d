import { z } from 'zod';
import { influences } from './influenceSchema.ts';
import { limitValues } from './limitValuesSchema.ts';
import { nearlyAsGood } from './nearlyAsGoodSchema.ts';
import { whyNot } from './whyNotSchema.ts';

/** Why the plan is as it is, and what would change it. */
export const explanation = z.strictObject({ limits: limitValues, whyNot, influences, nearlyAsGood });
