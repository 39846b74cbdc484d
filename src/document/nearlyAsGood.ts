import type { z } from 'zod';
import type { AlternativePlan } from '../insight/alternatives/alternativePlan.ts';
import type { Alternatives } from '../insight/alternatives/alternatives.ts';
import type { Range } from '../insight/alternatives/rangeOf.ts';
import type { nearlyAsGood } from './nearlyAsGoodSchema.ts';
import { usd } from './usd.ts';

type Written = z.infer<typeof nearlyAsGood>;

/** What plans can look like that are nearly as good, in USD. */
export function nearlyAsGoodIn(alternatives: Alternatives): Written {
  if (alternatives.kind === 'impossible') return { notPossible: alternatives.why, within: [] };
  return {
    plan: planIn(alternatives.plan),
    within: alternatives.within.map(({ fewestSystems, leastOnOneVendor, leastCapex, ...within }) => ({
      loss: within.loss,
      systems: within.systems.map((range) => ({
        system: range.id,
        planMw: range.plan,
        ...(range.from !== undefined && { fromMw: range.from }),
        ...(range.to !== undefined && { toMw: range.to }),
      })),
      vendors: within.vendors.map((range) => ({ vendor: range.id, ...shareOf(range) })),
      tiers: within.tiers.map((range) => ({ tier: range.id, ...shareOf(range) })),
      capex: {
        planUsd: usd(within.capex.plan),
        ...(within.capex.from !== undefined && { fromUsd: usd(within.capex.from) }),
        ...(within.capex.to !== undefined && { toUsd: usd(within.capex.to) }),
      },
      fewestSystems: { ...planIn(fewestSystems), atLeast: fewestSystems.atLeast },
      ...(leastOnOneVendor && { leastOnOneVendor: planIn(leastOnOneVendor) }),
      ...(leastCapex && { leastCapex: planIn(leastCapex) }),
    })),
  };
}

function shareOf({ plan, from, to }: Range): { planShare: number; fromShare?: number; toShare?: number } {
  return {
    planShare: plan,
    ...(from !== undefined && { fromShare: from }),
    ...(to !== undefined && { toShare: to }),
  };
}

function planIn(plan: AlternativePlan): NonNullable<Written['plan']> {
  const { greatestVendor } = plan;
  return {
    ...(plan.isThePlan && { isThePlan: true as const }),
    valueUsd: usd(plan.valueMusd),
    lossUsd: usd(plan.lossMusd),
    lossShare: plan.lossShare,
    capexUsd: usd(plan.capexMusd),
    systems: plan.systems,
    ...(greatestVendor && {
      greatestVendor: { vendor: greatestVendor.vendor, spendUsd: usd(greatestVendor.spendMusd) },
    }),
    fleet: plan.fleet.map((entry) => ({ ...entry })),
  };
}
