import { describe, expect, test } from 'vitest';
import { readScenarioFile } from '../../src/scenario/read.ts';
import { planOf } from '../support/planning.ts';
import { marginalsByLabel } from './rules/byHand.ts';

const planFrom = (name: string) => planOf(readScenarioFile(`fixtures/${name}.yaml`));

describe('the built-in gigawatt', () => {
  const plan = planFrom('gigawatt/scenario');
  const [period] = plan.periods;

  test('stands on at least two systems and serves at least three tiers', () => {
    expect(period!.fleet.filter(({ running }) => running > 1).length).toBeGreaterThanOrEqual(2);
    expect(period!.tiers.filter(({ servedMtokPerS }) => servedMtokPerS > 0).length).toBeGreaterThanOrEqual(3);
  });

  test('meets the whole demand of some tiers and not of others', () => {
    const full = period!.tiers.filter(({ servedMtokPerS, demandMtokPerS = 0 }) =>
      closeTo(servedMtokPerS, demandMtokPerS),
    );
    expect(full.map(({ tier }) => tier)).toEqual(['high', 'premium']);
  });

  test('has a price on power or capex', () => {
    const priced = plan.marginals.filter(({ key }) => key.rule === 'power' || key.rule === 'capex');
    expect(priced.length).toBeGreaterThan(0);
    for (const { valueMusd } of priced) expect(valueMusd).toBeGreaterThan(0);
  });
});

describe('the figures of the design, where money is no limit', () => {
  const plan = planFrom('measured/one-year');

  test('about $52B a year', () => {
    expect(plan.money.revenueMusd).toBeGreaterThan(51_500);
    expect(plan.money.revenueMusd).toBeLessThan(53_000);
  });

  test('on all 2,750 Vera Rubin racks that there are, and GB200', () => {
    expect(plan.periods[0]!.fleet.map(({ system }) => system)).toEqual(['gb200_nvl72', 'vr_nvl72']);
    expect(plan.periods[0]!.fleet[1]!.bought).toBeCloseTo(2750, 6);
  });

  test('a megawatt is worth about $34M a year', () => {
    const perMw = marginalsByLabel(plan)['power at abilene in 2027-01'];
    expect(perMw).toBeGreaterThan(33.5);
    expect(perMw).toBeLessThan(34.5);
  });
});

test('with 38.5B USD the money binds and the power does not', () => {
  const plan = planFrom('measured/tight-money');
  const rules = plan.marginals.map(({ key }) => key.rule);
  expect(rules).toContain('capex');
  expect(rules).not.toContain('power');
  expect(plan.money.capexMusd).toBeCloseTo(38_500, 5);
  expect(plan.powerMw).toBeLessThan(999);
});

function closeTo(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * b;
}
