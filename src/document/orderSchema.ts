import { z } from 'zod';

const text = z.string();
const number = z.number();

/** Racks that a plan orders. */
export const order = z.strictObject({
  site: text,
  system: text,
  racks: number,
  capexUsd: number,
  delivery: text.meta({ description: 'Month of the delivery, such as 2027-04.' }),
  orderBy: text.meta({ description: 'Month in which to order: the delivery less the lead time.' }),
});
