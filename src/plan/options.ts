import type { Frontier } from '../catalogue/catalogue.ts';
import { isGoodEnough, weakestGrade } from '../catalogue/figure.ts';
import type { Scenario, Site } from '../scenario/scenario.ts';
import type { Tier } from '../scenario/tier.ts';
import type { Exclusion, ExclusionReason } from './exclusion.ts';
import {
  type Best,
  bestOnCurve,
  type CurveReading,
  type Point,
  type PrefillReading,
} from './operatingPoint.ts';
import { perFacilityMw } from './perFacilityMw.ts';
import { canBeHad, type PrefillDecodeServer, type Server } from './servers.ts';
import { softwareGain } from './softwareGain.ts';

/** One tier served by one system or pairing at one site, at the best operating point that is fast enough. */
export interface ServingOption {
  readonly site: string;
  readonly tier: string;
  readonly server: string;
  /** What one MW of the option takes of each system that has a part in it; adds up to 1. */
  readonly powerOfSystem: readonly { readonly system: string; readonly fraction: number }[];
  /** Output Mtok/s per facility MW before availability and utilisation. */
  readonly ratedMtokPerSPerMw: number;
  /** Output Mtok/s per facility MW that can be sold when the curve was measured: times availability and utilisation. */
  readonly billableMtokPerSPerMw: number;
  /** What software has made of it by the start of each period, as a factor of both, prefill and decode alike; 1 without a gain. */
  readonly gain: readonly number[];
  /** Speed that users see, tok/s, no less than the tier asks for. */
  readonly interactivity: number;
  readonly curve: CurveReading;
}

export interface OptionSet {
  readonly options: readonly ServingOption[];
  /** Every pair of tier and server without an option, with the reason. */
  readonly excluded: readonly Exclusion[];
  /** Operating points that are fast enough but make fewer tokens than another one of the same power. */
  readonly dominatedPoints: number;
}

/** The serving options of a scenario, one for each tier, server and site that can have all that it takes, in sorted order. */
export function servingOptions(scenario: Scenario, servers: readonly Server[]): OptionSet {
  const options: ServingOption[] = [];
  const excluded: Exclusion[] = [];
  let dominatedPoints = 0;
  const frontiers = new Map(scenario.frontiers.map((one) => [curveKey(one.server, one.workload), one]));
  const noGain = Object.freeze(scenario.periods.map(() => 1));
  const places = servers.map((server) => ({ server, sites: sitesFor(scenario, server) }));
  for (const tier of scenario.tiers) {
    for (const { server, sites } of places) {
      const frontier = frontiers.get(curveKey(server.id, tier.workload));
      const point = bestPoint(scenario, tier, server, frontier);
      const allowed = tier.sites ? sites.filter(({ id }) => tier.sites?.includes(id)) : sites;
      if (point.kind === 'none' || allowed.length === 0) {
        const reason = point.kind === 'none' ? point.reason : { kind: 'noSite' as const };
        excluded.push({ tier: tier.id, server: server.id, reason });
        continue;
      }
      dominatedPoints += point.dominated;
      const gain = (frontier && softwareGain(scenario, frontier)) ?? noGain;
      for (const site of allowed) options.push(optionAt(scenario, site, tier, server, point, gain));
    }
  }
  return { options, excluded, dominatedPoints };
}

function curveKey(server: string, workload: string): string {
  return `${server} ${workload}`;
}

function sitesFor(scenario: Scenario, server: Server): Site[] {
  return scenario.sites.filter((site) =>
    server.systems.every(({ system }) => canBeHad(scenario, site, system)),
  );
}

// Every operating point of a server in a ratio of racks splits power among its systems alike, so only the one that makes most
// tokens counts. Where another system prefills, a token takes the same MW of prefill at every point and the fewest MW of decode where
// decoding makes most tokens, so that point needs no more of either system than any other does.
function bestPoint(scenario: Scenario, tier: Tier, server: Server, frontier: Frontier | undefined): Best {
  if (server.tiers && !server.tiers.includes(tier.id))
    return none({ kind: 'tierNotAllowed', tiers: server.tiers });
  if (!frontier) return none({ kind: 'noEvidence', workload: tier.workload });
  const best = bestOnCurve(frontier, tier.interactivity.value, scenario.evidence);
  if (server.kind === 'racks' || best.kind === 'none') return best;
  return withPrefill(scenario, tier, server, best);
}

function withPrefill(scenario: Scenario, tier: Tier, server: PrefillDecodeServer, best: Point): Best {
  const { inputPerOutput, cacheHits, workload } = tier;
  const prefill = server.prefill.id;
  const inputRate = server.inputRates.find((rate) => rate.workload === workload)?.mtokPerS;
  if (!inputRate) return none({ kind: 'noInputRate', prefill, workload });
  const { grade } = inputRate;
  if (!isGoodEnough(grade, scenario.evidence))
    return none({ kind: 'weakEvidence', grade, allowed: scenario.evidence, prefill });
  if (!inputPerOutput) return none({ kind: 'noInputRatio' });
  const reading: PrefillReading = {
    system: prefill,
    inputRate,
    inputPerOutput,
    ...(cacheHits && { cacheHits }),
  };
  const curve = { ...best.curve, grade: weakestGrade([best.curve.grade, grade]), prefill: reading };
  return { ...best, curve };
}

function none(reason: ExclusionReason): Best {
  return { kind: 'none', reason };
}

function optionAt(
  scenario: Scenario,
  site: Site,
  tier: Tier,
  server: Server,
  { speed, curve }: Point,
  gain: readonly number[],
): ServingOption {
  const { rated, powerOfSystem } = perFacilityMw(site, server, curve);
  return {
    site: site.id,
    tier: tier.id,
    server: server.id,
    powerOfSystem,
    ratedMtokPerSPerMw: rated,
    billableMtokPerSPerMw: rated * scenario.availability.value * scenario.utilisation.value,
    gain,
    interactivity: speed,
    curve,
  };
}
