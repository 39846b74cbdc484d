import { describe, expect, test } from 'vitest';
import type { System } from '../../src/catalogue/catalogue.ts';
import { isDeliverable, serversOf } from '../../src/plan/servers.ts';
import { figure, plainScenario, system } from '../support/randomScenario.ts';

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
  test('begins with the first period that begins after the month of shipping', () => {
    const rack = system('rack', { ships: figure(JANUARY) });
    expect(isDeliverable(rack, { startMonth: JANUARY - 1 })).toBe(false);
    expect(isDeliverable(rack, { startMonth: JANUARY })).toBe(false);
    expect(isDeliverable(rack, { startMonth: JANUARY + 1 })).toBe(true);
  });

  test('is always possible where no ship date is known', () => {
    expect(isDeliverable(system('rack', {}), { startMonth: 0 })).toBe(true);
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

test('a system that the scenario names only within a pairing does not serve alone', () => {
  expect(serversOf(plainScenario({ alone: [] }))).toEqual({ servers: [], excluded: [] });
});
