import { expect, test } from 'vitest';
import { poolRacks } from '../../src/plan/poolRacks.ts';
import { figure, plainScenario } from '../support/randomScenario.ts';

const JANUARY = 2027 * 12;
const period = { id: '2027-01', startMonth: JANUARY, months: 12 };
const poolWith = (...steps: readonly (readonly [number, number])[]) => ({
  id: 'line',
  systems: ['rack'],
  steps: steps.map(([fromMonth, racks]) => ({ fromMonth, racksPerYear: figure(racks) })),
});
const limited = plainScenario({ supplyShare: 0.05 });

test('a step that began before the period and none after it hold for all of it', () => {
  expect(poolRacks(limited, poolWith([JANUARY - 6, 40_000]), period)).toBeCloseTo(2000, 9);
});

test('a step in the middle of the period counts by its months', () => {
  // 40,000 a year for 3 months and 60,000 for 9 are 10,000 + 45,000; a twentieth of it.
  const pool = poolWith([JANUARY - 6, 40_000], [JANUARY + 3, 60_000]);
  expect(poolRacks(limited, pool, period)).toBeCloseTo(2750, 9);
});

test('nothing is delivered before the first step', () => {
  expect(poolRacks(limited, poolWith([JANUARY + 9, 40_000]), period)).toBeCloseTo(500, 9);
  expect(poolRacks(limited, poolWith([JANUARY + 12, 40_000]), period)).toBe(0);
});

test('steps that ended before the period or begin after it do not count', () => {
  const pool = poolWith([JANUARY - 12, 10], [JANUARY, 40_000], [JANUARY + 12, 10]);
  expect(poolRacks(limited, pool, period)).toBeCloseTo(2000, 9);
});

test('is no limit where the scenario says so', () => {
  expect(poolRacks(plainScenario(), poolWith([JANUARY, 40_000]), period)).toBeUndefined();
});
