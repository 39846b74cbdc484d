import { match } from 'ts-pattern';
import type { Costs } from '../plan/costItems.ts';
import type { Plan } from '../plan/plan.ts';
import type { TierMoney } from '../plan/tierMoney.ts';
import { yearsOf } from '../plan/yearsOf.ts';
import { MONTHS_PER_YEAR } from '../quantity/constants.ts';
import { writeMonth } from '../quantity/month.ts';
import type { Earnings } from '../scenario/tier.ts';
import type { PlanDocument } from './schema.ts';
import { usd } from './usd.ts';

type ByTier = NonNullable<PlanDocument['byTier']>;
type PerHead = NonNullable<ByTier['tiers'][number]['perHead']>;

/** The money of a plan by tier: in all, by the token, and by the seat, user or task. */
export function moneyByTierIn({ byTier, scenario, periods }: Plan): ByTier {
  const months = periods.reduce((sum, period) => sum + yearsOf(period), 0) * MONTHS_PER_YEAR;
  return {
    tiers: byTier.tiers.map((money) => {
      const { tier, soldMtok, revenueMusd, breakEvenMonth } = money;
      const earnings = scenario.tiers.find(({ id }) => id === tier)?.earnings;
      const costMusd = money.capitalMusd + money.energyMusd + money.operationsMusd;
      const perHead = soldMtok > 0 && earnings ? perHeadOf(money, earnings, costMusd, months) : undefined;
      return {
        tier,
        outputTtok: soldMtok / 1e6,
        revenueUsd: usd(revenueMusd),
        ...costsIn(money),
        ...(soldMtok > 0 && {
          perMtok: {
            priceUsd: usd(revenueMusd) / soldMtok,
            capitalUsd: usd(money.capitalMusd) / soldMtok,
            energyUsd: usd(money.energyMusd) / soldMtok,
            operationsUsd: usd(money.operationsMusd) / soldMtok,
            costUsd: usd(costMusd) / soldMtok,
          },
        }),
        ...(revenueMusd > 0 && { marginShare: 1 - costMusd / revenueMusd }),
        ...(breakEvenMonth !== undefined && { breakEven: writeMonth(breakEvenMonth) }),
        ...(perHead && { perHead }),
      };
    }),
    idle: costsIn(byTier.idle),
  };
}

function costsIn({ capitalMusd, energyMusd, operationsMusd }: Costs) {
  return { capitalUsd: usd(capitalMusd), energyUsd: usd(energyMusd), operationsUsd: usd(operationsMusd) };
}

function perHeadOf(
  { soldMtok, revenueMusd }: TierMoney,
  earnings: Earnings,
  costMusd: number,
  months: number,
): PerHead | undefined {
  const head = match(earnings)
    .returnType<Pick<PerHead, 'head' | 'mtok'> | undefined>()
    .with({ way: 'tokens' }, () => undefined)
    .with({ way: 'seat' }, ({ mtokPerMonth }) => ({ head: 'seat', mtok: mtokPerMonth }))
    .with({ way: 'uplift' }, ({ mtokPerMonth }) => ({ head: 'user', mtok: mtokPerMonth }))
    .with({ way: 'internal' }, ({ mtokPerTask }) => ({ head: 'task', mtok: mtokPerTask }))
    .exhaustive();
  return (
    head && {
      ...head,
      served: soldMtok / months / head.mtok,
      priceUsd: (usd(revenueMusd) / soldMtok) * head.mtok,
      costUsd: (usd(costMusd) / soldMtok) * head.mtok,
    }
  );
}
