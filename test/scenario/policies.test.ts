import { describe, expect, test } from 'vitest';
import { FOUR_PERIODS, resolved, TWO_YEARS, toldOf, wrongIn } from './statement.ts';

type Changes = Readonly<Record<string, string>>;

const policy = (text: string, changes: Changes = {}) => ({ policies: `{ ${text} }`, ...changes });

test('a scenario without policies has none', () => {
  for (const changes of [{}, policy(''), policy('vendors: {}, limits: {}'), policy('vendors: { AMD: {} }')])
    for (const key of ['vendorLimits', 'systemLimits', 'carbonTonnesPerYear'])
      expect(resolved(changes)).not.toHaveProperty(key);
});

describe('vendors', () => {
  test('are spelled as in the catalogue and sorted', () => {
    expect(
      resolved(policy('vendors: { nvidia: { most: 80 % }, Amd: { least: 10 % } }')).vendorLimits,
    ).toEqual([
      { vendor: 'AMD', share: { least: 0.1 } },
      { vendor: 'NVIDIA', share: { most: 0.8 } },
    ]);
  });

  test.each([
    [
      policy('vendors: { NVIDA: { most: 80 % } }'),
      '7:31 policies.vendors.NVIDA: the catalogue "keynote" has no vendor "NVIDA"; did you mean "NVIDIA"?',
    ],
    [
      policy('vendors: { Intel: { most: 80 % } }'),
      '7:31 policies.vendors.Intel: the catalogue "keynote" has no vendor "Intel"; it has NVIDIA, AMD, Google.',
    ],
    [
      policy('vendors: { NVIDIA: { most: 80 % }, nvidia: { most: 70 % } }'),
      '7:22 policies.vendors: NVIDIA is listed twice; keep one.',
    ],
    [
      policy('vendors: { NVIDIA: { least: 80 %, most: 70 % } }'),
      '7:32 policies.vendors.NVIDIA: at least 80 % and at most 70 % leave nothing between; write a least that is not above the most.',
    ],
    [
      policy('vendors: { NVIDIA: { least: 80 % }, AMD: { least: 30 % } }'),
      '7:22 policies.vendors: the shares that AMD (30 %) and NVIDIA (80 %) must have at least add up to 110 % of the power; lower them to 100 % or less.',
    ],
    [
      policy('vendors: { NVIDIA: { most: 60 % }, AMD: { most: 30 % } }', {
        systems: '[vr_nvl72, mi355x_node]',
      }),
      '7:22 policies.vendors: the shares that AMD (30 %) and NVIDIA (60 %) may have at most add up to 90 % of the power, so no split reaches the whole; raise one of them, or take one away.',
    ],
    [
      policy('vendors: { AMD: { least: 10 % } }', { systems: '[vr_nvl72]' }),
      '7:38 policies.vendors.AMD.least: the scenario allows no system of AMD, so it can have no part of the power; add one to "systems", or take this away.',
    ],
  ])('%j are refused', (changes, message) => {
    expect(wrongIn(changes)).toBe(message);
  });

  test('that are not all named may have the rest', () => {
    const named = policy('vendors: { NVIDIA: { most: 60 % }, AMD: { most: 30 % } }');
    expect(resolved(named).vendorLimits).toHaveLength(2);
  });
});

describe('limits on a system', () => {
  test('hold in every period, or from a month on, or over the horizon', () => {
    const text =
      'limits: { vr_nvl72: { racks: { most: 3000 racks, least: { 2027-04: 100 racks } }, power: { most: { 2027-01: 400 MW, 2027-10: 600 MW } }, capex: { most: 3B USD, least: 1B USD } }, mi355x_node: { power: { least: 5 MW } } }';
    expect(resolved(policy(text, { horizon: FOUR_PERIODS })).systemLimits).toEqual([
      { system: 'mi355x_node', powerMw: { least: [5, 5, 5, 5] } },
      {
        system: 'vr_nvl72',
        racks: { least: [null, 100, 100, 100], most: [3000, 3000, 3000, 3000] },
        powerMw: { most: [400, 400, 400, 600] },
        capexMusd: { least: 1000, most: 3000 },
      },
    ]);
    expect(resolved(policy('limits: { vr_nvl72: { racks: {} } }'))).not.toHaveProperty('systemLimits');
  });

  test('that begin within a period count from the next one', () => {
    const late = policy('limits: { vr_nvl72: { racks: { most: { 2027-06: 9 racks } } } }', {
      horizon: TWO_YEARS,
    });
    expect(resolved(late).systemLimits).toEqual([{ system: 'vr_nvl72', racks: { most: [null, 9] } }]);
    expect(toldOf(late)).toEqual([
      'The limit on the racks of vr_nvl72 changes in 2027-06, within a period; a period has what holds when it begins, so the change counts from 2028-01 on.',
    ]);
  });

  test.each([
    [
      policy('limits: { vr_nvl27: { capex: { most: 1B USD } } }'),
      '7:33 policies.limits.vr_nvl27: the catalogue "keynote" has no system "vr_nvl27"; did you mean "vr_nvl72"?',
    ],
    [
      policy('limits: { vr_nvl72: { racks: { least: 9 racks, most: 8 racks } } }'),
      '7:42 policies.limits.vr_nvl72.racks: at least 9 racks and at most 8 racks leave nothing between in 2027-01; write a least that is not above the most.',
    ],
    [
      policy('limits: { vr_nvl72: { power: { least: { 2028-01: 9 MW }, most: 8 MW } } }', {
        horizon: TWO_YEARS,
      }),
      '7:42 policies.limits.vr_nvl72.power: at least 9 MW and at most 8 MW leave nothing between in 2028-01; write a least that is not above the most.',
    ],
    [
      policy('limits: { vr_nvl72: { capex: { least: 2B USD, most: 1B USD } } }'),
      '7:42 policies.limits.vr_nvl72.capex: at least 2B USD and at most 1B USD leave nothing between; write a least that is not above the most.',
    ],
    [
      policy('limits: { vr_nvl72: { racks: { least: 9 racks } } }', { systems: '[gb200_nvl72]' }),
      '7:33 policies.limits.vr_nvl72: the scenario allows no "vr_nvl72", so at least some cannot be had; add it to "systems", or take "least" away.',
    ],
    [
      policy('limits: { vr_nvl72: { racks: { most: 9 } } }'),
      '7:50 policies.limits.vr_nvl72.racks.most: "9" has no unit; write "9 racks".',
    ],
  ])('%j are refused', (changes, message) => {
    expect(wrongIn(changes)).toBe(message);
  });

  test('on a system that the scenario leaves out are not used, which a remark says', () => {
    const other = policy('limits: { vr_nvl72: { racks: { most: 9 racks } } }', { systems: '[gb200_nvl72]' });
    expect(resolved(other)).not.toHaveProperty('systemLimits');
    expect(toldOf(other)).toEqual([
      '"policies.limits" names vr_nvl72, which the scenario leaves out, so that is not used.',
    ]);
  });
});

describe('a limit on carbon', () => {
  const SITES =
    '{ west: { power: 1 MW, shell: sunk, carbon: 380 kg/MWh }, north: { power: 1 MW, shell: sunk }, east: { power: 1 MW, shell: sunk } }';

  test('holds in every period, or from a month on', () => {
    const sites = '{ west: { power: 1 MW, shell: sunk, carbon: 380 kg/MWh } }';
    const most = (text: string) =>
      resolved(policy(`carbon: { most: ${text} }`, { sites, horizon: TWO_YEARS })).carbonTonnesPerYear;
    expect(most('900 kt/year')).toEqual([900_000, 900_000]);
    expect(most('{ 2028-01: 0.5 Mt/year }')).toEqual([null, 500_000]);
  });

  test('needs to know the electricity of every site', () => {
    expect(wrongIn(policy('carbon: { most: 900 kt/year }', { sites: SITES }))).toBe(
      '7:21 policies.carbon: nobody has stated the carbon intensity of the electricity of east and north, so what it causes cannot be limited; write it at each site, such as "carbon: 380 kg/MWh".',
    );
    expect(wrongIn(policy('carbon: { most: 900 kt/year }'))).toBe(
      '7:21 policies.carbon: nobody has stated the carbon intensity of the electricity of plant, so what it causes cannot be limited; write it at the site, such as "carbon: 380 kg/MWh".',
    );
  });

  test('is emissions a year', () => {
    expect(wrongIn(policy('carbon: { most: 900 kt }'))).toBe(
      '7:29 policies.carbon.most: "900 kt" has the unit "kt", which is not known; write for example "900 kt/year" or "0.9 Mt/year".',
    );
    expect(wrongIn(policy('carbon: {}'))).toBe(
      '7:13 policies.carbon.most: is missing; write for example "900 kt/year" or "0.9 Mt/year".',
    );
  });
});
