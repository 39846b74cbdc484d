import { buildProgram, withRows } from '../plan/buildProgram.ts';
import { exclusionPhrase } from '../plan/exclusion.ts';
import { type Formulation, formulate, siteOf } from '../plan/formulation.ts';
import type { ServingOption } from '../plan/options.ts';
import type { Plan } from '../plan/plan.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Solving } from '../solvers/solving.ts';
import { greedyRows } from './greedy.ts';
import { allocations, type Restriction } from './restriction.ts';

/** A simpler way to fill the site, planned under the same rules, to hold the plan against. */
export interface Baseline {
  readonly id: string;
  readonly name: string;
  readonly outcome:
    | {
        readonly kind: 'possible';
        readonly revenueMusd: number;
        readonly lossMusd: number;
        readonly lossShare: number;
      }
    | { readonly kind: 'impossible'; readonly why: string };
}

/**
 * The baselines of a plan: equal split, each single system, three quarters of a system with a quarter on its
 * pairing, and greedy by revenue per MW. Each is the plan's own program with rows added, so it obeys every policy and
 * never earns more than the plan.
 */
export function baselinesOf(scenario: Scenario, plan: Plan, solving: Solving): Baseline[] {
  const formulation = formulate(scenario);
  const program = buildProgram(formulation);
  const one = (
    id: string,
    name: string,
    rows: readonly Restriction[] | undefined,
    whyNot: string,
  ): Baseline => {
    if (rows === undefined) return { id, name, outcome: { kind: 'impossible', why: whyNot } };
    const { outcome } = solving.solve(withRows(program, rows));
    if (outcome.kind === 'failed') return { id, name, outcome: { kind: 'impossible', why: outcome.reason } };
    if (outcome.kind !== 'optimal') return { id, name, outcome: { kind: 'impossible', why: whyNot } };
    return { id, name, outcome: heldAgainst(plan, outcome.solution.objective) };
  };
  return [
    one(
      'equal-split',
      'Equal split of power',
      equalSplit(formulation),
      'the commitments and shares rule it out',
    ),
    ...formulation.systems
      .filter((system) => formulation.servers.some((server) => server.id === system.id))
      .map((system) =>
        one(
          `only-${system.id}`,
          `Only ${system.name}`,
          onlySystem(formulation, system.id),
          'it cannot meet the commitments and shares on its own',
        ),
      ),
    ...formulation.scenario.pairings.map((pairing) =>
      one(
        `quarter-${pairing.id}`,
        `25 % of power on ${pairing.name}`,
        quarterOnPairing(formulation, pairing.id),
        quarterIsImpossible(formulation, pairing.id),
      ),
    ),
    one(
      'greedy',
      'Greedy by revenue per MW',
      greedyRows(formulation, program, solving),
      'the shares ask for power whose tokens nobody buys',
    ),
  ];
}

// Greedy holds its steps up to rounding; what differs from the plan by no more than that is the plan.
const SAME = 1e-8;

function heldAgainst(plan: Plan, revenueMusd: number): Baseline['outcome'] {
  const best = plan.objective.value;
  const lossMusd = best - revenueMusd;
  if (lossMusd <= SAME * best) return { kind: 'possible', revenueMusd: best, lossMusd: 0, lossShare: 0 };
  return { kind: 'possible', revenueMusd, lossMusd, lossShare: lossMusd / best };
}

// Each tier that something can serve may use at most its equal part of the power that there is.
function equalSplit(formulation: Formulation): Restriction[] {
  const { scenario, options } = formulation;
  const servable = scenario.tiers.filter((tier) => options.some((option) => option.tier === tier.id));
  return scenario.periods.flatMap((period) =>
    servable.map((tier) => ({
      key: { rule: 'restriction' as const, name: `equal,${tier.id},${period.id}` },
      sense: '<=' as const,
      rhs: totalMw(scenario) / servable.length,
      terms: allocations(formulation, period, (option) => option.tier === tier.id),
    })),
  );
}

function onlySystem(formulation: Formulation, system: string): Restriction[] {
  return nothingBut(formulation, (option) => option.server === system, `only,${system}`);
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
    ...scenario.periods.flatMap((period) =>
      parts.map((part) => ({
        key: { rule: 'restriction' as const, name: `quarter,${pairing},${part.server},${period.id}` },
        sense: '<=' as const,
        rhs: totalMw(scenario) * part.share,
        terms: allocations(formulation, period, (option) => option.server === part.server),
      })),
    ),
  ];
}

function quarterIsImpossible({ servers, excluded }: Formulation, pairing: string): string {
  const whole = excluded.find((one) => one.server === pairing && one.tier === undefined);
  if (whole) return exclusionPhrase(whole.reason);
  const server = servers.find((one) => one.id === pairing);
  if (!server) return 'no tier can be served by this pairing on the evidence allowed';
  return server.systems.some(({ system }) => servers.some((one) => one.id === system.id))
    ? 'it cannot meet the commitments and shares'
    : 'none of its systems serves a tier on its own';
}

function nothingBut(
  formulation: Formulation,
  isKept: (option: ServingOption) => boolean,
  name: string,
): Restriction[] {
  return formulation.scenario.periods.map((period) => ({
    key: { rule: 'restriction', name: `${name},${period.id}` },
    sense: '<=',
    rhs: 0,
    terms: allocations(formulation, period, (option) => !isKept(option)),
  }));
}

function totalMw(scenario: Scenario): number {
  return scenario.sites.reduce((sum, { id }) => sum + siteOf(scenario, id).powerMw, 0);
}
