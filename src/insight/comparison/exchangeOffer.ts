import type { Frontier, Pairing, SupplyPool, System } from '../../catalogue/catalogue.ts';
import { byId, idsOf } from '../../scenario/order.ts';
import type { Scenario, Site } from '../../scenario/scenario.ts';
import { pointsOf } from '../inputs/bare.ts';
import { exchanged, type FromB, type Group, type Input, isSame, matched, oneOf } from './exchange.ts';

type Offer = Pick<
  Scenario,
  'systems' | 'alone' | 'buyable' | 'pairings' | 'frontiers' | 'supply' | 'supplyShare'
>;

/**
 * What a scenario can buy and how fast it serves, with some inputs from a and the others from b. Whatever figures only one of them has
 * come along: they do nothing until what needs them is there. `sites` are those of the exchange.
 */
export function exchangedOffer(a: Scenario, b: Scenario, sites: readonly Site[], fromB: FromB): Offer {
  const isOffered = isSame(offerOf(a, b), offerOf(b, a)) || !fromB(ON_OFFER);
  const [chosen, left] = isOffered ? [a, b] : [b, a];
  const offer = offerOf(chosen, left);
  const alone = new Set([...offer.alone, ...standingAlone(a, b, sites), ...standingAlone(b, a, sites)]);
  return {
    systems: systemsOf(a, b, fromB),
    alone: [...alone].toSorted(),
    buyable: offer.buyable,
    pairings: pairingsOf(a, b, fromB).filter(({ id }) => offer.pairings.includes(id)),
    frontiers: frontiersOf(a, b, fromB),
    ...supplyOf(a, b, fromB),
  };
}

const ON_OFFER: Input = {
  label: 'systems on offer',
  family: 'catalogue',
  facts: ['systems on offer', 'systems that serve alone', 'systems that may be bought', 'pairings on offer'],
};

// What may be bought, alone or paired. A system that serves because racks of it stand somewhere belongs to those racks.
function offerOf(scenario: Scenario, other: Scenario) {
  const { systems, buyable, alone, pairings } = scenario;
  const standing = standsFirst(scenario, other);
  return {
    buyable: [...(buyable ?? idsOf(systems))].toSorted(),
    alone: alone.filter((id) => !standing.includes(id)).toSorted(),
    pairings: idsOf(pairings).toSorted(),
  };
}

function standsFirst({ alone, sites }: Scenario, other: Scenario): string[] {
  return alone.filter((id) => stands(sites, id) && !other.alone.includes(id));
}

function standingAlone(scenario: Scenario, other: Scenario, sites: readonly Site[]): string[] {
  return standsFirst(scenario, other).filter((id) => stands(sites, id));
}

function stands(sites: readonly Site[], system: string): boolean {
  return sites.some(({ fleet = [] }) => fleet.some((racks) => racks.system === system && racks.racks > 0));
}

function systemsOf(a: Scenario, b: Scenario, fromB: FromB): System[] {
  return matched(a.systems, b.systems, ({ id }) => id)
    .flatMap(({ name, own, other }) =>
      own && other ? [exchanged(own, other, groupsOf(name), fromB)] : [own ?? other ?? []].flat(),
    )
    .toSorted(byId);
}

function groupsOf(id: string): Group<System>[] {
  const input = (label: string, fact: string): Input => ({ label, family: 'catalogue', facts: [fact] });
  return [
    { keys: ['capexMusd'], input: input(`price of ${id} racks`, `rack price ${id}`) },
    { keys: ['itKw'], input: input(`power of ${id} racks`, `rack power ${id}`) },
    { keys: ['ships'], input: input(`first deliveries of ${id}`, `ships ${id}`) },
    {
      keys: ['accelerators', 'cooling', 'vendor', 'pairedOnly', 'disabled'],
      input: input(`make of ${id} racks`, `make of ${id}`),
    },
  ];
}

function pairingsOf(a: Scenario, b: Scenario, fromB: FromB): Pairing[] {
  return matched(a.pairings, b.pairings, ({ id }) => id)
    .flatMap(({ name, own, other }) => {
      const input: Input = { label: `make of ${name}`, family: 'catalogue', facts: [`make of ${name}`] };
      return own && other ? [oneOf(own, other, input, fromB)] : [own ?? other ?? []].flat();
    })
    .toSorted(byId);
}

function frontiersOf(a: Scenario, b: Scenario, fromB: FromB): Frontier[] {
  return matched(a.frontiers, b.frontiers, ({ server, workload }) => `${server} ${workload}`).flatMap(
    ({ name, own, other }) => {
      const server = (own ?? other)?.server ?? '';
      const input: Input = {
        label: `throughput of ${server}`,
        family: 'catalogue',
        facts: [`curve ${name}`],
      };
      if (own && other) return isSame(pointsOf(own), pointsOf(other)) || !fromB(input) ? [own] : [other];
      const [curve, lacking, isOfB] = own ? [own, b, false] : [other, a, true];
      if (curve === undefined) return [];
      return !couldUse(lacking, curve) || fromB(input) === isOfB ? [curve] : [];
    },
  );
}

// A curve that nothing in a scenario asks for is left out of it without a reason.
function couldUse({ tiers, systems, pairings }: Scenario, { server, workload }: Frontier): boolean {
  return (
    tiers.some((tier) => tier.workload === workload) &&
    [...systems, ...pairings].some(({ id }) => id === server)
  );
}

function supplyOf(a: Scenario, b: Scenario, fromB: FromB): Pick<Scenario, 'supply' | 'supplyShare'> {
  const shared = idsOf(a.systems).filter((id) => idsOf(b.systems).includes(id));
  const pools = ({ supply }: Scenario) => supply.map((pool) => within(pool, shared)).filter(isFilled);
  const input: Input = {
    label: 'supply',
    family: 'supply',
    facts: ['supply share', ...[...a.supply, ...b.supply].map(({ id }) => `deliveries ${id}`)],
  };
  const stated = (scenario: Scenario) => [scenario.supplyShare, pools(scenario)];
  const [chosen, left] = isSame(stated(a), stated(b)) || !fromB(input) ? [a, b] : [b, a];
  if (chosen.supplyShare === undefined) return { supply: [] };
  const strange = idsOf(left.systems).filter((id) => !idsOf(chosen.systems).includes(id));
  const supply = matched(chosen.supply, left.supply, ({ id }) => id)
    .map(({ own, other }) => {
      const more = other ? within(other, strange).systems : [];
      const pool = (own ?? other) as SupplyPool;
      return { ...pool, systems: [...(own?.systems ?? []), ...more].toSorted() };
    })
    .filter(isFilled);
  return { supply: supply.toSorted(byId), supplyShare: chosen.supplyShare };
}

function within(pool: SupplyPool, systems: readonly string[]): SupplyPool {
  return { ...pool, systems: pool.systems.filter((id) => systems.includes(id)).toSorted() };
}

function isFilled({ systems }: SupplyPool): boolean {
  return systems.length > 0;
}
