import type { Amounts } from './amounts.ts';
import { amountsOf } from './amounts.ts';
import type { PlanProgram } from './buildProgram.ts';
import { tonnesPerRackYear } from './carbon.ts';
import { type Formulation, systemOf } from './formulation.ts';
import type { PeriodEntry, SiteEntry } from './periods.ts';
import { readFleets } from './readFleets.ts';
import { readTiers } from './readTiers.ts';
import type { Span } from './schedule.ts';
import { availableMw, usableMw } from './sitePower.ts';

/** Turns the values of a solved program into the periods of a plan: racks, power, tokens and money in plain words. */
export function readPeriods(
  formulation: Formulation,
  program: PlanProgram<object>,
  values: readonly number[],
): PeriodEntry[] {
  const amounts = amountsOf(program, values);
  const fleets = readFleets(formulation, amounts);
  return formulation.schedule.spans.map((span) =>
    readPeriod(formulation, span, amounts, fleets[span.index] ?? []),
  );
}

function readPeriod(
  formulation: Formulation,
  span: Span,
  amounts: Amounts,
  fleet: PeriodEntry['fleet'],
): PeriodEntry {
  const sites = readSites(formulation, span, amounts, fleet);
  const tiers = readTiers(formulation, span, amounts);
  return {
    period: span.period.id,
    months: span.period.months,
    sites,
    capexMusd:
      fleet.reduce((sum, entry) => sum + entry.capexMusd, 0) +
      sites.reduce((sum, site) => sum + site.shellCapexMusd, 0),
    revenueMusd: tiers.reduce((sum, tier) => sum + tier.revenueMusd, 0),
    fleet,
    tiers,
  };
}

function readSites(
  { scenario, schedule }: Formulation,
  { period, index, years }: Span,
  amounts: Amounts,
  fleet: PeriodEntry['fleet'],
): SiteEntry[] {
  const before = schedule.spans[index - 1]?.period;
  return scenario.sites.map((site) => {
    const here = fleet.filter((entry) => entry.site === site.id);
    const shellMw = amounts.shellMw(site.id, period.id);
    const stood = before ? amounts.shellMw(site.id, before.id) : (site.existingShellMw ?? 0);
    return {
      site: site.id,
      availableMw: availableMw(site, index),
      usableMw: usableMw(site, index),
      usedMw: here.reduce((sum, entry) => sum + entry.powerMw, 0),
      ...(site.shellMusdPerMw !== undefined && { shellMw }),
      shellCapexMusd: builtMw(shellMw, stood) * (site.shellMusdPerMw ?? 0),
      ...(site.carbonKgPerMwh && {
        carbonTonnes:
          here.reduce(
            (sum, { system, running }) =>
              sum + running * tonnesPerRackYear(scenario, site, systemOf(scenario, system)),
            0,
          ) * years,
      }),
    };
  });
}

// Rounding leaves some 1e-13 of what stands; that is no building.
const NEGLIGIBLE = 1e-9;

function builtMw(standing: number, stood: number): number {
  const built = standing - stood;
  return Math.abs(built) > NEGLIGIBLE * standing ? built : 0;
}
