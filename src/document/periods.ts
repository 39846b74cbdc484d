import type { PeriodEntry } from '../plan/periods.ts';
import type { Plan } from '../plan/plan.ts';
import { periodLabel } from '../quantity/periodLabel.ts';
import type { PlanDocument } from './schema.ts';
import { usd } from './usd.ts';

type Period = NonNullable<PlanDocument['periods']>[number];

/** What each period of a plan buys, runs, serves and spends. */
export function periodsIn({ periods, scenario }: Plan): Period[] {
  let spentMusd = 0;
  return periods.map((entry, index) => {
    const budgetMusd = scenario.capexBudgetMusd?.[index];
    const leftMusd = budgetMusd === undefined ? undefined : Math.max(0, budgetMusd - spentMusd);
    spentMusd += entry.capexMusd;
    const startMonth = scenario.periods[index]?.startMonth ?? 0;
    return periodOf(entry, periodLabel({ startMonth, months: entry.months }), leftMusd);
  });
}

function periodOf(entry: PeriodEntry, label: string, leftMusd: number | undefined): Period {
  const sum = (mwOf: (site: PeriodEntry['sites'][number]) => number) =>
    entry.sites.reduce((total, site) => total + mwOf(site), 0);
  return {
    label,
    start: entry.period,
    months: entry.months,
    power: {
      availableMw: sum(({ availableMw }) => availableMw),
      usableMw: sum(({ usableMw }) => usableMw),
      usedMw: sum(({ usedMw }) => usedMw),
    },
    capex: {
      ...(leftMusd !== undefined && { availableUsd: usd(leftMusd) }),
      spentUsd: usd(entry.capexMusd),
    },
    revenueUsd: usd(entry.revenueMusd),
    sites: entry.sites.map(({ shellCapexMusd, carbonTonnes, ...site }) => ({
      ...site,
      shellCapexUsd: usd(shellCapexMusd),
      ...(carbonTonnes !== undefined && { carbonTonnes }),
    })),
    fleet: entry.fleet.map(({ capexMusd, ...fleet }) => ({ ...fleet, capexUsd: usd(capexMusd) })),
    tiers: entry.tiers.map(({ revenueMusd, options, blocks, ...tier }) => ({
      ...tier,
      revenueUsd: usd(revenueMusd),
      options: options.map((option) => ({
        site: option.site,
        server: option.server,
        powerMw: option.powerMw,
        interactivity: option.interactivity,
        ratedMtokPerSPerMw: option.ratedMtokPerSPerMw,
        billableMtokPerSPerMw: option.billableMtokPerSPerMw,
        madeMtokPerS: option.madeMtokPerS,
        grade: option.curve.grade,
        ...(option.blocksMw && { blocksMw: option.blocksMw }),
      })),
      ...(blocks && { blocks }),
    })),
  };
}
