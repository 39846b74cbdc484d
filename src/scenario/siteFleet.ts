import type { Catalogue } from '../catalogue/catalogue.ts';
import { MONTHS_PER_YEAR } from '../quantity/constants.ts';
import { writeMonth } from '../quantity/month.ts';
import type { Faults } from '../reading/collectFaults.ts';
import { didYouMean } from '../reading/didYouMean.ts';
import { lifeInWords, lifeMonths } from './life.ts';
import { byId } from './order.ts';
import type { Tell } from './perPeriod.ts';
import type { ExistingRacks, Period } from './scenario.ts';
import type { ScenarioFile } from './schema.ts';

type StatedFleet = ScenarioFile['sites'][string]['fleet'];

/** What is needed to know whether racks still stand. */
export interface Ageing {
  readonly catalogue: Catalogue;
  readonly periods: readonly Period[];
  readonly lifeYears: number;
}

/** The racks that stand at a site or are on order, sorted by system and month; empty for none. Those whose life is over are faults. */
export function siteFleet(
  site: string,
  stated: StatedFleet,
  ageing: Ageing,
  faults: Faults,
  tell: Tell,
): ExistingRacks[] {
  const fleet = (stated ?? []).flatMap(({ system, racks, since }, index): ExistingRacks[] => {
    const path = ['sites', site, 'fleet', index];
    const known = ageing.catalogue.systems.get(system);
    if (known === undefined) {
      const hint = didYouMean(system, [...ageing.catalogue.systems.keys()]);
      faults.add(
        [...path, 'system'],
        `the catalogue "${ageing.catalogue.name}" has no system "${system}"; ${hint}`,
      );
      return [];
    }
    if (known.itKw === undefined)
      faults.add(
        [...path, 'system'],
        `the catalogue "${ageing.catalogue.name}" does not say what power "${system}" draws, so it cannot run; leave these racks out.`,
      );
    if (racks === 0) return [];
    if (endOfLife(since, ageing) <= startOf(ageing)) faults.add([...path, 'since'], outlived(since, ageing));
    else {
      tellOfUse(site, system, since, ageing, tell);
      if (known.ships && since < known.ships.value)
        tell(
          `The racks of ${system} at ${site} are said to be there from ${writeMonth(since)} on, but the catalogue has it ship in ${writeMonth(known.ships.value)}: they are counted as stated, so check the month.`,
        );
    }
    return [{ system, racks, sinceMonth: since }];
  });
  return fleet.toSorted(
    (a, b) => byId({ id: a.system }, { id: b.system }) || a.sinceMonth - b.sinceMonth || a.racks - b.racks,
  );
}

function endOfLife(since: number, { lifeYears }: Ageing): number {
  return since + lifeMonths(lifeYears);
}

/** Why racks of a month stand no more when the plan begins. */
function outlived(since: number, ageing: Ageing): string {
  const start = startOf(ageing);
  const age = lifeInWords((start - since) / MONTHS_PER_YEAR);
  return `racks of ${writeMonth(since)} are ${age} old when the plan begins in ${writeMonth(start)}, and racks live ${lifeInWords(ageing.lifeYears)}, so none of them stands any more; leave them out, write the month in which they were delivered, or a longer "life" under finance.`;
}

// Racks run only in periods that they last through: from the first that begins with them there.
function tellOfUse(site: string, system: string, since: number, ageing: Ageing, tell: Tell): void {
  const { periods } = ageing;
  const first = periods.find(({ startMonth }) => since <= startMonth);
  const isArrival = since > startOf(ageing);
  const racks = `The racks of ${system} that ${isArrival ? 'arrive' : 'stand'} at ${site}${isArrival ? ` in ${writeMonth(since)}` : ''}`;
  if (first === undefined) tell(`${racks} come after the last period has begun, so they are not used.`);
  else if (endOfLife(since, ageing) < first.startMonth + first.months)
    tell(
      `${racks} live until ${writeMonth(Math.floor(endOfLife(since, ageing)))}, and racks run only in periods that they last through, so they are not used: the period ${first.id} ends later.`,
    );
  else if (isArrival && first.startMonth !== since)
    tell(`${racks} come within a period; they count from ${first.id} on.`);
}

function startOf({ periods }: Ageing): number {
  return (periods[0] as Period).startMonth;
}
