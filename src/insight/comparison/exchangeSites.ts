import type { Scenario, Site } from '../../scenario/scenario.ts';
import { exchanged, type FromB, type Group, matched, oneOf } from './exchange.ts';

/** The sites of a scenario that takes some inputs from a and the others from b. */
export function exchangedSites(a: Scenario, b: Scenario, fromB: FromB): Site[] {
  const isProfit = a.objective === 'profit';
  const hasCarbonLimit = [a, b].some(({ carbonTonnesPerYear }) => carbonTonnesPerYear !== undefined);
  return matched(a.sites, b.sites, ({ id }) => id).flatMap(({ name, own, other }) => {
    const whole = { label: `site ${name}`, family: 'sites', facts: [`site ${name}`] } as const;
    const site =
      own && other
        ? exchanged(own, other, groupsOf(name, isProfit, hasCarbonLimit), fromB)
        : oneOf(own, other, whole, fromB);
    return site ? [site] : [];
  });
}

function groupsOf(id: string, isProfit: boolean, hasCarbonLimit: boolean): Group<Site>[] {
  const input = (label: string, ...facts: string[]) => ({ label, family: 'sites', facts }) as const;
  const onlyIf = (counts: boolean) => (counts ? {} : { isIdle: true as const });
  return [
    { keys: ['powerMw', 'reserve'], input: input(`power at ${id}`, `power ${id}`, `reserve ${id}`) },
    {
      keys: ['electricityUsdPerMwh'],
      input: { ...input(`electricity at ${id}`, `electricity ${id}`), ...onlyIf(isProfit) },
    },
    {
      keys: ['carbonKgPerMwh'],
      input: { ...input(`carbon intensity at ${id}`, `carbon ${id}`), ...onlyIf(hasCarbonLimit) },
    },
    {
      keys: ['shellMusdPerMw', 'existingShellMw'],
      input: input(`shell at ${id}`, `shell ${id}`, `shell that stands ${id}`),
    },
    { keys: ['pue'], input: input(`PUE at ${id}`, `PUE air ${id}`, `PUE liquid ${id}`) },
    { keys: ['systems'], input: input(`systems allowed at ${id}`, `systems allowed at ${id}`) },
    { keys: ['fleet'], input: input(`racks that stand at ${id}`, `racks that stand at ${id}`) },
  ];
}
