import type { Plan } from '../plan/plan.ts';

/** How much better the best possible plan may be, as a part of the bound; 0 where the plan is proven to be the best. */
export function gapOf({ objective: { measure, value, bound } }: Pick<Plan, 'objective'>): number {
  const away = Math.max(0, measure === 'capex' ? value - bound : bound - value);
  if (away === 0) return 0;
  return bound === 0 ? 1 : away / Math.abs(bound);
}
