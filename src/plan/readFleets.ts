import type { Amounts } from './amounts.ts';
import type { Formulation } from './formulation.ts';
import { standsIn } from './life.ts';
import type { FleetEntry } from './periods.ts';
import { priceMusd } from './rackPrice.ts';
import type { Stock } from './stock.ts';

/**
 * The racks of each period, by site and then by system: delivered, standing, powered, switched off and retired. A system has an
 * entry in the periods in which some of its racks stand, or in which the last of them are gone.
 */
export function readFleets(formulation: Formulation, amounts: Amounts): FleetEntry[][] {
  const { spans } = formulation.schedule;
  const histories = formulation.stocks.map((stock) => historyOf(formulation, stock, amounts));
  return spans.map(({ index }) =>
    histories.flatMap((history) => {
      const entry = history[index];
      return entry === undefined || isEmpty(entry) ? [] : [entry];
    }),
  );
}

// Rounding leaves some 1e-13 of the racks that run; those are not switched off.
const NEGLIGIBLE = 1e-9;

function historyOf(
  { scenario, schedule }: Formulation,
  { site, system, rackMw, existing }: Stock,
  amounts: Amounts,
): FleetEntry[] {
  const batches: { readonly month: number; readonly racks: number }[] = [];
  let stood = 0;
  return schedule.spans.map(({ period, index, startYears }) => {
    const bought = amounts.bought(site.id, system.id, period.id);
    const running = amounts.running(site.id, system.id, period.id);
    if (bought > 0) batches.push({ month: period.startMonth, racks: bought });
    const arrived = arrivedSince(site, system.id, scenario.periods[index - 1]?.startMonth, period.startMonth);
    const installed = batches
      .filter(({ month }) => standsIn(scenario, month, period))
      .reduce((sum, { racks }) => sum + racks, existing[index] ?? 0);
    const retired = stood + bought + arrived - installed;
    const switchedOff = installed - running;
    stood = installed;
    return {
      site: site.id,
      system: system.id,
      bought,
      installed,
      running,
      switchedOff: switchedOff > NEGLIGIBLE * installed ? switchedOff : 0,
      retired: retired > NEGLIGIBLE * (installed + retired) ? retired : 0,
      powerMw: running * rackMw,
      capexMusd: bought > 0 ? bought * priceMusd(scenario, system, startYears) : 0,
    };
  });
}

// Racks that were on order before the start and came in since the period before; in the first period, all that were there.
function arrivedSince(
  { fleet = [] }: Stock['site'],
  system: string,
  after: number | undefined,
  month: number,
): number {
  return fleet
    .filter(
      (batch) =>
        batch.system === system &&
        batch.sinceMonth <= month &&
        (after === undefined || batch.sinceMonth > after),
    )
    .reduce((sum, { racks }) => sum + racks, 0);
}

function isEmpty({ bought, installed, running, retired }: FleetEntry): boolean {
  return bought === 0 && installed === 0 && running === 0 && retired === 0;
}
