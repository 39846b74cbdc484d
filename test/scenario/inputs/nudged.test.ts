import { describe, expect, it } from 'vitest';
import type { Edit, OpenedScenario } from '../../../src/scenario/edited.ts';
import { nudged } from '../../../src/scenario/inputs/nudged.ts';
import { writtenIn } from '../../../src/scenario/inputs/writtenIn.ts';
import { inputCalled, inWords, opened, openedText, readOf, stepped } from '../editing.ts';

const gigawatt = opened('fixtures/gigawatt/scenario.yaml');
const roadmap = opened('fixtures/roadmap/scenario.yaml');
const day = opened('fixtures/years/deferrable-night.yaml');

/** Why an input goes no further down once these edits are made. */
function refusal(label: string, what: OpenedScenario, edits: readonly Edit[]): string {
  const nudge = nudged(inputCalled(label, what, edits), -1);
  if (nudge.kind !== 'refused') throw new Error(`${label} can be lowered.`);
  return nudge.why;
}

describe('what is lowered as far as it goes', () => {
  it('stays at nothing', () => {
    // 20 steps of 5 % of $3 are all of it.
    const free = stepped('price medium', -20, gigawatt);
    expect(readOf(gigawatt, free).scenario.tiers[1]?.priceUsdPerMtok.value).toBe(0);
    expect(refusal('price medium', gigawatt, free)).toBe(
      'Less than nothing cannot be had: price medium stays at $0/Mtok.',
    );
  });

  it('leaves a site one step of power', () => {
    expect(refusal('power abilene', gigawatt, stepped('power abilene', -99, gigawatt))).toBe(
      'A site without power holds no racks: power abilene stays at 10 MW.',
    );
  });

  it('leaves a site that grows one step in its best period', () => {
    // Of 150, 300, 450 and 600 MW, 59 steps of 10 MW leave the last 10.
    const last = stepped('power abilene', -59, roadmap);
    expect(readOf(roadmap, last).scenario.sites[0]?.powerMw.slice(-2)).toEqual([10, 10]);
    expect(readOf(roadmap, last).scenario.sites[0]?.powerMw.slice(0, 9)).toEqual(new Array(9).fill(0));
    expect(refusal('power abilene', roadmap, last)).toBe(
      'A site without power holds no racks: power abilene stays at 10 MW.',
    );
  });

  it('takes all of the money in every period', () => {
    // $30B in all are 60 steps of $500M.
    const none = stepped('capex budget', -60, roadmap);
    expect(new Set(readOf(roadmap, none).scenario.capexBudgetMusd)).toEqual(new Set([0]));
    expect(refusal('capex budget', roadmap, none)).toBe(
      'Less than nothing cannot be had: capex budget stays at $0.',
    );
  });
});

describe('a step', () => {
  it('changes nothing else of the scenario', () => {
    const { scenario } = readOf(gigawatt);
    expect(readOf(gigawatt, stepped('power abilene', 2, gigawatt)).scenario).toEqual({
      ...scenario,
      sites: scenario.sites.map((site) => ({ ...site, powerMw: [1020] })),
    });
    expect(readOf(gigawatt, stepped('capex budget', -1, gigawatt)).scenario).toEqual({
      ...scenario,
      capexBudgetMusd: [39_500],
    });
  });

  it('of a price makes it an assumption of the scenario', () => {
    const { tiers } = readOf(gigawatt, stepped('price medium', 1, gigawatt)).scenario;
    expect(tiers[1]?.priceUsdPerMtok).toEqual({ value: 3.15, source: 'scenario', grade: 'assumption' });
  });

  it('of small power is 5 % of it, and 10 MW from 100 MW on', () => {
    const of = (power: string) =>
      openedText(
        `sites: { plant: { power: ${power}, shell: sunk } }\nsupply: unlimited\nforecast: unlimited\n`,
      );
    // 99 in two digits is 99, of which 5 % are 4.95.
    expect(inWords(stepped('power plant', 1, of('99 MW')))).toEqual(['sites.plant.power=103.95 MW']);
    expect(inWords(stepped('power plant', 1, of('100 MW')))).toEqual(['sites.plant.power=110 MW']);
    expect(inWords(stepped('power plant', -1, of('18 MW')))).toEqual(['sites.plant.power=17.1 MW']);
  });

  it('of demand keeps its shape over the day', () => {
    const edits = stepped('demand chat', 1, day);
    expect(inWords(edits)).toEqual(['tiers.chat.demand=105 %']);
    const chat = readOf(day, edits).scenario.tiers.find(({ id }) => id === 'chat');
    // 105 % of 72 Ttok a year of 31.536M seconds.
    expect(chat?.demand.mean).toEqual([expect.closeTo((1.05 * 72e6) / 31.536e6, 8)]);
    expect(chat?.demand.shape).toEqual([1.25, 0.5]);
  });

  it('is written as it is in the period that is asked for', () => {
    const input = inputCalled('power columbus', roadmap, stepped('power columbus', 1, roadmap));
    // Columbus begins in the first quarter of 2028 and grows in its fourth.
    expect([0, 3, 4, 6, 7].map((period) => writtenIn(input, period))).toEqual([
      '0 MW',
      '0 MW',
      '110 MW',
      '110 MW',
      '210 MW',
    ]);
  });
});
