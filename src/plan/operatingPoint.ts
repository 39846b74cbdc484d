import type { Frontier, FrontierBasis } from '../catalogue/catalogue.ts';
import type { Figure, Grade } from '../catalogue/figure.ts';
import { isGoodEnough } from '../catalogue/figure.ts';
import { throughputAt } from '../catalogue/interpolate.ts';
import type { ExclusionReason } from './exclusion.ts';

/** What a curve gives at the speed of an option, before it is turned into a site's MW. */
export interface CurveReading {
  /**
   * Mtok/s of output tokens, per accelerator or per facility MW as the basis says; of decoding alone, per accelerator of
   * the decode system, where another system prefills.
   */
  readonly throughput: number;
  readonly basis: FrontierBasis;
  /** kW per accelerator by which the publisher had divided; absent where that was not so. */
  readonly publishedKwPerAccelerator?: Figure;
  /** Lowest and highest value that the sources allow; absent where they agree. */
  readonly range?: readonly [number, number];
  /** The weakest grade among the points that it rests on, and that of the input rate where another system prefills. */
  readonly grade: Grade;
  /** Of the throughput; an input rate has its own. */
  readonly sources: readonly string[];
  readonly isInterpolated: boolean;
  /** What the balance with another system that prefills follows from; absent where none does. */
  readonly prefill?: PrefillReading;
}

/** What the prefill of an option rests on. */
export interface PrefillReading {
  /** Id of the system that prefills. */
  readonly system: string;
  /** Input Mtok/s per accelerator of that system. */
  readonly inputRate: Figure;
  readonly inputPerOutput: Figure;
  /** Absent where every input token needs prefill. */
  readonly cacheHits?: Figure;
}

/** The point of a curve at which a tier is served. */
export interface Point {
  readonly kind: 'point';
  /** Speed that users see, tok/s. */
  readonly speed: number;
  readonly curve: CurveReading;
  /** How many other points are fast enough. */
  readonly dominated: number;
}

/** A point, or why there is none. */
export type Best = Point | { readonly kind: 'none'; readonly reason: ExclusionReason };

const KNOWN = new WeakMap<Frontier, Map<string, Best>>();

/**
 * The point of a curve that makes most tokens among those that are fast enough, in tok/s, and well enough known. A scenario is
 * planned again at each key press while its curves stay as they are, so each question is answered once.
 */
export function bestOnCurve(frontier: Frontier, needed: number, evidence: Grade): Best {
  const answers = KNOWN.get(frontier) ?? new Map<string, Best>();
  KNOWN.set(frontier, answers);
  const question = `${needed} ${evidence}`;
  const known = answers.get(question);
  if (known) return known;
  const best = searchCurve(frontier, needed, evidence);
  answers.set(question, best);
  return best;
}

function searchCurve(frontier: Frontier, needed: number, evidence: Grade): Best {
  const usable = {
    ...frontier,
    points: frontier.points.filter((point) => isGoodEnough(point.throughput.grade, evidence)),
  };
  const candidates = pointsFrom(usable, needed);
  const best = candidates.reduce<Point | undefined>(
    (top, point) => (top && top.curve.throughput >= point.curve.throughput ? top : point),
    undefined,
  );
  if (best) {
    const range = rangeAt(usable, best);
    const curve = { ...best.curve, ...(range && { range }) };
    return { ...best, curve, dominated: candidates.length - 1 };
  }
  const withAnyEvidence = throughputAt(frontier, needed);
  if (withAnyEvidence) {
    return {
      kind: 'none',
      reason: { kind: 'weakEvidence', grade: withAnyEvidence.grade, allowed: evidence },
    };
  }
  const fastest = frontier.points.at(-1)?.interactivity.value ?? 0;
  return { kind: 'none', reason: { kind: 'tooSlow', fastest, needed } };
}

// The point at the speed that the tier asks for, or else the slowest one, and every published one that is faster.
function pointsFrom(frontier: Frontier, needed: number): Point[] {
  const speeds = frontier.points.map((p) => p.interactivity.value);
  const first = Math.max(needed, speeds[0] ?? needed);
  return [first, ...speeds.filter((speed) => speed > first)].flatMap((speed) => {
    const found = throughputAt(frontier, speed);
    if (!found || !(found.value > 0)) return [];
    const { value, ...known } = found;
    const { basis, publishedKwPerAccelerator } = frontier;
    const curve: CurveReading = {
      throughput: value,
      basis,
      ...(publishedKwPerAccelerator && { publishedKwPerAccelerator }),
      ...known,
    };
    return [{ kind: 'point', speed, curve, dominated: 0 }];
  });
}

// What the curve would give if every source were at its lowest, and at its highest; undefined where they agree.
function rangeAt(
  frontier: Frontier,
  { speed, curve: { throughput } }: Point,
): readonly [number, number] | undefined {
  const [lowest, highest] = ([0, 1] as const).map((end) => throughputAt(atEnd(frontier, end), speed)?.value);
  if (lowest === undefined || highest === undefined) return undefined;
  return lowest === throughput && highest === throughput ? undefined : [lowest, highest];
}

function atEnd(frontier: Frontier, end: 0 | 1): Frontier {
  const points = frontier.points.map(({ throughput, ...point }) => ({
    ...point,
    throughput: { ...throughput, value: throughput.range?.[end] ?? throughput.value },
  }));
  return { ...frontier, points };
}
