import type { PeriodEntry, TierEntry } from '../../../plan/periods.ts';
import { formatMoney, formatPower, formatTokenRate } from '../../../quantity/format.ts';
import { perYear } from '../../../quantity/perYear.ts';
import { safe } from '../../../report/safe.ts';
import { comparedAmounts, comparedTexts } from './compared.ts';
import type { Part } from './layOut.ts';
import type { Moment } from './moment.ts';

/** What each tier is given, sells and earns in one period, at all sites and in the mean of the day, whichever part of it is chosen; a tier that only one plan has as one line. */
export function comparedTiers({ label, now, pinned }: Moment): Part {
  const ids = [...new Set([now, pinned].flatMap(({ period }) => period.tiers.map(({ tier }) => tier)))];
  const hasBlocks = [now, pinned].some(({ plan }) => plan.scenario.blocks.length > 1);
  return {
    title: `Tiers, ${label}, all sites${hasBlocks ? ', mean of the day' : ''}`,
    rows: ids.flatMap((id) => {
      const [own, other] = [tierIn(now.period, id), tierIn(pinned.period, id)];
      if (own === undefined || other === undefined)
        return [comparedTexts(safe(id), [powerOf(own), powerOf(other)])];
      const of = (what: string, read: (tier: TierEntry) => number, write: (amount: number) => string) =>
        comparedAmounts(`${safe(id)} ${what}`, [read(own), read(other)], write);
      return [
        of('power', ({ powerMw }) => powerMw, formatPower),
        of('served', ({ servedMtokPerS }) => servedMtokPerS, formatTokenRate),
        comparedAmounts(
          `${safe(id)} revenue/yr`,
          [perYear(own.revenueMusd, now.period.months), perYear(other.revenueMusd, pinned.period.months)],
          formatMoney,
        ),
      ];
    }),
  };
}

function tierIn({ tiers }: PeriodEntry, id: string): TierEntry | undefined {
  return tiers.find(({ tier }) => tier === id);
}

function powerOf(tier: TierEntry | undefined): string | undefined {
  return tier && formatPower(tier.powerMw);
}
