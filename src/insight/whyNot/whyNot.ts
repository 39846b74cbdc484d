import type { Plan } from '../../plan/plan.ts';
import type { Steps } from '../steps.ts';
import type { Study } from '../study.ts';
import { type Contender, contenders } from './contenders.ts';
import { firstOnes } from './firstOnes.ts';
import { type ForcedIn, forcedIn, putAside } from './forcedIn.ts';
import { type Lever, leversOf } from './levers.ts';
import { horizonMwYears } from './mwYears.ts';
import { type Limit, limitsWithoutRoom } from './noRoom.ts';
import { type Threshold, thresholdOf } from './threshold.ts';
import { suppliesUsedUp } from './usedUp.ts';

/** Why a plan has no use for a system or a pairing. */
export interface WhyNot extends Pick<Contender, 'ownSystems' | 'exclusions'> {
  readonly server: string;
  readonly reason: WhyNotReason;
}

/** The reason, each kind with its own facts. */
export type WhyNotReason =
  /** It can serve no tier, as the exclusions say. */
  | { readonly kind: 'excluded' }
  /** Limits leave no room for any of it, whatever is done without; none where all that it takes never runs at once. */
  | { readonly kind: 'noRoom'; readonly limits: readonly Limit[] }
  /** Racks in parts would have it, or do as well with it; whole ones do without. */
  | { readonly kind: 'rounding' }
  /** By the objective it does as well as what the plan has. */
  | { readonly kind: 'asGood'; readonly tiers: readonly string[] }
  /** Others do better with what it would take. */
  | ({ readonly kind: 'beaten' } & Beaten)
  /** Others do better with the supply of its own racks: with deliveries to spare it would be in. */
  | ({ readonly kind: 'supply'; readonly limits: readonly Limit[] } & Beaten)
  /** No solver could prove an answer. */
  | { readonly kind: 'unproven' };

/** What it costs to have it, and what would change that. */
export interface Beaten {
  /** $M of the objective for each of the first MW-years that it is given in place of others, where and when that costs least. */
  readonly lossMusdPerMwYear: number;
  /** The same for each rack of its own systems that runs for a year; absent for a pairing that has none. */
  readonly lossMusdPerOwnRackYear?: number;
  /** The tiers that it would serve. */
  readonly tiers: readonly string[];
  readonly breakEvens: readonly BreakEven[];
}

/** What one of its figures would have to come to, over the whole horizon and all else as it is. */
export interface BreakEven extends Pick<Lever, 'figure' | 'of'> {
  readonly threshold: Threshold;
}

/**
 * For each system and pairing that the plan has no use for, why, sorted by id; with racks in parts, also where the plan has whole ones.
 * A contender's own systems are taken to serve in no other way: what else they could do is another contender's. Pauses after
 * each program that is solved or written.
 */
export function* whyNotOf(study: Study, plan: Plan): Steps<WhyNot[]> {
  const found: WhyNot[] = [];
  for (const contender of contenders(plan)) {
    const { id: server, ownSystems, exclusions } = contender;
    found.push({ server, ownSystems, exclusions, reason: yield* reasonOf(study, plan, contender) });
  }
  return found;
}

function* reasonOf(study: Study, plan: Plan, contender: Contender): Steps<WhyNotReason> {
  if (study.formulation.options.every(({ server }) => server !== contender.id)) return { kind: 'excluded' };
  const now = forcedIn(study, contender, study.scenario);
  yield;
  if (now === undefined) {
    const limits = yield* limitsWithoutRoom(study, contender);
    return limits ? { kind: 'noRoom', limits } : { kind: 'unproven' };
  }
  const worthMusd = plan.wholeRacks ? yield* worthWithout(study, contender) : study.optimum.objective;
  const tie = (TIE * Math.abs(worthMusd ?? 0)) / horizonMwYears(study.formulation);
  const isBeaten = now.gainMusdPerMwYear < -tie;
  if (plan.wholeRacks && (worthMusd === undefined || !isBeaten)) return { kind: 'rounding' };
  return isBeaten && worthMusd !== undefined
    ? yield* beatenBy(study, plan, contender, { now, worthMusd, tie })
    : { kind: 'asGood', tiers: firstOnes(contender, now).tiers };
}

/** The part of what a MW-year of the plan is worth on average that is rounding. */
const TIE = 1e-8;

// What the best plan of racks in parts comes to without it; undefined where there is none.
function* worthWithout({ solve, program }: Study, { id, aside }: Contender): Steps<number | undefined> {
  const { outcome } = solve(putAside(program, { aside: [...aside, id] }));
  yield;
  return outcome.kind === 'optimal' ? outcome.solution.objective : undefined;
}

interface Found {
  readonly now: ForcedIn;
  readonly worthMusd: number;
  readonly tie: number;
}

function* beatenBy(
  study: Study,
  plan: Plan,
  contender: Contender,
  { now, worthMusd, tie }: Found,
): Steps<WhyNotReason> {
  const limits = yield* suppliesUsedUp(study, contender, now, tie);
  const breakEvens: BreakEven[] = [];
  for (const lever of leversOf(study, plan, contender)) {
    const threshold = yield* thresholdOf({ study, contender, lever, now, worthMusd });
    breakEvens.push({ figure: lever.figure, of: lever.of, threshold });
  }
  const { tiers, mwPerOwnRack } = firstOnes(contender, now);
  const lossMusdPerMwYear = -now.gainMusdPerMwYear;
  const beaten: Beaten = {
    lossMusdPerMwYear,
    ...(mwPerOwnRack !== undefined && { lossMusdPerOwnRackYear: lossMusdPerMwYear * mwPerOwnRack }),
    tiers,
    breakEvens,
  };
  return limits.length > 0 ? { kind: 'supply', limits, ...beaten } : { kind: 'beaten', ...beaten };
}
