import type { PlanDocument } from '../../document/schema.ts';
import { formatCount, formatPower, formatShare } from '../../quantity/format.ts';
import { listed } from '../../quantity/words.ts';
import { dollars } from '../dollars.ts';
import { amountIn } from '../objectiveAmount.ts';
import type { Page } from '../page.ts';
import { room } from '../room.ts';
import { type Reasoned, section } from '../section.ts';
import { table } from '../table.ts';
import { point, wrap } from '../wrap.ts';

type NearlyAsGood = NonNullable<NonNullable<PlanDocument['explanation']>['nearlyAsGood']>;
type Within = NearlyAsGood['within'][number];
type Alternative = NonNullable<Within['leastCapex']>;

/**
 * How far the plan can be changed at little loss: for each loss a table of what goes how far down and up, and the plans with the fewest
 * kinds of systems, the least spend on one vendor and the least capex.
 */
export function nearlyAsGood(document: Reasoned, page: Page): string[] {
  const found = document.explanation?.nearlyAsGood;
  if (found === undefined) return [];
  const { notPossible, plan, within } = found;
  if (notPossible !== undefined || plan === undefined)
    return section(TITLE, wrap(notPossible ?? '', page.columns), page);
  const mostMw = Math.max(
    ...within.flatMap(({ systems }) => systems.map(({ planMw, toMw = planMw }) => toMw)),
  );
  return section(
    TITLE,
    [
      ...wrap(introduction(document), page.columns),
      ...within.flatMap((one) => [
        '',
        ...wrap(
          `At a loss of at most ${formatShare(one.loss)}: ${leastInWords(document, one.loss)}`,
          page.columns,
        ),
        ...rangesIn(one, mostMw, page),
        ...plansIn(document, one, plan).flatMap((sentence) => point(sentence, page.columns)),
      ]),
    ],
    page,
  );
}

const TITLE = 'Nearly as good: where a choice has room';

function introduction({ scenario, periods }: Reasoned): string {
  const means = periods.length > 1 ? ' Power and its shares are means over the horizon.' : '';
  const whole =
    scenario.input.racks === 'whole' ? ' Racks are in parts here, beside a plan of whole ones.' : '';
  return `How far each number goes among all plans that lose no more, everything else decided anew: not all of them go to their ends together. The block is this plan, and the room is shaded.${means}${whole}`;
}

function leastInWords(document: Reasoned, loss: number): string {
  const { measure, value } = document.objective;
  if (measure === 'capex') return `${dollars(value * (1 + loss))} of capex or less`;
  const least = amountIn(document, value * (1 - loss));
  return measure === 'revenue' ? `${least} a year or more` : `${least} of profit or more`;
}

/** A number that has a range, as a row has it. */
interface Ranged {
  readonly name: string;
  readonly plan: number;
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** What a full bar is. */
  readonly full: number;
  readonly written: (value: number) => string;
}

function rangesIn(within: Within, mostMw: number, page: Page): string[] {
  const all = rangedIn(within, mostMw);
  const fixed = all.filter(({ from, to, full }) => (to ?? full) - (from ?? 0) <= SAME * full);
  const width = Math.min(40, page.columns - AMOUNTS);
  const rows = all
    .filter((one) => !fixed.includes(one))
    .map(({ name, plan, from, to, full, written }) => [
      name,
      written(plan),
      from === undefined ? 'not proven' : written(from),
      to === undefined ? 'not proven' : written(to),
      room({ at: plan / full, from: (from ?? 0) / full, to: (to ?? full) / full }, width),
    ]);
  const columns = [
    { header: '', least: 14 },
    { header: 'plan', align: 'right' as const },
    { header: 'from', align: 'right' as const },
    { header: 'to', align: 'right' as const },
    { header: '' },
  ];
  const same = listed(fixed.map(({ name, plan, written }) => `${name} (${written(plan)})`));
  return [
    ...table(columns, rows, page),
    ...(same === '' ? [] : wrap(`No room at all: ${same}.`, page.columns)),
  ];
}

// Less than this part of a full bar is what rounding left.
const SAME = 1e-7;

/** Columns that names and amounts take beside the bars. */
const AMOUNTS = 58;

function rangedIn({ systems, vendors, tiers, capex }: Within, mostMw: number): Ranged[] {
  return [
    ...systems.map(({ system, planMw, fromMw, toMw }) => ({
      name: system,
      plan: planMw,
      from: fromMw,
      to: toMw,
      full: mostMw,
      written: formatPower,
    })),
    ...vendors.map(({ vendor, planShare, fromShare, toShare }) => ({
      name: `racks of ${vendor}`,
      plan: planShare,
      from: fromShare,
      to: toShare,
      full: 1,
      written: formatShare,
    })),
    ...tiers.map(({ tier, planShare, fromShare, toShare }) => ({
      name: `power for ${tier}`,
      plan: planShare,
      from: fromShare,
      to: toShare,
      full: 1,
      written: formatShare,
    })),
    {
      name: 'capex',
      plan: capex.planUsd,
      from: capex.fromUsd,
      to: capex.toUsd,
      full: Math.max(capex.planUsd, capex.toUsd ?? 0),
      written: dollars,
    },
  ];
}

function plansIn(document: Reasoned, within: Within, plan: Alternative): string[] {
  const { fewestSystems, vendors, leastOnOneVendor, leastCapex } = within;
  const isOfCapex = document.objective.measure === 'capex';
  // All that is paid for racks goes to a vendor without another: less for him is less capex.
  return [
    fewestInWords(fewestSystems, plan),
    ...(leastOnOneVendor && vendors.length > 1 ? [vendorInWords(leastOnOneVendor, plan)] : []),
    ...(leastCapex && !isOfCapex ? [capexInWords(leastCapex, plan)] : []),
  ];
}

function fewestInWords(fewest: Within['fewestSystems'], plan: Alternative): string {
  const kinds = (count: number) => (count === 1 ? '1 kind of system' : `${count} kinds of systems`);
  const isProven = fewest.atLeast >= fewest.systems;
  const cut = isProven
    ? ''
    : ` The search was cut short: fewer than ${fewest.systems} may do, but no fewer than ${fewest.atLeast}.`;
  if (!fewest.isThePlan)
    return `Fewest kinds of systems: buys ${kinds(fewest.systems)} instead of ${plan.systems}${changes(fewest)}.${cut}`;
  return isProven
    ? `No plan within buys fewer than the ${kinds(fewest.systems)} of this one.`
    : `No plan within was found that buys fewer than the ${kinds(fewest.systems)} of this one.${cut}`;
}

function vendorInWords(least: Alternative, plan: Alternative): string {
  const amount = ({ greatestVendor: most }: Alternative) => dollars(most?.spendUsd ?? 0);
  const paid = (one: Alternative) =>
    amount(one) + (one.greatestVendor ? ` for ${one.greatestVendor.vendor}` : '');
  if (least.isThePlan) return `No plan within pays its greatest vendor less than ${paid(plan)}.`;
  const isSame = least.greatestVendor?.vendor === plan.greatestVendor?.vendor;
  return `Least on one vendor: ${paid(least)} instead of ${isSame ? amount(plan) : paid(plan)}${changes(least)}.`;
}

function capexInWords(least: Alternative, plan: Alternative): string {
  if (least.isThePlan) return `No plan within costs less than ${dollars(plan.capexUsd)}.`;
  return `Least capex: ${dollars(least.capexUsd)} instead of ${dollars(plan.capexUsd)}${changes(least)}.`;
}

/** A tenth of a rack is the least that is written. */
const LEAST_RACKS = 0.05;

// What it loses, and which racks are more and which fewer, by how much power that moves.
function changes({ lossShare, fleet }: Alternative): string {
  const moved = fleet
    .filter(({ racks, planRacks }) => Math.abs(racks - planRacks) >= LEAST_RACKS)
    .toSorted((a, b) => Math.abs(b.powerMw - b.planPowerMw) - Math.abs(a.powerMw - a.planPowerMw))
    .map(({ system, racks, planRacks }) => {
      const more = racks - planRacks;
      return `${more > 0 ? '+' : ''}${formatCount(more)} ${system}`;
    });
  const loss =
    lossShare <= 0
      ? 'no loss'
      : lossShare < 5e-4
        ? 'a loss below 0.1 %'
        : `a loss of ${formatShare(lossShare)}`;
  return `, at ${loss}: ${moved.length > 0 ? `${listed(moved)} racks` : 'the same racks'}`;
}
