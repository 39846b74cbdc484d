import type { ReplanOutcomes } from '../insight/replan/outcomes.ts';
import type { ReplanScenarios } from '../insight/replan/scenarios.ts';
import { type PlanOutcome, planIn } from '../plan/plan.ts';
import { churnOf } from '../plan/rules/churn.ts';
import { stillToSpendMusd } from '../plan/stillToOrder.ts';
import { writeMonth } from '../quantity/month.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { ComparisonDocument } from './comparisonSchema.ts';
import { diagnosisIn } from './diagnosis.ts';
import { betterBy, regretIn, worthIn } from './regret.ts';
import type { PlanDocument, Replan } from './schema.ts';
import { usd } from './usd.ts';

/**
 * What planning again as of a month, counted from year 0, came to; money in USD. `comparison` is of the earlier plan and the new one.
 */
export function replanIn(
  earlier: PlanDocument,
  asOfMonth: number,
  scenarios: ReplanScenarios,
  outcomes: ReplanOutcomes,
  comparison: ComparisonDocument,
): Replan {
  const { oldFleetDiagnosis, replanned, unlimited } = outcomes;
  const { oldFleet, ...regret } = regretIn(outcomes);
  return {
    asOf: writeMonth(asOfMonth),
    earlier: { name: earlier.scenario.name, digest: earlier.digest },
    forecast: forecastChanges(earlier.scenario.input, scenarios.replanned),
    ordered: orderedIn(earlier, scenarios.replanned),
    oldFleet: {
      ...oldFleet,
      ...(oldFleetDiagnosis && { diagnosis: diagnosisIn(oldFleetDiagnosis, scenarios.oldFleet.periods) }),
    },
    ...regret,
    ...(unlimited && { churn: churnIn(scenarios.replanned, replanned, unlimited) }),
    comparison,
  };
}

function forecastChanges(before: Scenario, after: Scenario): Replan['forecast'] {
  return after.tiers.flatMap(({ id, demand: { mean } }) => {
    const old = before.tiers.find((tier) => tier.id === id)?.demand.mean;
    return after.periods.flatMap(({ startMonth, months }, index) => {
      const [was, is] = [old?.[index], mean?.[index]];
      if (was === is) return [];
      return [
        {
          tier: id,
          start: writeMonth(startMonth),
          months,
          ...(was !== undefined && { before: was }),
          ...(is !== undefined && { after: is }),
        },
      ];
    });
  });
}

function orderedIn({ orders = [], periods = [] }: PlanDocument, { ordered }: Scenario): Replan['ordered'] {
  const racks = orders.filter(({ site, system, delivery }) =>
    ordered?.racks.some(
      (one) => one.site === site && one.system === system && writeMonth(one.deliveryMonth) === delivery,
    ),
  );
  const built = periods.filter(
    ({ start }) => ordered !== undefined && start < writeMonth(ordered.beforeMonth),
  );
  return {
    racks,
    rackCapexUsd: racks.reduce((sum, { capexUsd }) => sum + capexUsd, 0),
    shellCapexUsd: built.reduce(
      (sum, { sites }) => sites.reduce((total, { shellCapexUsd }) => total + shellCapexUsd, sum),
      0,
    ),
  };
}

function churnIn(
  scenario: Scenario,
  replanned: PlanOutcome,
  unlimited: PlanOutcome,
): NonNullable<Replan['churn']> {
  const plan = planIn(replanned);
  const found = plan && churnOf(scenario, plan.periods);
  const cost = betterBy(unlimited, replanned);
  return {
    share: scenario.churn?.share ?? 0,
    stillToOrderUsd: usd(stillToSpendMusd(scenario)),
    ...(found && { droppedUsd: usd(found.droppedMusd), addedUsd: usd(found.addedMusd) }),
    withoutLimit: worthIn(unlimited),
    ...(cost !== undefined && { costUsd: usd(cost) }),
  };
}
