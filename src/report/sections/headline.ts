import { match } from 'ts-pattern';
import { formatCount, formatPower } from '../../quantity/format.ts';
import { monthsOf } from '../../quantity/perYear.ts';
import { spanInWords } from '../../quantity/spanInWords.ts';
import { listed } from '../../quantity/words.ts';
import { dollars, dollarsAYear } from '../dollars.ts';
import { CLOSED, gapInWords } from '../gapInWords.ts';
import type { Page } from '../page.ts';
import type { Answered } from '../section.ts';
import { wrap } from '../wrap.ts';
import { bestSingleSystem, equalSplit, lastTime, type PossibleBaseline } from './baselines.ts';
import { weakestThroughput } from './evidence.ts';

/** What is earned, with what, for how much, and how good that is: the sentences that a hurried reader reads. */
export function headline(document: Answered, page: Page): string[] {
  const [first, second] = headlineParagraphs(document);
  return [...wrap(first, page.columns), '', ...wrap(second, page.columns)];
}

/** The same as two paragraphs: what is earned and with what, and how good that is. */
export function headlineParagraphs(document: Answered): readonly [string, string] {
  return [earnings(document), standing(document)];
}

function earnings(document: Answered): string {
  const { totals, objective } = document;
  const bought = boughtInWords(document);
  const capex = dollars(totals.capexUsd);
  if (objective.measure === 'capex') {
    const plan = `The cheapest plan that meets the commitments costs ${capex} of capex${over(document)}, and earns ${revenue(document)}`;
    return bought.length === 0 ? `${plan}: nothing is bought.` : `${plan}: ${listed(bought)}.`;
  }
  const earned =
    objective.measure === 'profit'
      ? `${dollars(totals.profitUsd)} of net present value over ${spanInWords(monthsOf(document.periods))}`
      : `${revenue(document)}${over(document)}`;
  const plan = `${earned} from ${power(document)}`;
  if (bought.length === 0) return `${plan}: nothing is bought.`;
  return `${plan}: ${listed(bought)}, for ${capex} of capex.`;
}

function revenue({ totals, periods }: Answered): string {
  return dollarsAYear(totals.revenueUsd, monthsOf(periods));
}

function over({ periods }: Answered): string {
  return periods.length > 1 ? ` over ${spanInWords(monthsOf(periods))}` : '';
}

function power({ periods }: Answered): string {
  const available = periods.map((period) => period.power.availableMw);
  const most = Math.max(0, ...available);
  return `${available.some((mw) => mw < most) ? 'up to ' : ''}${formatPower(most)}`;
}

// Racks over all sites and periods, with the most power that those of the system take in any period.
function boughtInWords({ periods }: Answered): string[] {
  const racks = new Map<string, number>();
  const megawatts = new Map<string, number>();
  for (const { fleet } of periods) {
    const now = new Map<string, number>();
    for (const { system, bought, powerMw } of fleet) {
      racks.set(system, (racks.get(system) ?? 0) + bought);
      now.set(system, (now.get(system) ?? 0) + powerMw);
    }
    for (const [system, mw] of now) megawatts.set(system, Math.max(mw, megawatts.get(system) ?? 0));
  }
  const words = [...racks]
    .filter(([, bought]) => bought > 0)
    .toSorted(([a], [b]) => (megawatts.get(b) ?? 0) - (megawatts.get(a) ?? 0))
    .map(
      ([system, bought]) => `${formatCount(bought)} ${system} (${formatPower(megawatts.get(system) ?? 0)})`,
    );
  return words.length > MOST_NAMED
    ? [...words.slice(0, MOST_NAMED - 1), `racks of ${words.length - MOST_NAMED + 1} more systems`]
    : words;
}

const MOST_NAMED = 6;

function standing(document: Answered): string {
  return [proof(document), ...whole(document), ...gains(document), ...footing(document)].join(' ');
}

function proof({ objective, outcome }: Answered): string {
  const goal = { revenue: 'earns more', profit: 'is worth more', capex: 'costs less' }[objective.measure];
  if (outcome.kind === 'stopped') {
    const by = match(outcome.why)
      .with('timeLimit', () => 'by the time limit')
      .with('interrupted', () => 'by an interruption')
      .exhaustive();
    return `The search was cut short ${by}: this is the best plan so far, and the best possible one is at most ${gapInWords(objective.gap)} better.`;
  }
  return objective.gap > CLOSED
    ? `The best plan under these rules and figures is at most ${gapInWords(objective.gap)} better.`
    : `No plan under these rules and figures ${goal}.`;
}

function whole({ wholeRacks, objective }: Answered): string[] {
  if (!wholeRacks) return [];
  const lost = Math.abs(objective.value - wholeRacks.continuousUsd);
  const dark = `leave ${formatPower(wholeRacks.strandedMw)} dark that racks in parts would use`;
  const verb = objective.measure === 'capex' ? 'cost' : 'lose';
  const part = wholeRacks.continuousUsd === 0 ? 0 : lost / Math.abs(wholeRacks.continuousUsd);
  return [`Whole racks ${dark}${part > CLOSED ? `, and ${verb} ${dollars(lost)} against them` : ''}.`];
}

function gains(document: Answered): string[] {
  const { measure } = document.objective;
  const single = bestSingleSystem(document);
  const amount = (usd: number) =>
    measure === 'revenue' ? dollarsAYear(usd, monthsOf(document.periods)) : dollars(usd);
  const over = (baseline: PossibleBaseline | undefined, name: string): string[] =>
    baseline && baseline.lossUsd > 0
      ? [`${amount(baseline.lossUsd)} ${measure === 'capex' ? 'less' : 'more'} than ${name}`]
      : [];
  const parts = [
    ...over(equalSplit(document), 'an equal split of the power'),
    ...over(single, `the best single system, ${single?.system}`),
    ...over(lastTime(document), 'the racks bought as last time'),
  ];
  const verb = { revenue: 'brings', profit: 'is worth', capex: 'costs' }[measure];
  return parts.length > 0 ? [`It ${verb} ${listed(parts)}.`] : [];
}

function footing(document: Answered): string[] {
  const grade = weakestThroughput(document);
  return grade ? [`The weakest throughput that it rests on is graded ${grade}.`] : [];
}
