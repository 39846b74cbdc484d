import { MONTHS_PER_YEAR, SECONDS_PER_YEAR } from '../quantity/constants.ts';
import { monthsOf, perYear } from '../quantity/perYear.ts';
import type { ComparisonDocument, Pair } from './comparisonSchema.ts';
import { isSomething, pairOf } from './pair.ts';
import type { PlanDocument } from './schema.ts';

type Period = NonNullable<PlanDocument['periods']>[number];
type Tier = Period['tiers'][number];
type Fleet = Period['fleet'][number];

/** The periods of two plans in the order of time; those that begin in the same month stand together. */
export function pairedPeriods(a: PlanDocument, b: PlanDocument): ComparisonDocument['periods'] {
  return startsOf(a, b).map((start) => {
    const [own, other] = [periodAt(a, start), periodAt(b, start)];
    const of = (read: (period: Period) => number): Pair => pairOf(own && read(own), other && read(other));
    return {
      label: own?.label ?? other?.label ?? start,
      start,
      months: of(({ months }) => months),
      availableMw: of(({ power }) => power.availableMw),
      usedMw: of(({ power }) => power.usedMw),
      capexUsd: of(({ capex }) => capex.spentUsd),
      revenueUsd: of(({ revenueUsd }) => revenueUsd),
      fleet: pairedFleet(own, other),
      tiers: tierNames([own, other]).map((tier) => {
        const ofTier = (read: (entry: Tier) => number) => {
          const [one, two] = [tierIn(own, tier), tierIn(other, tier)];
          return pairOf(one && read(one), two && read(two));
        };
        return {
          tier,
          powerMw: ofTier(({ powerMw }) => powerMw),
          servedMtokPerS: ofTier(({ servedMtokPerS }) => servedMtokPerS),
          priceUsdPerMtok: ofTier(({ priceUsdPerMtok }) => priceUsdPerMtok),
          revenueUsd: ofTier(({ revenueUsd }) => revenueUsd),
        };
      }),
    };
  });
}

/** What each tier takes, sells and earns over the horizon of each plan. */
export function pairedTiers(a: PlanDocument, b: PlanDocument): ComparisonDocument['tiers'] {
  return tierNames([...(a.periods ?? []), ...(b.periods ?? [])]).map((tier) => {
    const of = (read: (periods: readonly Period[]) => number) => {
      const value = ({ periods = [] }: PlanDocument) =>
        periods.some((period) => tierIn(period, tier)) ? read(periods) : undefined;
      return pairOf(value(a), value(b));
    };
    const total = (
      periods: readonly Period[],
      read: (entry: Tier) => number,
      weigh: (one: Period) => number,
    ) =>
      periods.reduce((sum, period) => {
        const entry = tierIn(period, tier);
        return entry ? sum + read(entry) * weigh(period) : sum;
      }, 0);
    const revenue = (periods: readonly Period[]) =>
      total(
        periods,
        ({ revenueUsd }) => revenueUsd,
        () => 1,
      );
    return {
      tier,
      powerMw: of(
        (periods) =>
          total(
            periods,
            ({ powerMw }) => powerMw,
            ({ months }) => months,
          ) / monthsOf(periods),
      ),
      outputTtok: of((periods) => total(periods, ({ servedMtokPerS }) => servedMtokPerS, secondsOf) / 1e6),
      revenueUsd: of(revenue),
      revenueUsdPerYear: of((periods) => perYear(revenue(periods), monthsOf(periods))),
    };
  });
}

/** The racks that either plan buys, by period of delivery, site and system. */
export function pairedRacks(a: PlanDocument, b: PlanDocument): ComparisonDocument['racks'] {
  return startsOf(a, b).flatMap((start) => {
    const [own, other] = [periodAt(a, start), periodAt(b, start)];
    return fleetOf(own, other, (pairOf) => ({
      label: own?.label ?? other?.label ?? start,
      delivery: start,
      bought: pairOf(({ bought }) => bought),
      capexUsd: pairOf(({ capexUsd }) => capexUsd),
    })).filter(({ bought }) => isSomething(bought));
  });
}

function pairedFleet(
  own: Period | undefined,
  other: Period | undefined,
): ComparisonDocument['periods'][number]['fleet'] {
  return fleetOf(own, other, (pairOf) => ({
    installed: pairOf(({ installed }) => installed),
    running: pairOf(({ running }) => running),
    powerMw: pairOf(({ powerMw }) => powerMw),
  })).filter(({ installed }) => isSomething(installed));
}

function fleetOf<T>(
  own: Period | undefined,
  other: Period | undefined,
  entryOf: (pairOf: (read: (entry: Fleet) => number) => Pair) => T,
): (Pick<Fleet, 'site' | 'system'> & T)[] {
  return fleetNames([own, other]).map(({ site, system }) => ({
    site,
    system,
    ...entryOf((read) => fleetPair(own, other, site, system, read)),
  }));
}

// A plan with the period has none of a system that it does not list there.
function fleetPair(
  own: Period | undefined,
  other: Period | undefined,
  site: string,
  system: string,
  read: (entry: Fleet) => number,
): Pair {
  const value = (period: Period | undefined) => {
    const entry = period?.fleet.find((one) => one.site === site && one.system === system);
    return period && (entry ? read(entry) : 0);
  };
  return pairOf(value(own), value(other));
}

function startsOf(a: PlanDocument, b: PlanDocument): string[] {
  return [...new Set([...(a.periods ?? []), ...(b.periods ?? [])].map(({ start }) => start))].toSorted();
}

function periodAt({ periods = [] }: PlanDocument, start: string): Period | undefined {
  return periods.find((period) => period.start === start);
}

function tierNames(periods: readonly (Period | undefined)[]): string[] {
  return [...new Set(periods.flatMap((period) => period?.tiers.map(({ tier }) => tier) ?? []))];
}

function tierIn(period: Period | undefined, tier: string): Tier | undefined {
  return period?.tiers.find((entry) => entry.tier === tier);
}

function fleetNames(periods: readonly (Period | undefined)[]): Pick<Fleet, 'site' | 'system'>[] {
  const all = periods.flatMap((period) => period?.fleet ?? []);
  const once = all.filter(
    ({ site, system }, index) =>
      all.findIndex((entry) => entry.site === site && entry.system === system) === index,
  );
  const nameOf = ({ system, site }: Fleet) => `${system} ${site}`;
  return once.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
}

function secondsOf({ months }: Period): number {
  return (months / MONTHS_PER_YEAR) * SECONDS_PER_YEAR;
}
