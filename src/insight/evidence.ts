import { GRADES } from '../catalogue/figure.ts';
import type { Plan } from '../plan/plan.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type EvidenceEntry, entryOf } from './evidenceEntry.ts';
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
    ...forecast(scenario),
  ];
  return entries.toSorted((a, b) => GRADES.indexOf(b.grade) - GRADES.indexOf(a.grade));
}

function tiers(scenario: Scenario): EvidenceEntry[] {
  return scenario.tiers.flatMap((tier) => [
    entryOf('tier', `price of ${tier.id}`, 'USD per M output tokens', tier.priceUsdPerMtok),
    entryOf('tier', `speed of ${tier.id}`, 'tok/s/user', tier.interactivity),
  ]);
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
