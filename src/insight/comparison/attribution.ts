import { listed } from '../../quantity/words.ts';
import type { Solving } from '../../solvers/solving.ts';
import type { Steps } from '../steps.ts';
import { type Study, studyOf } from '../study.ts';
import type { Attribution, Part, Side } from './attributed.ts';
import { bundleNotes, notAgain, togetherNote } from './attributionNotes.ts';
import { type Bundle, bundled } from './families.ts';
import { inseparable } from './feasible.ts';
import { differingInputs, mixed, whyNotMixed } from './mixed.ts';
import { type PlanWorth, planWorth } from './planWorth.ts';
import { shapleyValues } from './shapley.ts';

/**
 * Attributes the difference between two plans to the inputs that differ, by their Shapley values: each input is worth what its exchange adds
 * on average over all orders of exchanging them, so that the order in which they stand counts for nothing and the parts add up to the
 * difference. Every set of exchanged inputs is planned again, racks in parts; pauses after each.
 */
export function* attributionOf(a: Side, b: Side, solving: Solving): Steps<Attribution> {
  const whyNot = whyNotMixed(a.scenario, b.scenario);
  if (whyNot !== undefined) return { kind: 'notPossible', why: whyNot };
  const study = studyOf(
    mixed(a.scenario, b.scenario, () => false),
    solving,
  );
  if (study === undefined) return { kind: 'notPossible', why: notAgain('A') };
  try {
    return yield* attributed(a, b, study);
  } finally {
    study.done();
  }
}

function* attributed(a: Side, b: Side, study: Study): Steps<Attribution> {
  const inputs = differingInputs(a.scenario, b.scenario);
  const bundles = bundled(
    inputs.filter(({ isIdle }) => !isIdle),
    mostBundles(study),
  );
  const worths = yield* worthsOf(a, b, bundles, study);
  const [none, all] = [worths[0], worths.at(-1)];
  if (!isAt(none, a)) return { kind: 'notPossible', why: notAgain('A') };
  if (!isAt(all, b)) return { kind: 'notPossible', why: notAgain('B') };
  const single = bundles.map((_, at) => 1 << at);
  const players = inseparable(single, (some) => worths[some] !== undefined);
  const members = players.map((player) => bundles.filter((_, at) => player & (1 << at)));
  const shares = (of: (worth: PlanWorth) => number) =>
    shapleyValues(players, (some) => of(worths[some] as PlanWorth));
  const values = shares(({ valueMusd }) => valueMusd);
  const revenues = hasRevenue([none, all], a, b) ? shares(({ revenueMusd }) => revenueMusd) : undefined;
  const parts = members.map((own, index): Part => {
    const revenueMusd = revenues?.[index];
    return {
      label: listed(own.map(({ label }) => label)),
      inputs: own.flatMap((bundle) => bundle.inputs),
      valueMusd: unlessNoise(values[index] ?? 0, [none.valueMusd, all.valueMusd]),
      ...(revenueMusd !== undefined && {
        revenueMusd: unlessNoise(revenueMusd, [none.revenueMusd, all.revenueMusd]),
      }),
    };
  });
  const idle = inputs.filter(({ isIdle }) => isIdle);
  const without = idle.map((input): Part => ({ label: input.label, inputs: [input], valueMusd: 0 }));
  const differenceMusd = b.valueMusd - a.valueMusd;
  const isWhole = [a, b].some(({ scenario }) => scenario.racks === 'whole');
  return {
    kind: 'attributed',
    measure: a.scenario.objective,
    differenceMusd,
    parts: [...parts, ...without].toSorted(
      (one, other) =>
        Math.abs(other.valueMusd) - Math.abs(one.valueMusd) || (one.label < other.label ? -1 : 1),
    ),
    ...(isWhole && { wholeRacksMusd: differenceMusd - (all.valueMusd - none.valueMusd) }),
    notes: [
      ...bundleNotes(bundles),
      ...members.filter((own) => own.length > 1).map((own) => togetherNote(own)),
    ],
  };
}

// What every set of bundles of b is worth with the others of a; a set is the bits of its place in the list.
function* worthsOf(
  a: Side,
  b: Side,
  bundles: readonly Bundle[],
  study: Study,
): Steps<(PlanWorth | undefined)[]> {
  const worths: (PlanWorth | undefined)[] = [];
  for (let players = 0; players < 2 ** bundles.length; players += 1) {
    const ofB = new Set(bundles.filter((_, at) => players & (1 << at)).flatMap(labelsOf));
    const scenario = mixed(a.scenario, b.scenario, ({ label, isIdle }) => isIdle === true || ofB.has(label));
    worths.push(planWorth(scenario, study));
    yield;
  }
  return worths;
}

function labelsOf({ inputs }: Bundle): string[] {
  return inputs.map(({ label }) => label);
}

/** How many columns may be solved, all plans together, within some seconds: a plan takes about 0.1 ms for each of its columns. */
const MOST_COLUMNS = 50_000;

// Each more doubles the plans.
function mostBundles({ program: { columns } }: Study): number {
  return Math.max(2, Math.floor(Math.log2(MOST_COLUMNS / Math.max(1, columns.length))));
}

/** What rounding to 10 digits, and an answer of another solver, may move a plan by. */
const SAME = 1e-6;

function isAt(worth: PlanWorth | undefined, { continuousMusd }: Side): worth is PlanWorth {
  return worth !== undefined && isClose(worth.valueMusd, continuousMusd);
}

function isClose(one: number, other: number): boolean {
  return Math.abs(one - other) <= SAME * Math.max(1, Math.abs(one), Math.abs(other));
}

/** What solvers leave of a difference that is none. */
const NOISE = 1e-10;

function unlessNoise(valueMusd: number, ends: readonly number[]): number {
  const scale = Math.max(...ends.map((end) => Math.abs(end)));
  return Math.abs(valueMusd) <= NOISE * scale ? 0 : valueMusd;
}

// The cheapest plans leave open what is sold beyond the commitments.
function hasRevenue([none, all]: readonly [PlanWorth, PlanWorth], a: Side, b: Side): boolean {
  const isOfParts = [a, b].every(({ scenario }) => scenario.racks === 'continuous');
  return (
    isOfParts &&
    a.scenario.objective === 'profit' &&
    isClose(none.revenueMusd, a.revenueMusd) &&
    isClose(all.revenueMusd, b.revenueMusd)
  );
}
