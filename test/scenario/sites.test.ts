import { describe, expect, test } from 'vitest';
import type { Site } from '../../src/scenario/scenario.ts';
import { FOUR_PERIODS, resolved, TWO_YEARS, toldOf, wrongIn } from './statement.ts';

const plant = (keys: string) => ({ sites: `{ plant: { power: 18 MW, shell: sunk, ${keys} } }` });
const powered = (power: string, horizon = FOUR_PERIODS) => ({
  horizon,
  sites: `{ plant: { power: ${power}, shell: sunk } }`,
});
const siteOf = (changes: Readonly<Record<string, string>>) => resolved(changes).sites[0] as Site;

describe('power by the month', () => {
  test('is the same in every period where it is one number', () => {
    expect(siteOf(powered('200 MW')).powerMw).toEqual([200, 200, 200, 200]);
    expect(toldOf(powered('200 MW'))).toEqual([]);
  });

  test('is nothing before its first month, and holds from each month on, in whatever order they stand', () => {
    const ramp = powered('{ 2027-07: 500 MW, 2027-04: 200 MW }');
    expect(siteOf(ramp).powerMw).toEqual([0, 200, 500, 500]);
    expect(toldOf(ramp)).toEqual([]);
  });

  test('counts from the first period where it began earlier', () => {
    expect(siteOf(powered('{ 2025-01: 100 MW, 2026-01: 200 MW }')).powerMw).toEqual([200, 200, 200, 200]);
  });

  test('is the least of the months of a period, which a remark says', () => {
    const ramp = powered('{ 2027-01: 200 MW, 2027-05: 300 MW, 2028-01: 250 MW, 2029-01: 1 GW }');
    expect(siteOf(ramp).powerMw).toEqual([200, 200, 300, 250]);
    expect(toldOf(ramp)).toEqual([
      'The power of plant changes in 2027-05, within the period 2027-04, which is planned with the least power of its months: 200 MW.',
      'The power of plant changes in 2028-01, within the period 2027-10, which is planned with the least power of its months: 250 MW.',
      'The power of plant changes in 2029-01, after the horizon, so the change is not used.',
    ]);
  });

  test('that is never there is refused', () => {
    expect(wrongIn(powered('{ 2027-01: 0 MW }'))).toBe(
      '4:26 sites.plant.power: a site without power holds no racks; write its power at the meter, such as "1 GW", or leave the site out.',
    );
    expect(wrongIn(powered('{ 2027-02: 500 MW }', '{ start: 2027-01 }'))).toBe(
      '4:26 sites.plant.power: the site has no power throughout any period, because a period has the least power of its months; write earlier months, or shorter or more periods.',
    );
  });

  test('by no month, or by what is none, is refused', () => {
    expect(wrongIn(powered('{}'))).toBe(
      '4:26 sites.plant.power: names no month; write at least one with the value that holds from then on, such as "2027-01".',
    );
    expect(wrongIn(powered('{ 2027-13: 5 MW }'))).toBe(
      '4:28 sites.plant.power.2027-13: "2027-13" is not a month, because months go from 01 to 12; write the year and the month, for example "2027-01".',
    );
    expect(wrongIn(powered('{ " 2027-01": 5 MW }'))).toBe(
      '4:28 sites.plant.power. 2027-01: " 2027-01" has blanks around the month; write "2027-01".',
    );
    expect(wrongIn(powered('{ 2027-01: 5 }'))).toBe(
      '4:37 sites.plant.power.2027-01: "5" has no unit; write "5 MW" or "5 GW".',
    );
  });
});

describe('reserve, carbon and shell', () => {
  test('are what the site states', () => {
    expect(siteOf(plant('reserve: 5 %, carbon: 380 g/kWh'))).toMatchObject({
      reserve: 0.05,
      carbonKgPerMwh: { value: 380, source: 'scenario', grade: 'assumption' },
    });
    const shell = (text: string) => siteOf({ sites: `{ plant: { power: 1 GW, shell: ${text} } }` });
    expect(shell('{ price: 13M USD/MW, existing: 200 MW }')).toMatchObject({
      shellMusdPerMw: 13,
      existingShellMw: 200,
    });
    expect(shell('{ price: 13M USD/MW }')).toEqual(shell('13M USD/MW'));
    expect(shell('{ price: 13M USD/MW, existing: 0 MW }')).toEqual(shell('13M USD/MW'));
  });

  test('are absent where the site states none', () => {
    expect(siteOf(plant('reserve: 0 %'))).toEqual(siteOf({}));
    for (const key of ['reserve', 'carbonKgPerMwh', 'existingShellMw', 'systems', 'fleet'])
      expect(siteOf({})).not.toHaveProperty(key);
  });

  test('that cannot be are refused', () => {
    expect(wrongIn(plant('reserve: 100 %'))).toBe(
      '4:55 sites.plant.reserve: a reserve of 100 % leaves racks no power; write less, such as "5 %".',
    );
    expect(wrongIn(plant('carbon: 380'))).toBe(
      '4:54 sites.plant.carbon: "380" has no unit; write "380 kg/MWh".',
    );
    expect(wrongIn({ sites: '{ plant: { power: 1 GW, shell: { existing: 200 MW } } }' })).toBe(
      '4:32 sites.plant.shell.price: is missing; write for example "13M USD/MW" or "13000 USD/kW".',
    );
  });
});

describe('the systems of a site', () => {
  test('are sorted', () => {
    expect(siteOf(plant('systems: [vr_nvl72, gb200_nvl72]')).systems).toEqual(['gb200_nvl72', 'vr_nvl72']);
  });

  test.each([
    [
      plant('systems: []'),
      '4:55 sites.plant.systems: an empty list leaves nothing that may stand here; name systems, or leave the list out.',
    ],
    [
      plant('systems: [vr_nvl27]'),
      '4:56 sites.plant.systems[0]: the catalogue "keynote" has no system "vr_nvl27"; did you mean "vr_nvl72"?',
    ],
    [
      plant('systems: [vr_nvl72, vr_nvl72]'),
      '4:66 sites.plant.systems[1]: "vr_nvl72" is listed twice; keep one.',
    ],
    [
      plant('systems: [vr_nvl72+groq3_lpx]'),
      '4:56 sites.plant.systems[0]: "vr_nvl72+groq3_lpx" is a pairing, and a site holds systems; list the systems of the pairing.',
    ],
    [
      { ...plant('systems: [vr_nvl72]'), systems: '[gb200_nvl72]' },
      `4:56 sites.plant.systems[0]: the scenario's own "systems" leave out "vr_nvl72"; add it there, or take it away here.`,
    ],
    [
      plant('systems: [vr_nvl72], fleet: [{ system: hgx_h100, racks: 9 racks, since: 2026-01 }]'),
      `4:74 sites.plant.fleet: "hgx_h100" stands here and is not among the systems that may; add it to the site's "systems", or leave these racks out.`,
    ],
  ])('%s is refused', (changes, message) => {
    expect(wrongIn(changes)).toBe(message);
  });

  const PAIRING = 'vr_nvl72+groq3_lpx';
  const APART =
    '{ west: { power: 1 MW, shell: sunk, systems: [vr_nvl72] }, east: { power: 1 MW, shell: sunk, systems: [groq3_lpx] } }';

  test('that keep a listed pairing apart are refused', () => {
    expect(wrongIn({ sites: APART, systems: `[gb200_nvl72, ${PAIRING}]` })).toBe(
      '7:24 systems[1]: no site may hold groq3_lpx and vr_nvl72 together, as "vr_nvl72+groq3_lpx" needs; add them to the "systems" of one site, or take the pairing away.',
    );
  });

  test('that keep apart a pairing that nobody asked for leave a remark', () => {
    expect(toldOf({ sites: APART })).toEqual([
      'Vera Rubin NVL72 with Groq 3 LPX serves nobody: no site may hold groq3_lpx and vr_nvl72 together, as it needs.',
    ]);
  });
});

test('a pairing is held by one site that may hold all of it', () => {
  const sites =
    '{ west: { power: 1 MW, shell: sunk, systems: [vr_nvl72, groq3_lpx] }, east: { power: 1 MW, shell: sunk } }';
  expect(toldOf({ sites, horizon: TWO_YEARS })).toEqual([]);
});
