import { GRADES } from '../../catalogue/figure.ts';
import type { Plan } from '../../plan/plan.ts';
import { formatShare } from '../../quantity/format.ts';
import type { Block, Period, Scenario } from '../../scenario/scenario.ts';
import type { Tier } from '../../scenario/tier.ts';
import { changeEvidence } from './changeEvidence.ts';
import { type EvidenceEntry, entryOf, stated } from './evidenceEntry.ts';
import { rackEvidence, siteEvidence } from './plantEvidence.ts';
import { throughputEvidence } from './throughputEvidence.ts';

/** Every catalogue figure and stated number behind what the plan buys and sells, weakest grade first. */
export function evidenceOf(plan: Plan): EvidenceEntry[] {
  const { scenario } = plan;
  const entries = [
    ...throughputEvidence(plan),
    ...rackEvidence(plan),
    ...tiers(scenario),
    ...siteEvidence(plan),
    ...changeEvidence(plan),
    ...forecast(scenario),
  ];
  return entries.toSorted((a, b) => GRADES.indexOf(b.grade) - GRADES.indexOf(a.grade));
}

function tiers({ tiers: all, blocks, periods }: Scenario): EvidenceEntry[] {
  return all.flatMap((tier) => [
    entryOf('tier', `price of ${tier.id}`, 'USD per M output tokens', tier.priceUsdPerMtok),
    ...laterPrice(tier, periods),
    ...curve(tier),
    entryOf('tier', `speed of ${tier.id}`, 'tok/s/user', tier.interactivity),
    ...shape(tier, blocks),
  ]);
}

// The price of the first period has an entry of its own.
function laterPrice({ id, pricesUsdPerMtok = [] }: Tier, periods: readonly Period[]): EvidenceEntry[] {
  const [last, period] = [pricesUsdPerMtok.at(-1), periods.at(-1)];
  if (last === undefined || period === undefined) return [];
  return [stated('tier', `price of ${id} in ${period.id}`, 'USD per M output tokens', last)];
}

function curve({ id, priceSteps }: Tier): EvidenceEntry[] {
  const cheapest = priceSteps?.at(-1);
  if (priceSteps === undefined || cheapest === undefined) return [];
  const points = priceSteps.map(
    ({ pricePart, demandPart }) => `${formatShare(demandPart)} at ${formatShare(pricePart)} of the price`,
  );
  return [
    {
      ...stated('tier', `demand for ${id} at its cheapest step`, 'part of the forecast', cheapest.demandPart),
      note: points.length > MOST_POINTS ? endsOf(points) : points.join(', '),
    },
  ];
}

// As many as are read at a glance, and as a page has room for.
const MOST_POINTS = 3;

function endsOf(points: readonly string[]): string {
  return `${points.length} price steps, from ${points[0]} to ${points.at(-1)}`;
}

function shape({ id, demand }: Tier, blocks: readonly Block[]): EvidenceEntry[] {
  if (demand.shape === undefined) return [];
  const parts = blocks.map((block, index) => `${block.id} ${formatShare(demand.shape?.[index] ?? 1)}`);
  return [
    {
      ...stated('tier', `busiest part of the day of ${id}`, 'part of the mean', Math.max(...demand.shape)),
      note: parts.join(', '),
    },
  ];
}

function forecast({ tiers: all, forecast: known }: Scenario): EvidenceEntry[] {
  return all.some((tier) => tier.demand.mean)
    ? [
        {
          kind: 'forecast',
          what: 'demand forecast',
          grade: known.grade,
          sources: ['scenario'],
          note: known.note,
        },
      ]
    : [];
}
