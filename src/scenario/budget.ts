import { writeMonth } from '../quantity/month.ts';
import { writeQuantity } from '../quantity/quantity.ts';
import type { Faults } from '../reading/collectFaults.ts';
import type { Step } from '../reading/steps.ts';
import type { Tell } from './perPeriod.ts';
import type { Period } from './scenario.ts';
import type { ScenarioFile } from './schema.ts';

type StatedCapex = NonNullable<ScenarioFile['budget']>['capex'];

/**
 * $M that racks and shell may have cost by the end of each period; undefined where money is no limit. Capex falls at the start
 * of a period, so money that is released within one counts from the next.
 */
export function budgetOf(
  capex: StatedCapex,
  periods: readonly Period[],
  faults: Faults,
  tell: Tell,
): number[] | undefined {
  if (capex === undefined) return undefined;
  if (typeof capex === 'number') return periods.map(() => capex);
  if (isReleased(capex)) return released(capex, periods, tell);
  if (capex.length !== periods.length)
    faults.add(
      ['budget', 'capex'],
      `${capex.length} ${capex.length === 1 ? 'amount' : 'amounts'} for a horizon of ${periods.length} ${periods.length === 1 ? 'period' : 'periods'}; write one for each period, or a single amount for all.`,
    );
  return runningSums(capex);
}

function isReleased(capex: Exclude<StatedCapex, number | undefined>): capex is readonly Step<number>[] {
  return typeof capex[0] === 'object';
}

function released(steps: readonly Step<number>[], periods: readonly Period[], tell: Tell): number[] {
  for (const { fromMonth, value } of steps) {
    const next = periods.find(({ startMonth }) => fromMonth <= startMonth);
    const money = `The ${writeQuantity('money', value)} of the capex budget that are released in ${writeMonth(fromMonth)}`;
    if (next === undefined) tell(`${money} come after the last period has begun, so they cannot be spent.`);
    else if (next !== periods[0] && next.startMonth !== fromMonth)
      tell(
        `${money} come within a period; racks and shell are paid when a period begins, so they count from ${next.id} on.`,
      );
  }
  return periods.map(({ startMonth }) =>
    steps.reduce((sum, { fromMonth, value }) => (fromMonth <= startMonth ? sum + value : sum), 0),
  );
}

function runningSums(amounts: readonly number[]): number[] {
  let sum = 0;
  return amounts.map((amount) => {
    sum += amount;
    return sum;
  });
}
