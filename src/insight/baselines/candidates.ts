import { buyKey } from '../../plan/columns.ts';
import { exclusionPhrase } from '../../plan/exclusion.ts';
import type { Formulation } from '../../plan/formulation.ts';
import type { ServingOption } from '../../plan/options.ts';
import { availableMw } from '../../plan/sitePower.ts';
import { listed } from '../../quantity/words.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { allocations, type Restriction } from './restriction.ts';

/** A simpler way to fill the site: which one, and under which name. */
export type Simpler = { readonly id: string; readonly name: string } & (
  | { readonly kind: 'equalSplit' | 'quarterOnPairing' | 'greedy' | 'lastTime' }
  | { readonly kind: 'onlySystem'; readonly system: string }
);

/** A simpler way with the rows that make the plan's program into it. */
export interface Candidate {
  readonly simpler: Simpler;
  /** Undefined where it cannot be had. */
  readonly rows: readonly Restriction[] | undefined;
  readonly whyNot: string;
}

/** The simpler ways whose rows take no solving: equal split, each single system, each pairing on a quarter of the power. */
export function candidates(formulation: Formulation): Candidate[] {
  const { systems, servers, stocks, scenario } = formulation;
  return [
    {
      simpler: { id: 'equal-split', name: 'Equal split of power', kind: 'equalSplit' },
      rows: equalSplit(formulation),
      whyNot: 'the commitments, shares and policies rule it out',
    },
    ...systems
      .filter(
        ({ id }) =>
          servers.some((server) => server.id === id) &&
          stocks.some(({ system, canBuy }) => system.id === id && canBuy.some(Boolean)),
      )
      .map(
        ({ id, name }): Candidate => ({
          simpler: {
            id: `only-${id}`,
            name: hasFleet(scenario) ? `Only ${name} bought` : `Only ${name}`,
            kind: 'onlySystem',
            system: id,
          },
          rows: onlySystem(formulation, id),
          whyNot: 'it cannot meet the commitments, shares and policies on its own',
        }),
      ),
    ...scenario.pairings.map(
      ({ id, name }): Candidate => ({
        simpler: { id: `quarter-${id}`, name: `25 % of power on ${name}`, kind: 'quarterOnPairing' },
        rows: quarterOnPairing(formulation, id),
        whyNot: quarterIsImpossible(formulation, id),
      }),
    ),
  ];
}

// Each tier that something can serve may use at most its equal part of the power that there is.
function equalSplit(formulation: Formulation): Restriction[] {
  const { scenario, options } = formulation;
  const servable = scenario.tiers.filter((tier) => options.some((option) => option.tier === tier.id));
  return scenario.periods.flatMap((period, index) =>
    servable.map((tier) => ({
      key: { rule: 'restriction' as const, name: `equal,${tier.id},${period.id}` },
      sense: '<=' as const,
      rhs: totalMw(scenario, index) / servable.length,
      terms: allocations(formulation, index, (option) => option.tier === tier.id),
    })),
  );
}

// Racks that stand already may go on serving, also in a pairing with what is bought, but no more of them are bought.
function onlySystem(formulation: Formulation, system: string): Restriction[] {
  const standing = new Set(
    formulation.stocks
      .filter(({ existing }) => existing.some((racks) => racks > 0))
      .map((stock) => `${stock.site.id},${stock.system.id}`),
  );
  const canBeThere = ({ site, powerOfSystem }: ServingOption) =>
    powerOfSystem.every((part) => part.system === system || standing.has(`${site},${part.system}`));
  return [...nothingBut(formulation, canBeThere, `only,${system}`), nothingElseBought(formulation, system)];
}

function hasFleet({ sites }: Scenario): boolean {
  return sites.some(({ fleet = [] }) => fleet.length > 0);
}

function nothingElseBought({ scenario, stocks }: Formulation, bought: string): Restriction {
  return {
    key: { rule: 'restriction', name: `bought,${bought}` },
    sense: '<=',
    rhs: 0,
    terms: stocks
      .filter(({ system }) => system.id !== bought)
      .flatMap(({ site, system, canBuy }) =>
        scenario.periods
          .filter((_, index) => canBuy[index])
          .map(({ id }) => [buyKey(site.id, system.id, id), 1] as const),
      ),
  };
}

// The keynote's mix: a quarter of the power on the pairing, three quarters on the system that it builds on.
function quarterOnPairing(formulation: Formulation, pairing: string): Restriction[] | undefined {
  const { scenario, servers } = formulation;
  const server = servers.find((one) => one.id === pairing);
  const base = server?.systems.find(({ system }) => servers.some((one) => one.id === system.id))?.system.id;
  if (!server || !base) return undefined;
  const parts = [
    { server: pairing, share: 0.25 },
    { server: base, share: 0.75 },
  ];
  return [
    ...nothingBut(
      formulation,
      (option) => parts.some((part) => part.server === option.server),
      `quarter,${pairing}`,
    ),
    ...scenario.periods.flatMap((period, index) =>
      parts.map((part) => ({
        key: { rule: 'restriction' as const, name: `quarter,${pairing},${part.server},${period.id}` },
        sense: '<=' as const,
        rhs: totalMw(scenario, index) * part.share,
        terms: allocations(formulation, index, (option) => option.server === part.server),
      })),
    ),
  ];
}

function quarterIsImpossible({ servers, excluded }: Formulation, pairing: string): string {
  const whole = excluded.find((one) => one.server === pairing && one.tier === undefined);
  if (whole) return exclusionPhrase(whole.reason);
  const server = servers.find((one) => one.id === pairing);
  if (!server) {
    const reasons = excluded.filter((one) => one.server === pairing && one.reason.kind !== 'tierNotAllowed');
    return (
      listed([...new Set(reasons.map((one) => exclusionPhrase(one.reason)))], 'and') ||
      'none of its tiers is on'
    );
  }
  return server.systems.some(({ system }) => servers.some((one) => one.id === system.id))
    ? 'it cannot meet the commitments, shares and policies'
    : 'none of its systems serves a tier on its own';
}

function nothingBut(
  formulation: Formulation,
  isKept: (option: ServingOption) => boolean,
  name: string,
): Restriction[] {
  return formulation.scenario.periods.map((period, index) => ({
    key: { rule: 'restriction', name: `${name},${period.id}` },
    sense: '<=',
    rhs: 0,
    terms: allocations(formulation, index, (option) => !isKept(option)),
  }));
}

function totalMw({ sites }: Scenario, periodIndex: number): number {
  return sites.reduce((sum, site) => sum + availableMw(site, periodIndex), 0);
}
