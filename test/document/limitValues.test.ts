import { expect, test } from 'vitest';
import { limitValuesIn } from '../../src/document/limitValues.ts';
import type { LimitValues } from '../../src/insight/limits/limitValues.ts';
import { planOf } from '../support/planning.ts';
import { plainScenario } from '../support/randomScenario.ts';

// Six months and twelve: 18 months in all.
const plan = planOf(plainScenario({ periods: [{ id: '2027-01', startMonth: 2027 * 12, months: 6 }] }));
const longer = {
  ...plan,
  periods: [plan.periods[0]!, { ...plan.periods[0]!, period: '2027-07', months: 12 }],
};

function written(values: Partial<LimitValues>) {
  return limitValuesIn(longer, { areRacksHeld: false, limits: [], families: [], ...values });
}

test('a limit is told in its unit, with USD a year of its own period', () => {
  const { limits } = written({
    limits: [
      {
        key: { rule: 'power', site: 'abilene', period: '2027-01' },
        label: 'power at abilene in 2027-01',
        subject: 'power at abilene',
        unit: 'MW',
        stated: 20,
        binds: true,
        hasRange: true,
        more: { kind: 'possible', valueMusd: 3, by: 4 },
        less: { kind: 'possible', valueMusd: -5, by: 20 - 1e-12, isLast: true },
      },
    ],
  });
  // $3M in half a year are $6M a year. 20 - 20 is 0, however it was reached.
  expect(limits).toEqual([
    {
      rule: 'power',
      period: '2027-01',
      label: 'power at abilene in 2027-01',
      subject: 'power at abilene',
      stated: 20,
      hasRange: true,
      unit: 'MW',
      binds: true,
      more: { kind: 'possible', valueUsd: 3e6, valueUsdPerYear: 6e6, by: 4, upTo: 24 },
      less: {
        kind: 'possible',
        valueUsd: -5e6,
        valueUsdPerYear: -10e6,
        by: expect.closeTo(20, 9),
        upTo: 0,
        isLast: true,
      },
    },
  ]);
});

test('money is worth USD per USD, over the horizon, and its limits are in USD', () => {
  const { limits } = written({
    limits: [
      {
        key: { rule: 'capex', period: '2027-07', since: '2027-01' },
        label: 'capex from 2027-01 to 2027-07',
        subject: 'capex',
        unit: '$M',
        stated: 8,
        binds: true,
        hasRange: true,
        more: { kind: 'possible', valueMusd: 3, by: 2 },
        less: { kind: 'impossible' },
      },
    ],
  });
  // $3 in a year and a half are $2 a year.
  expect(limits[0]).toMatchObject({
    period: '2027-07',
    since: '2027-01',
    unit: 'USD',
    stated: 8e6,
    more: { valueUsd: 3, valueUsdPerYear: 2, by: 2e6, upTo: 10e6 },
    less: { kind: 'impossible' },
  });
});

test('a share has no number of its own, and a side that nobody could tell is left out', () => {
  const { limits } = written({
    limits: [
      {
        key: { rule: 'share', tier: 'chat', period: '2027-01', side: 'least' },
        label: 'least share of chat in 2027-01',
        subject: 'least share of chat',
        unit: 'MW',
        binds: true,
        hasRange: true,
        more: { kind: 'possible', valueMusd: -3, by: 4 },
      },
    ],
  });
  expect(limits[0]).not.toHaveProperty('stated');
  expect(limits[0]).not.toHaveProperty('less');
  expect(limits[0]?.more).toEqual({ kind: 'possible', valueUsd: -3e6, valueUsdPerYear: -6e6, by: 4 });
});

test('a family is told by the mean year of its periods', () => {
  const family = {
    rule: 'power',
    subject: 'power at abilene',
    keys: [{ rule: 'power', site: 'abilene', period: '2027-07' }],
    unit: 'MW',
    binds: true,
    more: { kind: 'possible', valueMusd: 3 },
  } as const;
  // $3M in the second period, a year; and in all periods together, a year and a half.
  const { families } = written({ families: [{ ...family, since: '2027-07' }, family] });
  expect(families).toEqual([
    {
      rule: 'power',
      subject: 'power at abilene',
      since: '2027-07',
      limits: 1,
      unit: 'MW',
      binds: true,
      more: { kind: 'possible', valueUsd: 3e6, valueUsdPerYear: 3e6 },
    },
    expect.objectContaining({ more: { kind: 'possible', valueUsd: 3e6, valueUsdPerYear: 2e6 } }),
  ]);
});
