import { describe, expect, test } from 'vitest';
import type { System } from '../../src/catalogue/catalogue.ts';
import { isDeliverable, serversOf } from '../../src/plan/servers.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { figure, plainScenario, site, system } from '../support/randomScenario.ts';

const JANUARY = 2027 * 12;

function without(field: 'itKw' | 'capexMusd'): System {
  const { [field]: _, ...rest } = system('rack', {});
  return rest;
}

describe('a system that cannot be bought is listed with the reason', () => {
  test.each([
    [
      'disabled',
      system('rack', { disabled: 'it was withdrawn' }),
      { kind: 'disabled', why: 'it was withdrawn' },
    ],
    ['without IT power', without('itKw'), { kind: 'lacksNumber', field: 'IT power' }],
    ['without a price', without('capexMusd'), { kind: 'lacksNumber', field: 'price' }],
    [
      'shipping in the month in which the last period begins',
      system('rack', { ships: figure(JANUARY) }),
      { kind: 'notShipped', ships: JANUARY, lastStart: JANUARY },
    ],
    ['of use in a pairing only', system('rack', { pairedOnly: true }), { kind: 'pairedOnly' }],
  ])('%s', (_case, rack, reason) => {
    expect(serversOf(plainScenario({ systems: [rack] }))).toEqual({
      servers: [],
      excluded: [{ server: 'rack', reason }],
    });
  });
});

test('a disabled system may lack numbers: it is listed as disabled', () => {
  const rack = { ...without('itKw'), disabled: 'it was withdrawn' };
  expect(serversOf(plainScenario({ systems: [rack] })).excluded).toEqual([
    { server: 'rack', reason: { kind: 'disabled', why: 'it was withdrawn' } },
  ]);
});

describe('delivery', () => {
  const rack = system('rack', { ships: figure(JANUARY) });

  test('begins with the first period that begins after the month of shipping', () => {
    const scenario = plainScenario({});
    expect(isDeliverable(scenario, rack, { startMonth: JANUARY - 1 })).toBe(false);
    expect(isDeliverable(scenario, rack, { startMonth: JANUARY })).toBe(false);
    expect(isDeliverable(scenario, rack, { startMonth: JANUARY + 1 })).toBe(true);
  });

  test('is always possible where no ship date is known', () => {
    expect(isDeliverable(plainScenario({}), system('rack', {}), { startMonth: 0 })).toBe(true);
  });

  test('takes the lead time from the start of the horizon, to the month', () => {
    // Ordered in 2027-01, nine months later is 2027-10.
    const scenario = plainScenario({ leadMonths: [{ system: 'rack', months: 9 }] });
    const [plain, other] = [system('rack', {}), system('other', {})];
    expect(isDeliverable(scenario, plain, { startMonth: JANUARY + 8 })).toBe(false);
    expect(isDeliverable(scenario, plain, { startMonth: JANUARY + 9 })).toBe(true);
    expect(isDeliverable(scenario, other, { startMonth: JANUARY })).toBe(true);
  });

  test('waits for the later of the ship month and the lead time', () => {
    const scenario = plainScenario({ leadMonths: [{ system: 'rack', months: 3 }] });
    const late = system('rack', { ships: figure(JANUARY + 6) });
    expect(isDeliverable(scenario, late, { startMonth: JANUARY + 6 })).toBe(false);
    expect(isDeliverable(scenario, late, { startMonth: JANUARY + 7 })).toBe(true);
    expect(isDeliverable(scenario, rack, { startMonth: JANUARY + 2 })).toBe(false);
    expect(isDeliverable(scenario, rack, { startMonth: JANUARY + 3 })).toBe(true);
  });

  test.each([
    ['is disabled', system('rack', { disabled: 'it was withdrawn' }), {}],
    ['has no IT power', without('itKw'), {}],
    ['has no price', without('capexMusd'), {}],
    ['may not be bought', system('rack', {}), { buyable: ['other'] }],
  ])('of a system that %s never happens', (_case, one, change) => {
    expect(isDeliverable(plainScenario(change), one, { startMonth: JANUARY + 99 })).toBe(false);
  });

  test('of a system that may be bought is not held up', () => {
    expect(
      isDeliverable(plainScenario({ buyable: ['rack'] }), system('rack', {}), { startMonth: JANUARY }),
    ).toBe(true);
  });
});

describe('a system that arrives or is allowed nowhere is listed with the reason', () => {
  test('a lead time that ends after the last period begins', () => {
    const scenario = plainScenario({
      periods: [
        { id: '2027-01', startMonth: JANUARY, months: 6 },
        { id: '2027-07', startMonth: JANUARY + 6, months: 6 },
      ],
      leadMonths: [{ system: 'rack', months: 7 }],
    });
    expect(serversOf(scenario)).toEqual({
      servers: [],
      excluded: [
        {
          server: 'rack',
          reason: { kind: 'tooLate', leadMonths: 7, arrives: JANUARY + 7, lastStart: JANUARY + 6 },
        },
      ],
    });
    const sooner = { ...scenario, leadMonths: [{ system: 'rack', months: 6 }] };
    expect(serversOf(sooner).servers.map(({ id }) => id)).toEqual(['rack']);
  });

  test('no site allows it; one that does is enough', () => {
    const closed = site('closed', 10, { systems: ['other'] });
    const open = site('open', 10, { systems: ['rack'] });
    expect(serversOf(plainScenario({ sites: [closed] })).excluded).toEqual([
      { server: 'rack', reason: { kind: 'notAllowedAnywhere' } },
    ]);
    expect(serversOf(plainScenario({ sites: [closed, open] })).servers.map(({ id }) => id)).toEqual(['rack']);
  });

  test('it may not be bought and none of its racks is left', () => {
    // A life of 4 years from 2022-01 ends in 2026-01, before the horizon.
    const fleet = [{ system: 'rack', racks: 5, sinceMonth: JANUARY - 60 }];
    const scenario = plainScenario({ buyable: [], sites: [site('abilene', 10, { fleet })] });
    expect(serversOf(scenario).excluded).toEqual([{ server: 'rack', reason: { kind: 'notBuyable' } }]);
  });
});

describe('a system of which racks stand serves with them', () => {
  const fleet = [{ system: 'rack', racks: 5, sinceMonth: JANUARY - 12 }];
  const standing = (rack: System, change: Partial<Scenario> = {}) =>
    serversOf(plainScenario({ systems: [rack], sites: [site('abilene', 10, { fleet })], ...change }));

  test.each([
    ['disabled', system('rack', { disabled: 'it was withdrawn' }), {}],
    ['without a price', without('capexMusd'), {}],
    ['that may not be bought', system('rack', {}), { buyable: [] }],
    ['that arrives too late', system('rack', {}), { leadMonths: [{ system: 'rack', months: 99 }] }],
    ['that its site does not allow', system('rack', {}), { sites: [site('a', 10, { fleet, systems: [] })] }],
  ])('one %s too, and is not listed as excluded', (_case, rack, change) => {
    const found = standing(rack, change);
    expect(found.servers.map(({ id }) => id)).toEqual(['rack']);
    expect(found.excluded).toEqual([]);
  });

  test('but not without its IT power', () => {
    expect(standing(without('itKw')).excluded).toEqual([
      { server: 'rack', reason: { kind: 'lacksNumber', field: 'IT power' } },
    ]);
  });

  test('but not where none of them stands throughout a period', () => {
    // On order for 2027-02, after the only period begins.
    const ordered = [{ system: 'rack', racks: 5, sinceMonth: JANUARY + 1 }];
    const found = standing(system('rack', { disabled: 'it was withdrawn' }), {
      sites: [site('abilene', 10, { fleet: ordered })],
    });
    expect(found.excluded).toEqual([
      { server: 'rack', reason: { kind: 'disabled', why: 'it was withdrawn' } },
    ]);
  });

  test('within a pairing only, where it does not serve on its own', () => {
    const found = standing(system('rack', { pairedOnly: true, disabled: 'it was withdrawn' }));
    expect(found).toEqual({ servers: [], excluded: [{ server: 'rack', reason: { kind: 'pairedOnly' } }] });
  });
});

describe('a pairing', () => {
  const pairing = {
    id: 'big+small',
    name: 'Big with small',
    racks: [
      { system: 'big', count: figure(1) },
      { system: 'small', count: figure(2) },
    ],
    tiers: ['chat'],
  };
  const scenarioWith = (small: Partial<System>) =>
    plainScenario({
      systems: [system('big', {}), system('small', { pairedOnly: true, ...small })],
      alone: ['big'],
      pairings: [pairing],
    });

  test('serves with parts that do not serve on their own', () => {
    const found = serversOf(scenarioWith({}));
    expect(found.servers.map(({ id }) => id)).toEqual(['big', 'big+small']);
    expect(found.servers[1]).toMatchObject({
      kind: 'racks',
      systems: [{ racks: 1 }, { racks: 2 }],
      tiers: ['chat'],
    });
    expect(found.excluded).toEqual([{ server: 'small', reason: { kind: 'pairedOnly' } }]);
  });

  test('falls with a part that cannot be bought', () => {
    const found = serversOf(scenarioWith({ disabled: 'it was withdrawn' }));
    expect(found.servers.map(({ id }) => id)).toEqual(['big']);
    expect(found.excluded).toEqual([
      { server: 'small', reason: { kind: 'disabled', why: 'it was withdrawn' } },
      { server: 'big+small', reason: { kind: 'memberExcluded', member: 'small' } },
    ]);
  });
});

describe('a pairing of prefill and decode', () => {
  const inputRates = [{ workload: 'work', mtokPerS: figure(0.02) }];
  const scenarioWith = (reader: Partial<System>) =>
    plainScenario({
      systems: [system('reader', reader), system('writer', {})],
      alone: ['writer'],
      pairings: [
        {
          id: 'reader+writer',
          name: 'Reader and writer',
          tiers: ['chat'],
          prefill: { system: 'reader', inputRates },
          decode: { system: 'writer' },
        },
      ],
    });

  test('serves with both systems', () => {
    const scenario = scenarioWith({});
    const [reader, writer] = scenario.systems as [System, System];
    expect(serversOf(scenario)).toEqual({
      servers: [
        {
          kind: 'prefillDecode',
          id: 'reader+writer',
          systems: [{ system: reader }, { system: writer }],
          prefill: reader,
          decode: writer,
          inputRates,
          tiers: ['chat'],
        },
        { kind: 'racks', id: 'writer', systems: [{ system: writer, racks: 1 }] },
      ],
      excluded: [],
    });
  });

  test('falls with the one that cannot be bought', () => {
    expect(serversOf(scenarioWith({ disabled: 'it was withdrawn' })).excluded).toEqual([
      { server: 'reader', reason: { kind: 'disabled', why: 'it was withdrawn' } },
      { server: 'reader+writer', reason: { kind: 'memberExcluded', member: 'reader' } },
    ]);
  });
});

test('a system that the scenario names only within a pairing does not serve alone', () => {
  expect(serversOf(plainScenario({ alone: [] }))).toEqual({ servers: [], excluded: [] });
});
