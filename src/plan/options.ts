import type { Frontier, FrontierBasis } from '../catalogue/catalogue.ts';
import type { Figure, Grade } from '../catalogue/figure.ts';
import { isGoodEnough } from '../catalogue/figure.ts';
import { throughputAt } from '../catalogue/interpolate.ts';
import type { Scenario, Site, Tier } from '../scenario/scenario.ts';
import type { Exclusion, ExclusionReason } from './exclusion.ts';
import { rackMw } from './rackPower.ts';
import type { Server } from './servers.ts';

/** One tier served by one system or pairing at one site, at the best operating point that is fast enough. */
export interface ServingOption {
  readonly site: string;
  readonly tier: string;
  readonly server: string;
  /** What one MW of the option takes of each of its systems; adds up to 1. */
  readonly powerOfSystem: readonly { readonly system: string; readonly fraction: number }[];
  /** Output Mtok/s per facility MW before availability and utilisation. */
  readonly ratedMtokPerSPerMw: number;
  /** Output Mtok/s per facility MW that can be sold: times availability and utilisation. */
  readonly billableMtokPerSPerMw: number;
  /** Speed that users see, tok/s, no less than the tier asks for. */
  readonly interactivity: number;
  readonly curve: CurveReading;
}

/** What a curve gives at the speed of an option, before it is turned into a site's MW. */
export interface CurveReading {
  /** Mtok/s of output tokens, per accelerator or per facility MW as the basis says. */
  readonly throughput: number;
  readonly basis: FrontierBasis;
  /** kW per accelerator by which the publisher had divided; absent where that was not so. */
  readonly publishedKwPerAccelerator?: Figure;
  /** Lowest and highest value that the sources allow; absent where they agree. */
  readonly range?: readonly [number, number];
  /** The weakest grade among the points that it rests on. */
  readonly grade: Grade;
  readonly sources: readonly string[];
  readonly isInterpolated: boolean;
}

export interface OptionSet {
  readonly options: readonly ServingOption[];
  /** Every pair of tier and server without an option, with the reason. */
  readonly excluded: readonly Exclusion[];
  /** Operating points that are fast enough but make fewer tokens than another one of the same power split. */
  readonly dominatedPoints: number;
}

/** The serving options of a scenario, one for each site, tier and server that can serve it, in sorted order. */
export function servingOptions(scenario: Scenario, servers: readonly Server[]): OptionSet {
  const options: ServingOption[] = [];
  const excluded: Exclusion[] = [];
  let dominatedPoints = 0;
  for (const tier of scenario.tiers) {
    for (const server of servers) {
      const point = bestPoint(scenario, tier, server);
      if (point.kind === 'none') {
        excluded.push({ tier: tier.id, server: server.id, reason: point.reason });
        continue;
      }
      dominatedPoints += point.dominated;
      for (const site of scenario.sites) options.push(optionAt(scenario, site, tier, server, point));
    }
  }
  return { options, excluded, dominatedPoints };
}

interface Point {
  readonly kind: 'point';
  readonly speed: number;
  readonly curve: CurveReading;
  readonly dominated: number;
}

type Best = Point | { readonly kind: 'none'; readonly reason: ExclusionReason };

// Every operating point of one server splits power among its systems alike, so only the one that makes most tokens counts.
function bestPoint(scenario: Scenario, tier: Tier, server: Server): Best {
  if (server.tiers && !server.tiers.includes(tier.id)) {
    return { kind: 'none', reason: { kind: 'tierNotAllowed', tiers: server.tiers } };
  }
  const frontier = scenario.frontiers.find((f) => f.server === server.id && f.workload === tier.workload);
  if (!frontier) return { kind: 'none', reason: { kind: 'noEvidence', workload: tier.workload } };
  return bestOnCurve(frontier, tier.interactivity.value, scenario.evidence);
}

const KNOWN = new WeakMap<Frontier, Map<string, Best>>();

// A scenario is planned again at each key press while its curves stay as they are, so each question is answered once.
function bestOnCurve(frontier: Frontier, needed: number, evidence: Grade): Best {
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

// Throughput per MW: design section 3. A pairing's power splits by racks times MW per rack.
function optionAt(scenario: Scenario, site: Site, tier: Tier, server: Server, point: Point): ServingOption {
  const parts = server.systems.map(({ system, racks }) => ({ system, mw: racks * rackMw(site, system) }));
  const unitMw = parts.reduce((sum, part) => sum + part.mw, 0);
  const accelerators = server.systems.reduce(
    (sum, { system, racks }) => sum + racks * system.accelerators.value,
    0,
  );
  const { curve } = point;
  const rated = curve.throughput * (curve.basis === 'accelerator' ? accelerators / unitMw : 1);
  return {
    site: site.id,
    tier: tier.id,
    server: server.id,
    powerOfSystem: parts.map(({ system, mw }) => ({ system: system.id, fraction: mw / unitMw })),
    ratedMtokPerSPerMw: rated,
    billableMtokPerSPerMw: rated * scenario.availability.value * scenario.utilisation.value,
    interactivity: point.speed,
    curve,
  };
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
