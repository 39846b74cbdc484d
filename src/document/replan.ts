import { match } from 'ts-pattern';
import type { Diagnosis } from '../insight/diagnosis/diagnosis.ts';
import type { EarlierPlan } from '../insight/replan/earlier.ts';
import type { ReplanScenarios } from '../insight/replan/scenarios.ts';
import { type PlanOutcome, planIn } from '../plan/plan.ts';
import { churnOf } from '../plan/rules/churn.ts';
import { stillToSpendMusd } from '../plan/stillToOrder.ts';
import { writeMonth } from '../quantity/month.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { ComparisonDocument } from './comparisonSchema.ts';
import { diagnosisIn } from './diagnosis.ts';
import type { PlanDocument } from './schema.ts';
import { usd } from './usd.ts';

type Replan = NonNullable<PlanDocument['replan']>;

/** The plans of the scenarios that planning again is about. */
export interface ReplanOutcomes {
  readonly oldFleet: PlanOutcome;
  /** Which promises the old fleet cannot keep; absent where it keeps all, or that is not known. */
  readonly oldFleetDiagnosis?: Diagnosis;
  readonly replanned: PlanOutcome;
  /** Absent where churn has no limit. */
  readonly unlimited?: PlanOutcome;
  readonly fromScratch: PlanOutcome;
}

/** What planning again came to, money in USD. `comparison` is of the earlier plan and the new one. */
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

/** What the old fleet and a plan from scratch come to, and how much the new plan is better than the one and worse than the other. */
export function regretIn({
  oldFleet,
  replanned,
  unlimited,
  fromScratch,
}: ReplanOutcomes): Pick<Replan, 'oldFleet' | 'fromScratch' | 'regretUsd' | 'cannotBeUndoneUsd'> {
  const regret = betterBy(replanned, oldFleet);
  const undone = betterBy(fromScratch, unlimited ?? replanned);
  return {
    oldFleet: worthIn(oldFleet),
    fromScratch: worthIn(fromScratch),
    ...(regret !== undefined && { regretUsd: usd(regret) }),
    ...(undone !== undefined && { cannotBeUndoneUsd: usd(undone) }),
  };
}

/** The racks and shell of a plan document, as planning again takes them over; undefined where it holds no plan. */
export function earlierIn({ scenario, periods }: PlanDocument): EarlierPlan | undefined {
  if (periods === undefined) return undefined;
  const { input } = scenario;
  return {
    scenario: input,
    periods: periods.map(({ start, fleet, sites }, index) => ({
      period: input.periods[index]?.id ?? start,
      fleet,
      sites,
    })),
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

/** What a plan comes to, USD over the horizon, or why there is none. */
export function worthIn(outcome: PlanOutcome): Replan['oldFleet'] {
  return match(outcome)
    .returnType<Replan['oldFleet']>()
    .with({ kind: 'optimal' }, { kind: 'stopped' }, ({ kind, plan: { objective, money } }) => ({
      valueUsd: usd(objective.value),
      revenueUsd: usd(money.revenueMusd),
      capexUsd: usd(money.capexMusd),
      profitUsd: usd(money.profitMusd),
      ...(kind === 'stopped' && { stopped: true as const }),
    }))
    .with({ kind: 'infeasible' }, { kind: 'unbounded' }, ({ reasons }) => ({ notPossible: [...reasons] }))
    .with({ kind: 'failed' }, ({ reason }) => ({ notKnown: reason }))
    .exhaustive();
}

/** What solvers and the rounding of documents leave of a difference, as a part of all the money that a plan moves. */
const NOISE = 1e-8;

// $M by the objective; undefined where one of them is no plan. What is only noise is 0.
function betterBy(one: PlanOutcome, other: PlanOutcome): number | undefined {
  const [better, worse] = [planIn(one), planIn(other)];
  if (better === undefined || worse === undefined) return undefined;
  const more = better.objective.value - worse.objective.value;
  const stake = better.money.revenueMusd + better.money.capexMusd + worse.money.capexMusd;
  if (Math.abs(more) <= NOISE * stake) return 0;
  return better.objective.measure === 'capex' ? -more : more;
}
