import { describe, expect, test } from 'vitest';
import type { System } from '../../src/catalogue/catalogue.ts';
import { changedCatalogue, resolved, TWO_YEARS, toldOf, wrongIn } from './statement.ts';

/** Racks at the plant; the catalogue lets racks live 4 years. */
const fleet = (...entries: string[]) => ({
  sites: `{ plant: { power: 18 MW, shell: sunk, fleet: [${entries.join(', ')}] } }`,
});
const H100 = '{ system: hgx_h100, racks: 60 racks, since: 2023-10 }';

describe('racks that stand already', () => {
  test('are of a system, a number and a month', () => {
    const more = '{ system: gb200_nvl72, racks: 1.5 racks, since: 2025-01 }';
    expect(resolved(fleet(H100, more)).sites[0]?.fleet).toEqual([
      { system: 'gb200_nvl72', racks: 1.5, sinceMonth: 2025 * 12 },
      { system: 'hgx_h100', racks: 60, sinceMonth: 2023 * 12 + 9 },
    ]);
  });

  test('may run where the scenario lets nobody buy them', () => {
    const { systems, alone, buyable, frontiers } = resolved({ ...fleet(H100), systems: '[gb200_nvl72]' });
    expect(systems.map(({ id }) => id)).toEqual(['gb200_nvl72', 'hgx_h100']);
    expect(alone).toEqual(['gb200_nvl72', 'hgx_h100']);
    expect(buyable).toEqual(['gb200_nvl72']);
    expect(frontiers.map(({ server }) => server)).toEqual(['gb200_nvl72', 'hgx_h100']);
  });

  test('may be bought where the scenario names their system, or all', () => {
    expect(resolved({ ...fleet(H100), systems: '[hgx_h100]' })).not.toHaveProperty('buyable');
    expect(resolved(fleet(H100))).not.toHaveProperty('buyable');
    expect(resolved({ systems: '[gb200_nvl72]' })).not.toHaveProperty('buyable');
  });

  test('serve alone only where their system can', () => {
    const lpx = '{ system: groq3_lpx, racks: 8 racks, since: 2026-07 }';
    const { systems, alone, buyable } = resolved({ ...fleet(lpx), systems: '[vr_nvl72]' });
    expect(systems.map(({ id }) => id)).toEqual(['groq3_lpx', 'vr_nvl72']);
    expect(alone).toEqual(['vr_nvl72']);
    expect(buyable).toEqual(['vr_nvl72']);
  });

  test('are as good as absent where there are none', () => {
    const none = '{ system: hgx_h100, racks: 0 racks, since: 2023-10 }';
    expect(resolved({ ...fleet(none), systems: '[gb200_nvl72]' })).toEqual(
      resolved({ systems: '[gb200_nvl72]' }),
    );
  });
});

describe('racks on order', () => {
  const arriving = (since: string) => ({
    ...fleet(`{ system: vr_nvl72, racks: 10 racks, since: ${since} }`),
    horizon: TWO_YEARS,
  });

  test('come when a period begins without a word', () => {
    expect(resolved(arriving('2028-01')).sites[0]?.fleet).toEqual([
      { system: 'vr_nvl72', racks: 10, sinceMonth: 2028 * 12 },
    ]);
    expect(toldOf(arriving('2028-01'))).toEqual([]);
  });

  test('that come within a period, or too late for any, leave a remark', () => {
    expect(toldOf(arriving('2027-06'))).toEqual([
      'The racks of vr_nvl72 that arrive at plant in 2027-06 come within a period; they count from 2028-01 on.',
    ]);
    expect(toldOf(arriving('2028-02'))).toEqual([
      'The racks of vr_nvl72 that arrive at plant in 2028-02 come after the last period has begun, so they are not used.',
    ]);
  });
});

describe('racks that are there before their system ships', () => {
  // The catalogue has vr_nvl72 ship in 2026-10.
  const since = (month: string) => fleet(`{ system: vr_nvl72, racks: 10 racks, since: ${month} }`);

  test('are counted as stated, which a remark says', () => {
    expect(toldOf(since('2025-01'))).toEqual([
      'The racks of vr_nvl72 at plant are said to be there from 2025-01 on, but the catalogue has it ship in 2026-10: they are counted as stated, so check the month.',
    ]);
    expect(resolved(since('2025-01')).sites[0]?.fleet).toEqual([
      { system: 'vr_nvl72', racks: 10, sinceMonth: 2025 * 12 },
    ]);
  });

  test('are none where they come in the month in which it ships', () => {
    expect(toldOf(since('2026-10'))).toEqual([]);
  });
});

describe('racks whose life ends within the first period', () => {
  // Four years from 2023-06 end in 2027-06, six months into the year that is planned.
  const old = fleet('{ system: hgx_h100, racks: 60 racks, since: 2023-06 }');

  test('run in none, which a remark says', () => {
    expect(toldOf(old)).toEqual([
      'The racks of hgx_h100 that stand at plant live until 2027-06, and racks run only in periods that they last through, so they are not used: the period 2027-01 ends later.',
    ]);
  });

  test('run where a quarter is planned at a time, or they live longer', () => {
    expect(toldOf({ ...old, horizon: '{ start: 2027-01, periods: 4, months: 3 }' })).toEqual([]);
    expect(toldOf({ ...old, finance: '{ life: 5 years }' })).toEqual([]);
    expect(toldOf(fleet('{ system: hgx_h100, racks: 60 racks, since: 2024-01 }'))).toEqual([]);
  });
});

describe('racks that cannot run are refused', () => {
  test('because their life is over', () => {
    expect(wrongIn(fleet('{ system: hgx_h100, racks: 60 racks, since: 2023-01 }'))).toBe(
      '4:98 sites.plant.fleet[0].since: racks of 2023-01 are 4 years old when the plan begins in 2027-01, and racks live 4 years, so none of them stands any more; leave them out, write the month in which they were delivered, or a longer "life" under finance.',
    );
    expect(wrongIn({ ...fleet(H100), finance: '{ life: 18 months }' })).toBe(
      '4:98 sites.plant.fleet[0].since: racks of 2023-10 are 39 months old when the plan begins in 2027-01, and racks live 18 months, so none of them stands any more; leave them out, write the month in which they were delivered, or a longer "life" under finance.',
    );
  });

  test('because nobody knows their system, or what it draws', () => {
    expect(wrongIn(fleet('{ system: hgx_h10, racks: 60 racks, since: 2024-01 }'))).toBe(
      '4:64 sites.plant.fleet[0].system: the catalogue "keynote" has no system "hgx_h10"; did you mean "hgx_h100"?',
    );
    const unmeasured = changedCatalogue(({ systems }) => {
      const { itKw: _, ...later } = systems.get('vr_nvl72') as System;
      return { systems: new Map([...systems, ['later', { ...later, id: 'later' }]]) };
    });
    expect(wrongIn(fleet('{ system: later, racks: 60 racks, since: 2026-01 }'), unmeasured)).toBe(
      '4:64 sites.plant.fleet[0].system: the catalogue "keynote" does not say what power "later" draws, so it cannot run; leave these racks out.',
    );
  });

  test('because their number has no unit', () => {
    expect(wrongIn(fleet('{ system: hgx_h100, racks: 60, since: 2024-01 }'))).toBe(
      '4:81 sites.plant.fleet[0].racks: "60" has no unit; write "60 racks".',
    );
  });
});
