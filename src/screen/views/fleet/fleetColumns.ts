import type { Plan } from '../../../plan/plan.ts';
import { formatCount, formatMoney } from '../../../quantity/format.ts';
import { formatMegawatts } from '../../../report/megawatts.ts';
import { safe } from '../../../report/safe.ts';
import { isSome } from '../../../report/someRacks.ts';
import { widthOf } from '../../../report/width.ts';
import type { PageColumn } from '../fittedTable.ts';
import type { FleetRow, RacksOf } from './fleetRows.ts';
import { servingCell } from './serving.ts';

type Column = PageColumn<FleetRow>;

/**
 * The columns of the fleet. Dropped in this order where they do not fit: capex, name, kW per rack, racks bought over the horizon, price per
 * rack, racks that stand beside those that run. Id, racks, MW and tiers stay.
 */
export function fleetColumns(plan: Plan, rows: readonly FleetRow[]): Column[] {
  return [
    { heading: 'system', rank: 0, least: LEAST_ID, write: ({ id }) => ({ text: safe(id) }) },
    { heading: 'name', rank: 6, least: LEAST_NAME, write: ({ name }) => ({ text: safe(name) }) },
    ...rackColumns(plan),
    {
      heading: 'MW',
      align: 'right',
      rank: 0,
      write: ({ standing, powerMw }) => ({ text: standing === 'planned' ? formatMegawatts(powerMw) : '' }),
    },
    {
      heading: 'capex',
      align: 'right',
      rank: 7,
      write: ({ racks }) => ({ text: racks ? formatMoney(racks.capexMusd) : '', look: 'money' }),
    },
    {
      heading: 'price',
      group: PER_RACK,
      align: 'right',
      rank: 3,
      write: ({ priceMusd }) => ({ text: known(priceMusd, formatMoney) }),
    },
    {
      heading: 'kW',
      group: PER_RACK,
      align: 'right',
      rank: 5,
      write: ({ rackMw }) => ({ text: known(rackMw, (mw) => formatCount(mw * 1000)) }),
    },
    ...tierColumns(plan, rows),
  ];
}

/** What the numbers of the tiers are. */
export const PER_MW = 'ktok/s per MW';

function tierColumns({ scenario }: Plan, rows: readonly FleetRow[]): Column[] {
  return scenario.tiers.map(({ id }, index): Column => {
    const write = ({ servings }: FleetRow) => {
      const serving = servings[index];
      return { text: serving ? servingCell(serving) : '' };
    };
    return {
      heading: safe(id),
      group: PER_MW,
      align: 'right',
      rank: 0,
      least: Math.max(1, ...rows.map((row) => widthOf(write(row).text))),
      write,
    };
  });
}

const LEAST_ID = 18;
const LEAST_NAME = 20;
const PER_RACK = 'per rack';

// Over all periods, so that columns do not come and go from one period to the next.
function rackColumns({ periods }: Plan): Column[] {
  const entries = periods.flatMap(({ fleet }) => fleet);
  const hasBought =
    periods.length > 1 || entries.some(({ bought, installed }) => isSome(Math.abs(installed - bought)));
  const isDark = entries.some(({ switchedOff }) => isSome(switchedOff));
  const column = (heading: string, rank: number, count: (racks: RacksOf) => number): Column => ({
    heading,
    ...(heading !== RACKS && { group: RACKS }),
    align: 'right',
    rank,
    write: ({ racks }) => ({ text: racks ? formatCount(count(racks)) : '' }),
  });
  return [
    ...(hasBought ? [column('bought', 4, ({ bought }) => bought)] : []),
    ...(isDark ? [column('stand', 2, ({ installed }) => installed)] : []),
    column(isDark || hasBought ? 'run' : RACKS, 0, ({ running }) => running),
  ];
}

const RACKS = 'racks';

function known(value: number | undefined, write: (value: number) => string): string {
  if (value === undefined) return '';
  return Number.isNaN(value) ? '?' : write(value);
}
