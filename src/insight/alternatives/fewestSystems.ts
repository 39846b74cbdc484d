import type { Steps } from '../steps.ts';
import type { Study } from '../study.ts';
import { formAt } from './measure.ts';
import type { NearOptimal } from './nearOptimal.ts';

/** What is bought when some systems are not to be had. */
interface Without {
  /** Systems of which racks are bought, by id. */
  readonly bought: readonly string[];
  /** By the objective as the program counts it. */
  readonly value: number;
  /** Absent of the plan itself. */
  readonly values?: readonly number[];
}

/** Answers that hold for every loss, by the systems that are not to be had, ids in order; undefined where there is no plan. */
export type WithoutSystems = Map<string, Without | undefined>;

/** The fewest kinds of systems that are bought by a plan nearly as good. */
export interface Fewest {
  /** Absent where the plan itself has the fewest. */
  readonly point?: readonly number[];
  readonly systems: number;
  /** No plan within buys fewer; less than `systems` where the search was cut short. */
  readonly atLeast: number;
}

/** Programs solved for one loss, at most: beyond this the search is cut short. */
const MOST_SOLVED = 40;

/**
 * The plan that buys the fewest kinds of systems, and of those the one that loses least. A search over what is not to be had: whoever
 * buys fewer kinds than the best plan so far goes without one of those that it buys. `planned` are those that the plan buys; of
 * `needed` no plan within goes without.
 */
export function* fewestSystems(
  near: NearOptimal,
  planned: readonly string[],
  needed: ReadonlySet<string>,
  known: WithoutSystems,
): Steps<Fewest> {
  // No other plan of as many kinds is preferred to the plan, also where racks in parts do better than its whole ones.
  let best: Without = { bought: planned, value: Number.POSITIVE_INFINITY };
  let solved = 0;
  let isCutShort = false;
  const search = function* (
    at: Without,
    closed: readonly string[],
    kept: ReadonlySet<string>,
  ): Steps<undefined> {
    const soFar = new Set(kept);
    for (const system of at.bought) {
      if (kept.has(system)) continue;
      // As many kinds as the best has are worth a look only where they may lose less.
      const most = isMore(at.value, best.value) ? best.bought.length : best.bought.length - 1;
      if (soFar.size > most) return undefined;
      const without = [...closed, system].sort();
      const key = without.join(' ');
      if (!known.has(key)) {
        if (solved >= MOST_SOLVED) {
          isCutShort = true;
          return undefined;
        }
        solved += 1;
        known.set(key, bestWithout(near, without));
        yield;
      }
      const found = known.get(key);
      if (found !== undefined && found.value >= near.least) {
        if (isBetter(found, best)) best = found;
        yield* search(found, without, soFar);
      }
      soFar.add(system);
    }
    return undefined;
  };
  yield* search(best, [], needed);
  const systems = best.bought.length;
  return {
    ...(best.values && { point: best.values }),
    systems,
    atLeast: isCutShort ? Math.min(systems, Math.max(1, needed.size)) : systems,
  };
}

// Values that differ by no more are of one plan.
const SAME = 1e-9;

function isBetter(one: Without, other: Without): boolean {
  const fewer = other.bought.length - one.bought.length;
  return fewer > 0 || (fewer === 0 && isMore(one.value, other.value));
}

function isMore(one: number, other: number): boolean {
  return one > other + SAME * Math.abs(other);
}

function bestWithout({ study, worth }: NearOptimal, systems: readonly string[]): Without | undefined {
  const closed = study.program.columns.flatMap(({ key }, j) =>
    key.kind === 'buy' && systems.includes(key.system) ? [j] : [],
  );
  const { outcome } = study.solve({ closed });
  if (outcome.kind !== 'optimal') return undefined;
  const { values } = outcome.solution;
  return { bought: boughtIn(study, values), value: formAt(worth, values), values };
}

// Below this part of the largest order an order is what rounding left.
const NEGLIGIBLE = 1e-9;

// Those of which fewest are bought come first: a plan is most easily without them.
function boughtIn({ program }: Study, values: readonly number[]): string[] {
  const racks = new Map<string, number>();
  for (const [j, { key }] of program.columns.entries())
    if (key.kind === 'buy') racks.set(key.system, (racks.get(key.system) ?? 0) + (values[j] ?? 0));
  const most = Math.max(0, ...racks.values());
  return [...racks]
    .filter(([, count]) => count > NEGLIGIBLE * most)
    .sort(([a, few], [b, more]) => few - more || (a < b ? -1 : 1))
    .map(([system]) => system);
}
