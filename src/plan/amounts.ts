import { match } from 'ts-pattern';
import type { PlanProgram } from './buildProgram.ts';
import type { ColumnKey } from './columns.ts';

/** What a solved program decides, by place: each amount is found by the parts of its column's key. */
export interface Amounts {
  /** Racks delivered, racks powered and MW of shell; 0 where the program has no such column. */
  bought(site: string, system: string, period: string): number;
  running(site: string, system: string, period: string): number;
  shellMw(site: string, period: string): number;
  /** MW given to an option and Mtok/s sold in a block of a period. */
  allocatedMw(site: string, tier: string, server: string, period: string, block: string): number;
  soldMtokPerS(tier: string, period: string, block: string): number;
}

/** The values of a solved program, in the order of its columns, as amounts. */
export function amountsOf(program: PlanProgram<object>, values: readonly number[]): Amounts {
  const found: Record<ColumnKey['kind'], Map<string, number>> = {
    buy: new Map(),
    run: new Map(),
    shell: new Map(),
    keep: new Map(),
    allocate: new Map(),
    sell: new Map(),
  };
  const least = leastOfEach(program, values);
  for (const [position, { key }] of program.columns.entries()) {
    const value = values[position] ?? 0;
    if (value <= least[key.kind]) continue;
    const at = found[key.kind];
    const place = placeOf(key);
    at.set(place, (at.get(place) ?? 0) + value);
  }
  const amount = (kind: ColumnKey['kind'], ...parts: readonly string[]) =>
    found[kind].get(parts.join('\n')) ?? 0;
  return {
    bought: (site, system, period) => amount('buy', site, system, period),
    running: (site, system, period) => amount('run', site, system, period),
    shellMw: (site, period) => amount('shell', site, period),
    allocatedMw: (site, tier, server, period, block) => amount('allocate', site, tier, server, period, block),
    soldMtokPerS: (tier, period, block) => amount('sell', tier, period, block),
  };
}

/** Below this part of the largest of its kind an amount is what rounding left: a watt of a gigawatt. */
const NEGLIGIBLE = 1e-9;

function leastOfEach(
  { columns }: PlanProgram<object>,
  values: readonly number[],
): Record<ColumnKey['kind'], number> {
  const least = { buy: 0, run: 0, shell: 0, keep: 0, allocate: 0, sell: 0 };
  for (const [position, { key }] of columns.entries())
    least[key.kind] = Math.max(least[key.kind], NEGLIGIBLE * (values[position] ?? 0));
  return least;
}

// Price steps of one tier are added up.
function placeOf(key: ColumnKey): string {
  return match(key)
    .with({ kind: 'buy' }, { kind: 'run' }, { kind: 'keep' }, (k) => [k.site, k.system, k.period])
    .with({ kind: 'shell' }, (k) => [k.site, k.period])
    .with({ kind: 'allocate' }, (k) => [k.site, k.tier, k.server, k.period, k.block])
    .with({ kind: 'sell' }, (k) => [k.tier, k.period, k.block])
    .exhaustive()
    .join('\n');
}
