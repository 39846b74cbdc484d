import type { Steps } from '../steps.ts';
import type { Asked } from './asked.ts';
import type { Contender } from './contenders.ts';
import { entersAt } from './enters.ts';
import { firstOnes } from './firstOnes.ts';
import type { ForcedIn } from './forcedIn.ts';
import { EVEN, forcedAt, freeWay, newton, type Tried, triedAt } from './freeWay.ts';
import type { Lever } from './levers.ts';

/** Where a figure has to come to for a contender to enter, as factors of what it is now. */
export type Threshold =
  | {
      readonly kind: 'enters';
      readonly factor: number;
      /** A solve at the first leaves it out as the plan does, and one at the second has it in. */
      readonly outside: number;
      readonly inside: number;
    }
  | {
      readonly kind: 'never';
      /** A solve there still leaves it out. */
      readonly at: number;
      /** False where having it costs as much there as it does now, for each of its own racks: the figure makes no difference. */
      readonly matters: boolean;
    };

/** Relative distances from the break-even at which the solves on both sides of it stand, the first that tells them apart. */
const SIDES = [1e-4, 4e-4] as const;

const MOST_HALVINGS = 40;

/** The part of what a figure is now that is next to nothing. */
const LEAST = 0.01;

/**
 * The break-even of a figure: the least way from now at which a little of the contender costs nothing, found by what a little gains and
 * then proved by solves on both sides of it in which nothing is forced. `never` rests on such a solve at the end of the way.
 * What a little gains never falls on the way, but where shares are promised in MW; there, it may be the first of several.
 */
export function* thresholdOf(asked: Asked): Steps<Threshold> {
  const { lever, now } = asked;
  const start = yield* triedAt(asked, 0, now);
  let inside: Tried | undefined;
  if (!(newton(start) < lever.end)) {
    const isBetter = entersAt(asked, lever.factorAt(lever.end)).isBetter;
    yield;
    const end = yield* forcedAt(asked, lever.end);
    if (!isBetter) {
      const matters = end !== undefined && !isAsDear(asked.contender, end, now);
      return { kind: 'never', at: lever.factorAt(lever.end), matters };
    }
    inside = end && (yield* triedAt(asked, lever.end, end));
  }
  const root = yield* freeWay(asked, start, inside);
  const proved = root === undefined ? undefined : yield* sidesOf(asked, root);
  return proved ?? (yield* halved(asked));
}

function* sidesOf(asked: Asked, root: number): Steps<Threshold | undefined> {
  const { lever } = asked;
  const factor = lever.factorAt(root);
  const isDown = lever.factorAt(lever.end) < 1;
  for (const distance of SIDES) {
    const outside = isDown ? Math.min(1, factor * (1 + distance)) : Math.max(1, factor * (1 - distance));
    const inside = isDown ? factor * (1 - distance) : factor * (1 + distance);
    // What the figure is now is the plan itself, which leaves it out.
    const isOut = outside === 1 || !entersAt(asked, outside).isIn;
    yield;
    if (!isOut) continue;
    const isReached = entersAt(asked, inside).isIn;
    yield;
    if (isReached) return { kind: 'enters', factor, outside, inside };
  }
  return undefined;
}

// By halves between what the plan has and the end of the way, where gains tell nothing clear.
function* halved(asked: Asked): Steps<Threshold> {
  const { lever } = asked;
  let [outside, inside] = [0, lever.end];
  const isBetter = entersAt(asked, lever.factorAt(inside)).isBetter;
  yield;
  if (!isBetter) return { kind: 'never', at: lever.factorAt(inside), matters: true };
  for (let tries = 0; tries < MOST_HALVINGS && !areClose(outside, inside, lever); tries += 1) {
    const middle = (outside + inside) / 2;
    if (entersAt(asked, lever.factorAt(middle)).isIn) inside = middle;
    else outside = middle;
    yield;
  }
  const factor = lever.factorAt(inside);
  return { kind: 'enters', factor, outside: lever.factorAt(outside), inside: factor };
}

function areClose(outside: number, inside: number, { factorAt }: Lever): boolean {
  const factor = factorAt(outside);
  // Of next to nothing no part needs to be told apart.
  return Math.abs(factor - factorAt(inside)) <= SIDES[0] * Math.max(factor, LEAST);
}

// For each of its own racks: of racks that draw less, a MW has more.
function isAsDear(contender: Contender, one: ForcedIn, other: ForcedIn): boolean {
  const [a, b] = [one, other].map(
    (forced) => forced.gainMusdPerMwYear * (firstOnes(contender, forced).mwPerOwnRack ?? 1),
  ) as [number, number];
  return Math.abs(a - b) <= EVEN * Math.abs(b);
}
