import { formatCount, formatPower, formatShare } from '../../quantity/format.ts';
import { monthsOf } from '../../quantity/perYear.ts';
import { listed } from '../../quantity/words.ts';
import { dollars, dollarsAYear } from '../dollars.ts';
import type { Page } from '../page.ts';
import type { Answered } from '../section.ts';
import { wrap } from '../wrap.ts';
import { bestSingleSystem, equalSplit, type PossibleBaseline } from './baselines.ts';
import { weakestThroughput } from './evidence.ts';

/** What is earned, with what, for how much, and how good that is: the sentences that a hurried reader reads. */
export function headline(document: Answered, page: Page): string[] {
  return [...wrap(earnings(document), page.columns), '', ...wrap(standing(document), page.columns)];
}

function earnings(document: Answered): string {
  const { totals, periods } = document;
  const available = Math.max(0, ...periods.map(({ power }) => power.availableMw));
  const earned = `${dollarsAYear(totals.revenueUsd, monthsOf(document.periods))} from ${formatPower(available)}`;
  const fleet = fleetInWords(document);
  if (fleet.length === 0) return `${earned}: nothing is bought.`;
  return `${earned}: ${listed(fleet)}, for ${dollars(totals.capexUsd)} of capex.`;
}

// Racks over all sites and periods; the power is that of the last period, when all of them stand.
function fleetInWords({ periods }: Answered): string[] {
  const racks = new Map<string, number>();
  const megawatts = new Map<string, number>();
  for (const { system, bought } of periods.flatMap(({ fleet }) => fleet)) {
    racks.set(system, (racks.get(system) ?? 0) + bought);
  }
  for (const { system, powerMw } of periods.at(-1)?.fleet ?? []) {
    megawatts.set(system, (megawatts.get(system) ?? 0) + powerMw);
  }
  return [...racks]
    .toSorted(([a], [b]) => (megawatts.get(b) ?? 0) - (megawatts.get(a) ?? 0))
    .map(
      ([system, bought]) => `${formatCount(bought)} ${system} (${formatPower(megawatts.get(system) ?? 0)})`,
    );
}

function standing(document: Answered): string {
  return [proof(document), ...gains(document), ...footing(document)].join(' ');
}

function proof({ objective }: Answered): string {
  const goal = { revenue: 'earns more', profit: 'has a higher profit', capex: 'costs less capex' };
  return objective.gap > 1e-6
    ? `The best plan under these rules and figures is at most ${formatShare(objective.gap)} better.`
    : `No plan under these rules and figures ${goal[objective.measure]}.`;
}

function gains(document: Answered): string[] {
  const single = bestSingleSystem(document);
  const over = (baseline: PossibleBaseline | undefined, name: string): string[] =>
    baseline && baseline.lossUsd > 0
      ? [`${dollarsAYear(baseline.lossUsd, monthsOf(document.periods))} more than ${name}`]
      : [];
  const parts = [
    ...over(equalSplit(document), 'an equal split of the power'),
    ...over(single, `the best single system, ${single?.system}`),
  ];
  return parts.length > 0 ? [`It brings ${listed(parts)}.`] : [];
}

function footing(document: Answered): string[] {
  const grade = weakestThroughput(document);
  return grade ? [`The weakest throughput that it rests on is graded ${grade}.`] : [];
}
