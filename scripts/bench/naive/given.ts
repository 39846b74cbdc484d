import type { Frontier, System } from '../../../src/catalogue/catalogue.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import type { Tier } from '../../../src/scenario/tier.ts';
import type { ProgramLines } from './programLines.ts';
import { rackMw } from './racks.ts';
import type { Time } from './times.ts';

/** The MW given to every tier at every site, on every system and pairing at every point of its curve that is fast enough. */
export function writeGiven(lines: ProgramLines, scenario: Scenario, time: Time): void {
  const billable = scenario.availability.value * scenario.utilisation.value;
  for (const frontier of scenario.frontiers) {
    const parts = partsOf(scenario, frontier.server);
    const gain = softwareGain(scenario, frontier, time);
    for (const site of scenario.sites) {
      const unitMw = sum(parts, ({ system, racks }) => racks * rackMw(site, system));
      const accelerators = sum(parts, ({ system, racks }) => racks * system.accelerators.value);
      const perMw = frontier.basis === 'accelerator' ? accelerators / unitMw : 1;
      for (const tier of scenario.tiers)
        for (const [point, throughput] of throughputsFor(tier, frontier).entries())
          for (const { id: block } of scenario.blocks)
            lines.column(`give,${site.id},${tier.id},${frontier.server},${point},${time.id},${block}`, 0, [
              ...parts.map(
                ({ system, racks }) =>
                  [
                    `capacity,${site.id},${system.id},${time.id},${block}`,
                    (racks * rackMw(site, system)) / unitMw,
                  ] as const,
              ),
              [`made,${tier.id},${time.id},${block}`, -throughput * perMw * billable * gain],
            ]);
    }
  }
}

function partsOf({ systems, pairings }: Scenario, server: string): { system: System; racks: number }[] {
  const pairing = pairings.find(({ id }) => id === server);
  const racks = pairing && 'racks' in pairing ? pairing.racks : [{ system: server, count: { value: 1 } }];
  return racks.map(({ system: id, count }) => ({
    system: systems.find((system) => system.id === id) as System,
    racks: count.value,
  }));
}

function softwareGain({ softwareGain: gain }: Scenario, { points }: Frontier, { startMonth }: Time): number {
  if (gain === undefined) return 1;
  const months = points.map(({ date }) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1);
  const until = Math.min(startMonth, gain.untilMonth ?? Number.POSITIVE_INFINITY);
  return (1 + gain.perYear) ** (Math.max(0, until - Math.max(...months)) / 12);
}

// What the curve makes at the speed of the tier, on a straight line between the logarithms of its points, and at each faster point.
function throughputsFor({ interactivity }: Tier, { points }: Frontier): number[] {
  const needed = interactivity.value;
  const faster = points.filter((point) => point.interactivity.value > needed);
  const slower = points.findLast((point) => point.interactivity.value <= needed);
  const next = faster[0];
  const rest = faster.map(({ throughput }) => throughput.value);
  if (slower === undefined) return rest;
  if (next === undefined) return slower.interactivity.value === needed ? [slower.throughput.value] : [];
  const part =
    (needed - slower.interactivity.value) / (next.interactivity.value - slower.interactivity.value);
  return [slower.throughput.value ** (1 - part) * next.throughput.value ** part, ...rest];
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
