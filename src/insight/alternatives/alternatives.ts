import type { Plan } from '../../plan/plan.ts';
import type { Steps } from '../steps.ts';
import type { Study } from '../study.ts';
import { type AlternativePlan, alternativePlan, racksBought, vendorSpends } from './alternativePlan.ts';
import { fewestSystems, type WithoutSystems } from './fewestSystems.ts';
import { greatest, leastOnOneVendor, spendOf } from './leastOnOneVendor.ts';
import { formAt } from './measure.ts';
import { type Measures, measuresOf } from './measures.ts';
import { bestOf, furthest, type NearOptimal, nearOptimal } from './nearOptimal.ts';
import { putToUse } from './putToUse.ts';
import { type Range, rangeOf } from './rangeOf.ts';

/** How much room there is for a choice: what plans can look like that are nearly as good as the plan. */
export type Alternatives =
  | {
      readonly kind: 'possible';
      /** The plan itself, to hold the others against. */
      readonly plan: AlternativePlan;
      readonly within: readonly Within[];
    }
  /** Where a part of the plan's value means nothing. */
  | { readonly kind: 'impossible'; readonly why: string };

/** The plans within one loss. Racks are in parts here, also where the plan has whole ones. */
export interface Within {
  /** The most that may be lost, as a part of the plan's value. */
  readonly loss: number;
  /** MW that run of each system that may run, meaned over the horizon, by id. */
  readonly systems: readonly Range[];
  /** Each vendor's part of the power of racks that run, by name, over the horizon; empty where none run. */
  readonly vendors: readonly Range[];
  /** Each tier's part of the power that tiers are given, in their order, over the horizon; empty where none is given. */
  readonly tiers: readonly Range[];
  /** $M over the horizon, for racks that run and shell that is stood in (see putToUse.ts). */
  readonly capex: Range;
  /** The plan that buys the fewest kinds of systems; `atLeast` is less than its own where the search was cut short. */
  readonly fewestSystems: AlternativePlan & { readonly atLeast: number };
  /** The plan whose greatest spend on one vendor is least; absent where nothing is bought or no solver could prove one. */
  readonly leastOnOneVendor?: AlternativePlan;
  /** The plan that costs least; absent where no solver could prove one. */
  readonly leastCapex?: AlternativePlan;
}

/** Parts of the plan's value that are lost. */
const LOSSES = [0.01, 0.05];

/**
 * How far each measure of a plan can go, and the plans that are furthest by three of them, among all plans that lose no more than a part
 * of its value. Losses stand in rising order. Pauses after each program that is solved.
 */
export function* alternativesOf(
  study: Study,
  plan: Plan,
  losses: readonly number[] = LOSSES,
): Steps<Alternatives> {
  const { measure, value } = plan.objective;
  if (value <= 0) return { kind: 'impossible', why: NOTHING_TO_LOSE[measure] };
  const measures = measuresOf(study, plan);
  const known: WithoutSystems = new Map();
  const within: Within[] = [];
  let near = nearOptimal(study, plan, 0);
  const itself = alternativePlan(near, plan, undefined);
  for (const loss of losses) {
    near = nearOptimal(study, plan, loss, near.found);
    within.push(yield* withinLoss(near, plan, loss, measures, known));
  }
  return { kind: 'possible', plan: itself, within };
}

const NOTHING_TO_LOSE: Readonly<Record<Plan['objective']['measure'], string>> = {
  revenue: 'The plan earns nothing, so there is no part of its revenue to give up.',
  profit: 'The plan makes no profit, so there is no part of it to give up.',
  capex: 'The plan costs nothing, so there is no part of its capex to add.',
};

function* withinLoss(
  near: NearOptimal,
  plan: Plan,
  loss: number,
  measures: Measures,
  known: WithoutSystems,
): Steps<Within> {
  const leastCapex = yield* leastCapexOf(near, plan, measures);
  const systems = yield* rangesOf(measures.systems, near);
  const vendors = yield* rangesOf(measures.vendors, near);
  const tiers = yield* rangesOf(measures.tiers, near);
  const capex = yield* rangeOf(measures.capex, near, putToUse(near.study));
  const fewest = yield* fewestSystemsOf(near, plan, systems, known);
  const vendor = yield* leastOnOneVendorOf(near, plan);
  return {
    loss,
    systems,
    vendors,
    tiers,
    capex,
    fewestSystems: fewest,
    ...(vendor && { leastOnOneVendor: vendor }),
    ...(leastCapex && { leastCapex }),
  };
}

function* rangesOf(measures: Measures['systems'], near: NearOptimal): Steps<Range[]> {
  const ranges: Range[] = [];
  for (const measure of measures) ranges.push(yield* rangeOf(measure, near));
  return ranges;
}

// By how much more than this part of itself a measure has to fall before it is another plan.
const SAME = 1e-7;

function* leastCapexOf(
  near: NearOptimal,
  plan: Plan,
  { capex }: Measures,
): Steps<AlternativePlan | undefined> {
  if (plan.objective.measure === 'capex') return alternativePlan(near, plan, undefined);
  const point = yield* furthest(near, 'least', capex.part);
  if (point === undefined) return undefined;
  const musd = formAt(capex.part, point);
  if (musd >= capex.plan * (1 - SAME)) return alternativePlan(near, plan, undefined);
  const row = {
    key: 'leastCapex',
    name: 'leastCapex',
    sense: '<=' as const,
    rhs: musd * (1 + ROOM) - capex.part.constant,
    terms: capex.part.terms,
  };
  return alternativePlan(near, plan, yield* bestOf(near, point, [row]));
}

const ROOM = 1e-9;

function* fewestSystemsOf(
  near: NearOptimal,
  plan: Plan,
  ranges: readonly Range[],
  known: WithoutSystems,
): Steps<Within['fewestSystems']> {
  const { stocks } = near.study.formulation;
  const stood = new Set(
    stocks.filter(({ existing }) => existing.some((racks) => racks > 0)).map(({ system }) => system.id),
  );
  const needed = ranges.filter(({ id, from = 0 }) => from > 0 && !stood.has(id)).map(({ id }) => id);
  const bought = [...racksBought(plan.periods)].sort(([a, few], [b, more]) => few - more || (a < b ? -1 : 1));
  const { point, atLeast } = yield* fewestSystems(
    near,
    bought.map(([id]) => id),
    new Set(needed),
    known,
  );
  return { ...alternativePlan(near, plan, point), atLeast };
}

function* leastOnOneVendorOf(near: NearOptimal, plan: Plan): Steps<AlternativePlan | undefined> {
  const [paid] = vendorSpends(plan.scenario, plan.periods);
  const spends = spendOf(near.study);
  const first = spends.find(({ vendor }) => vendor === paid?.vendor);
  if (paid === undefined || first === undefined) return undefined;
  const point = yield* leastOnOneVendor(near, spends, first);
  if (point === undefined) return undefined;
  const isLess = greatest(spends, point) < paid.spendMusd * (1 - SAME);
  return alternativePlan(near, plan, isLess ? point : undefined);
}
