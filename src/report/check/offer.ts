import type { Formulation } from '../../plan/formulation.ts';
import { poolRacks } from '../../plan/poolRacks.ts';
import { rackMw } from '../../plan/rackPower.ts';
import type { Server } from '../../plan/servers.ts';
import { formatCount, formatMoney, formatPower } from '../../quantity/format.ts';
import { writeMonth } from '../../quantity/month.ts';
import { listed } from '../../quantity/words.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Page } from '../page.ts';
import { section } from '../section.ts';
import { table } from '../table.ts';
import { point } from '../wrap.ts';

/** The systems that the plan may buy, with price, power at the first site, ship date and how many can be had; and the pairings. */
export function offer(formulation: Formulation, page: Page): string[] {
  const { scenario, systems, servers } = formulation;
  const site = scenario.sites[0];
  const rows = systems.map((system) => [
    system.id,
    system.name,
    isForSale(scenario, system.id) ? formatMoney(system.capexMusd?.value ?? 0) : 'not for sale',
    site ? formatPower(rackMw(site, system)) : '',
    system.ships ? writeMonth(system.ships.value) : '',
    supplyOf(formulation, system.id),
  ]);
  const columns = [
    { header: 'system', least: 12 },
    { header: 'name', least: 12 },
    { header: 'price', align: 'right' },
    { header: 'at the meter', align: 'right' },
    { header: 'ships' },
    { header: 'supply', align: 'right' },
  ] as const;
  const pairings = servers.filter((server) => server.systems.length > 1);
  return section(
    'What can be bought',
    [
      ...(rows.length > 0 ? table(columns, rows, page) : ['Nothing.']),
      ...pairings.flatMap((pairing) => point(`${pairing.id}: ${partsOf(pairing)}.`, page.columns)),
    ],
    page,
  );
}

function partsOf(server: Server): string {
  return server.kind === 'racks'
    ? listed(server.systems.map(({ system, racks }) => `${formatCount(racks)} ${system.id}`))
    : `prefill on ${server.prefill.id}, decode on ${server.decode.id}`;
}

// Racks that stand already may serve on although no more of them are bought.
function isForSale({ buyable }: Scenario, system: string): boolean {
  return buyable?.includes(system) ?? true;
}

// Over the horizon, shared with the other systems of its pool.
function supplyOf({ scenario }: Formulation, system: string): string {
  const limits = scenario.supply
    .filter((pool) => pool.systems.includes(system))
    .map((pool) => {
      const racks = scenario.periods.map((period) => poolRacks(scenario, pool, period));
      return racks.includes(undefined) ? undefined : racks.reduce<number>((sum, one) => sum + (one ?? 0), 0);
    })
    .filter((limit) => limit !== undefined);
  return limits.length > 0 ? formatCount(Math.min(...limits)) : 'no limit';
}
