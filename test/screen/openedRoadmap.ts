import { writeMonth } from '../../src/quantity/month.ts';
import type { Objective } from '../../src/scenario/scenario.ts';
import type { Opening } from '../../src/screen/files.ts';
import { openedText } from './opened.ts';
import type { Shape } from './roadmap.ts';

/** What some tests want otherwise, as a scenario states it. */
interface Stated {
  readonly objective?: Objective;
  /** All that may be spent. */
  readonly capex?: string;
  /** The power of abilene in every period. */
  readonly power?: string;
  /** What chat is promised in every period. */
  readonly commitment?: string;
}

/** Where the scenario lies; the catalogue stands beside it. */
export const ROADMAP_FOLDER = 'fixtures/screen-roadmap';

/**
 * The scenario of `roadmap` as it stands in a file. What agents want can never be made, which comes to the same as no limit, and a
 * file names no site that never has power.
 */
export function openedRoadmap(shape: Shape = {}, stated: Stated = {}): Opening {
  return openedText(roadmapText(shape, stated), ROADMAP_FOLDER, `${ROADMAP_FOLDER}/scenario.yaml`);
}

/** The text of that file. */
export function roadmapText(
  { periods = 8, sites = 2, blocks = 1, racks = 'continuous' }: Shape,
  { objective = 'revenue', capex, power, commitment }: Stated = {},
): string {
  const ramp = Array.from(
    { length: periods },
    (_, index) => `${writeMonth(2027 * 12 + 3 * index)}: ${100 + 10 * index} MW`,
  ).join(', ');
  const chat = [
    ...(blocks === 2 ? ['shape: [150 %, 50 %]'] : []),
    ...(commitment === undefined ? [] : [`commitment: ${commitment}`]),
  ];
  return [
    'name: Roadmap',
    'catalogue: catalogue  # a folder beside this file',
    'evidence: assumption',
    `horizon: { start: 2027-01, periods: ${periods}, months: 3 }`,
    ...(blocks === 2
      ? ['blocks: { peak: 12 hours, night: 12 hours }', 'service: { utilisation: 100 % }']
      : []),
    'sites:',
    '  abilene:',
    `    power: ${power ?? `{ ${ramp} }`}`,
    '    shell: sunk',
    '    fleet: [{ system: old, racks: 200 racks, since: 2025-01 }]',
    ...(sites === 2 && periods > 1 ? ['  columbus: { power: { 2027-04: 50 MW }, shell: sunk }'] : []),
    ...(capex === undefined ? [] : [`budget: { capex: ${capex} }`]),
    'supply: unlimited',
    'systems: [old, rack]',
    'forecast: { chat: 8 Mtok/s, agents: 1000 Mtok/s }',
    ...(chat.length > 0 ? [`tiers: { chat: { ${chat.join(', ')} } }`] : []),
    `objective: ${objective}`,
    `racks: ${racks}`,
    '',
  ].join('\n');
}
