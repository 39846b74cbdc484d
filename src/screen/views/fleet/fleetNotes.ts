import type { Plan } from '../../../plan/plan.ts';
import { formatQuantity, formatShare } from '../../../quantity/format.ts';
import { listed } from '../../../quantity/words.ts';
import { safe } from '../../../report/safe.ts';
import type { Site } from '../../../scenario/scenario.ts';
import type { View } from '../../view.ts';
import type { FleetRow } from './fleetRows.ts';
import { servingCell, signsInWords } from './serving.ts';

/** What a reader of the fleet should know: what its numbers are, what its signs mean, and where sites differ. */
export function fleetNotes(plan: Plan, view: View, rows: readonly FleetRow[]): string[] {
  const { scenario } = plan;
  const signs = signsInWords([
    ...rows.flatMap(({ servings }) => servings.map(servingCell)),
    ...(rows.some(isUnknown) ? ['?'] : []),
  ]);
  return [
    `What a MW can sell (ktok/s per MW) is at the speed of the tier, with ${formatShare(scenario.availability.value)} availability and ${formatShare(scenario.utilisation.value)} utilisation${scenario.softwareGain ? ', and with the software of the period' : ''}.`,
    ...(signs === '' ? [] : [signs]),
    ...differingSites(scenario.sites, view),
    ...(rows.some(
      ({ rackMw, priceMusd, standing }) =>
        standing === 'planned' && rackMw === undefined && priceMusd === undefined,
    )
      ? ['The MW of a pairing are part of those of its systems.']
      : []),
    ...notForSale(plan, rows),
  ];
}

function isUnknown({ priceMusd = 0, rackMw = 0 }: FleetRow): boolean {
  return Number.isNaN(priceMusd) || Number.isNaN(rackMw);
}

function differingSites(sites: readonly Site[], { site }: View): string[] {
  const [first] = sites;
  const isSame = ({ pue }: Site) =>
    pue.air.value === first?.pue.air.value && pue.liquid.value === first.pue.liquid.value;
  if (site !== undefined || sites.every(isSame)) return [];
  const pues = sites.map(
    ({ id, pue }) => `${safe(id)} ${pueOf(pue.air.value)} air and ${pueOf(pue.liquid.value)} liquid`,
  );
  return [
    `kW per rack and what a MW can sell are those of the first site that can have the system; sites differ in PUE: ${pues.join(', ')}.`,
  ];
}

function pueOf(value: number): string {
  return formatQuantity('ratio', value);
}

function notForSale({ scenario: { buyable, systems } }: Plan, rows: readonly FleetRow[]): string[] {
  if (buyable === undefined) return [];
  const kept = systems.filter(
    ({ id }) => !buyable.includes(id) && rows.some((row) => row.id === id && row.standing !== 'leftOut'),
  );
  if (kept.length === 0) return [];
  return [`Not for sale here, only what stands or is on order: ${listed(kept.map(({ id }) => safe(id)))}.`];
}
