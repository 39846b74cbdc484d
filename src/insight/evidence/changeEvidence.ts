import type { Plan } from '../../plan/plan.ts';
import { writeMonth } from '../../quantity/month.ts';
import { listed } from '../../quantity/words.ts';
import { systemsBought } from '../inUse.ts';
import { type EvidenceEntry, type EvidenceUnit, type OtherEvidence, stated } from './evidenceEntry.ts';

/** What changes over the horizon of a plan: prices of the racks that it buys, software, and how long racks are waited for. */
export function changeEvidence({ scenario, periods }: Plan): EvidenceEntry[] {
  const bought = systemsBought(periods);
  const { softwareGain: gain, systemPriceChange = [], leadMonths = [] } = scenario;
  const prices = systemPriceChange.map(({ system, perYear }) => ({ system, value: perYear }));
  const leads = leadMonths.map(({ system, months }) => ({ system, value: months }));
  return [
    ...alike('money', 'price change of', 'change per year', prices, bought),
    ...(gain
      ? [
          {
            ...stated('facility', 'throughput gained by software', 'fraction per year', gain.perYear),
            ...(gain.untilMonth !== undefined && { note: `until ${writeMonth(gain.untilMonth)}` }),
          },
        ]
      : []),
    ...alike('supply', 'lead time of', 'months', leads, bought),
  ];
}

// One entry for all systems of the same number.
function alike(
  kind: OtherEvidence['kind'],
  what: string,
  unit: EvidenceUnit,
  entries: readonly { readonly system: string; readonly value: number }[],
  bought: ReadonlySet<string>,
): EvidenceEntry[] {
  const systems = new Map<number, string[]>();
  for (const { system, value } of entries)
    if (bought.has(system)) systems.set(value, [...(systems.get(value) ?? []), system]);
  return [...systems].map(([value, own]) => stated(kind, `${what} ${listed(own)}`, unit, value));
}
