import { match } from 'ts-pattern';
import type { ReplanOutcomes } from '../insight/replan/outcomes.ts';
import { type PlanOutcome, planIn } from '../plan/plan.ts';
import type { Replan, Worth } from './schema.ts';
import { usd } from './usd.ts';

/**
 * What the old fleet and a plan from scratch come to, and by how much the new plan is better than the one and, without a limit on churn, worse
 * than the other, USD over the horizon. A difference is absent where one of its sides is no plan.
 */
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

/** What a plan comes to, USD over the horizon, or why there is none. */
export function worthIn(outcome: PlanOutcome): Worth {
  return match(outcome)
    .returnType<Worth>()
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

/** By how much one plan is better than another by the objective, $M; undefined where one of them is no plan. What is only noise is 0. */
export function betterBy(one: PlanOutcome, other: PlanOutcome): number | undefined {
  const [better, worse] = [planIn(one), planIn(other)];
  if (better === undefined || worse === undefined) return undefined;
  const more = better.objective.value - worse.objective.value;
  const stake = better.money.revenueMusd + better.money.capexMusd + worse.money.capexMusd;
  if (Math.abs(more) <= NOISE * stake) return 0;
  return better.objective.measure === 'capex' ? -more : more;
}

/** What solvers and the rounding of documents leave of a difference, as a part of all the money that a plan moves. */
const NOISE = 1e-8;
