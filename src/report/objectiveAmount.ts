import type { PlanDocument } from '../document/schema.ts';
import { monthsOf, perYear } from '../quantity/perYear.ts';
import { dollars } from './dollars.ts';
import type { Answered } from './section.ts';

type Measure = NonNullable<PlanDocument['objective']>['measure'];

/** An amount of the objective, from USD over the horizon, for people: revenue as a mean year has it. */
export function amountIn(
  { objective, periods }: Pick<Answered, 'objective' | 'periods'>,
  usd: number,
): string {
  return dollars(objective.measure === 'revenue' ? perYear(usd, monthsOf(periods)) : usd);
}

/** What such an amount is called, as the heading of a column. */
export function objectiveHeader(measure: Measure): string {
  return { revenue: 'a year', profit: 'present value', capex: 'capex' }[measure];
}
