import type { OptionEntry, PeriodEntry } from '../plan/periods.ts';

/** Ids of the systems that some site has in some period. */
export function systemsInUse(periods: readonly PeriodEntry[]): ReadonlySet<string> {
  return new Set(periods.flatMap((period) => period.fleet.map((fleet) => fleet.system)));
}

/** Ids of the systems of which racks are bought in some period. */
export function systemsBought(periods: readonly PeriodEntry[]): ReadonlySet<string> {
  return new Set(
    periods.flatMap((period) => period.fleet.filter(({ bought }) => bought > 0).map((fleet) => fleet.system)),
  );
}

/** Every serving option that is given power in some period, once for each tier and period. */
export function optionsInUse(periods: readonly PeriodEntry[]): OptionEntry[] {
  return periods.flatMap((period) => period.tiers.flatMap((tier) => tier.options));
}
