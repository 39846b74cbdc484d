import { describe, expect, test } from 'vitest';
import { buildProgram, rowName, withRows } from '../../src/plan/buildProgram.ts';
import { formulate } from '../../src/plan/formulation.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { figure, frontier, plainScenario, site, system, tier } from '../support/randomScenario.ts';

const programOf = (scenario: Scenario) => buildProgram(formulate(scenario));

const scenario = plainScenario({
  capexBudgetMusd: [3000],
  sites: [site('boston', 10), site('abilene', 10, { shellMusdPerMw: 10 })],
  systems: [system('b', {}), system('a', {})],
  alone: ['a', 'b'],
  frontiers: [frontier('b', [[50, 0.001]]), frontier('a', [[50, 0.001]])],
  tiers: [tier('free', { priceUsdPerMtok: figure(0) }), tier('chat', { demand: { mean: [4] } })],
});

test('columns stand in the order of their names', () => {
  expect(programOf(scenario).columns.map(({ name }) => name)).toEqual([
    'allocate[abilene,chat,a,2027-01,day]',
    'allocate[abilene,chat,b,2027-01,day]',
    'allocate[abilene,free,a,2027-01,day]',
    'allocate[abilene,free,b,2027-01,day]',
    'allocate[boston,chat,a,2027-01,day]',
    'allocate[boston,chat,b,2027-01,day]',
    'allocate[boston,free,a,2027-01,day]',
    'allocate[boston,free,b,2027-01,day]',
    'buy[abilene,a,2027-01]',
    'buy[abilene,b,2027-01]',
    'buy[boston,a,2027-01]',
    'buy[boston,b,2027-01]',
    'run[abilene,a,2027-01]',
    'run[abilene,b,2027-01]',
    'run[boston,a,2027-01]',
    'run[boston,b,2027-01]',
    'sell[chat,0,2027-01,day]',
    'sell[free,0,2027-01,day]',
    'shell[abilene,2027-01]',
  ]);
});

test('so do rows', () => {
  expect(programOf(scenario).rows.map(({ name }) => name)).toEqual([
    'balance[chat,2027-01,day]',
    'balance[free,2027-01,day]',
    'capacity[abilene,a,2027-01,day]',
    'capacity[abilene,b,2027-01,day]',
    'capacity[boston,a,2027-01,day]',
    'capacity[boston,b,2027-01,day]',
    'capex[2027-01]',
    'demand[chat,2027-01]',
    'fleet[abilene,a,2027-01]',
    'fleet[abilene,b,2027-01]',
    'fleet[boston,a,2027-01]',
    'fleet[boston,b,2027-01]',
    'power[abilene,2027-01]',
    'power[boston,2027-01]',
    'shell[abilene,2027-01]',
  ]);
});

test('the order of the input decides nothing', () => {
  const turned: Scenario = {
    ...scenario,
    sites: scenario.sites.toReversed(),
    systems: scenario.systems.toReversed(),
    alone: scenario.alone.toReversed(),
    frontiers: scenario.frontiers.toReversed(),
    tiers: scenario.tiers.toReversed(),
  };
  expect(programOf(turned)).toEqual(programOf(scenario));
});

test('only what is sold earns: the price times the seconds of the period', () => {
  const earning = programOf(scenario).columns.filter(({ objective }) => objective !== 0);
  // 3 USD/Mtok x 31.536 million seconds.
  expect(earning).toEqual([
    {
      key: { kind: 'sell', tier: 'chat', step: 0, period: '2027-01', block: 'day' },
      name: 'sell[chat,0,2027-01,day]',
      objective: expect.closeTo(94.608, 9),
    },
  ]);
});

describe('a row', () => {
  const column = { kind: 'sell', tier: 'chat', step: 0, period: '2027-01', block: 'day' } as const;
  const withRow = (terms: readonly (readonly [typeof column, number])[]) =>
    withRows(programOf(scenario), [
      { key: { rule: 'restriction', name: 'mine' }, sense: '<=', rhs: 1, terms },
    ]).rows.at(-1);

  test('that somebody adds stands last', () => {
    expect(withRow([[column, 1]])).toEqual({
      key: { rule: 'restriction', name: 'mine' },
      name: 'restriction[mine]',
      sense: '<=',
      rhs: 1,
      terms: [{ column: 16, coefficient: 1 }],
    });
  });

  test('adds up what it says twice of a column', () => {
    expect(
      withRow([
        [column, 1],
        [column, 2],
      ])?.terms,
    ).toEqual([{ column: 16, coefficient: 3 }]);
  });

  test('says nothing of a column that counts for nothing', () => {
    expect(
      withRow([
        [column, 1],
        [column, -1],
      ])?.terms,
    ).toEqual([]);
  });

  test('may not name a column that there is not', () => {
    expect(() => withRow([[{ ...column, tier: 'ultra' } as unknown as typeof column, 1]])).toThrow(
      'A rule names the column sell[ultra,0,2027-01,day], which nobody made.',
    );
  });

  test('is called by its rule and the rest of its key', () => {
    expect(rowName({ rule: 'share', tier: 'free', period: '2027-01', side: 'least' })).toBe(
      'share[free,2027-01,least]',
    );
  });
});

test('what serves no tier has no columns', () => {
  const names = programOf({ ...scenario, frontiers: scenario.frontiers.slice(0, 1) }).columns.map(
    ({ name }) => name,
  );
  expect(names.filter((name) => name.includes(',a,'))).toEqual([]);
});
