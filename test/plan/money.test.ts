import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { planOf } from '../support/planning.ts';
import { figure, plainScenario, site, tier } from '../support/randomScenario.ts';

// 40 Mtok/s take 500 MW: 5,000 racks at $3M and 500 MW of shell at $10M.
const moneyOf = (change: Partial<Scenario> = {}) =>
  planOf(
    plainScenario({
      sites: [site('abilene', 1000, { shellMusdPerMw: 10 })],
      tiers: [tier('chat', { demand: { mean: [40] } })],
      ...change,
    }),
  ).money;

describe('one year', () => {
  const money = moneyOf();

  test('earns the price of its tokens', () => {
    // 40 Mtok/s x 31.536 million seconds x 3 USD/Mtok.
    expect(money.revenueMusd).toBeCloseTo(3784.32, 7);
  });

  test('pays for racks and shell', () => {
    expect(money.capexMusd).toBeCloseTo(15_000 + 5000, 7);
  });

  test('pays for the energy that is drawn', () => {
    // 500 MW x 0.8 x 8,760 h x 80 USD/MWh.
    expect(money.energyMusd).toBeCloseTo(280.32, 8);
  });

  test('pays for operations by the MW', () => {
    expect(money.operationsMusd).toBeCloseTo(500 * 0.3, 9);
  });

  test('leaves racks with 3 of 4 years and shell with 14 of 15, worth less for coming a year later', () => {
    expect(money.residualMusd).toBeCloseTo((15_000 * (3 / 4) + 5000 * (14 / 15)) / 1.1, 7);
  });

  test('is worth its flows, spread over the year, less what is paid at its start', () => {
    // Money that flows evenly over a year at 10 % is worth (1 - 1 / 1.1) / ln 1.1 = 0.95382 of its sum at the start.
    const flow = 3784.32 - 280.32 - 150;
    const atStart = (1 - 1 / 1.1) / Math.log(1.1);
    expect(money.profitMusd).toBeCloseTo(flow * atStart - 20_000 + money.residualMusd, 7);
  });

  test('costs what recovers the capital over its life, energy and operations, by the Mtok', () => {
    // r / (1 - 1.1^-n): 0.315471 for 4 years and 0.131474 for 15.
    const racks = 15_000 * (0.1 / (1 - 1.1 ** -4));
    const shell = 5000 * (0.1 / (1 - 1.1 ** -15));
    expect(money.costUsdPerMtok).toBeCloseTo((racks + shell + 280.32 + 150) / (40 * 31.536), 9);
  });
});

describe('without interest', () => {
  const costOfCapital = figure(0);

  test('nothing is discounted', () => {
    const money = moneyOf({ costOfCapital });
    const residual = 15_000 * (3 / 4) + 5000 * (14 / 15);
    expect(money.residualMusd).toBeCloseTo(residual, 7);
    expect(money.profitMusd).toBeCloseTo(3354 - 20_000 + residual, 7);
    expect(money.costUsdPerMtok).toBeCloseTo((15_000 / 4 + 5000 / 15 + 430.32) / (40 * 31.536), 9);
  });

  test('a year and a half has one and a half of every flow and the same capex', () => {
    const periods = [{ id: '2027-01', startMonth: 2027 * 12, months: 18 }];
    const money = moneyOf({ costOfCapital, periods });
    const residual = 15_000 * (2.5 / 4) + 5000 * (13.5 / 15);
    expect(money).toEqual({
      revenueMusd: expect.closeTo(3784.32 * 1.5, 7),
      capexMusd: expect.closeTo(20_000, 7),
      energyMusd: expect.closeTo(280.32 * 1.5, 7),
      operationsMusd: expect.closeTo(225, 8),
      residualMusd: expect.closeTo(residual, 7),
      profitMusd: expect.closeTo(3354 * 1.5 - 20_000 + residual, 7),
      costUsdPerMtok: expect.closeTo((15_000 / 4 + 5000 / 15 + 430.32) / (40 * 31.536), 9),
    });
  });

  test('racks older than their life are worth nothing', () => {
    const money = moneyOf({ costOfCapital, itLifeYears: figure(1) });
    expect(money.residualMusd).toBeCloseTo(5000 * (14 / 15), 7);
  });
});

test('without money there is no cost per token', () => {
  expect(moneyOf({ capexBudgetMusd: [0] })).toEqual({
    revenueMusd: 0,
    capexMusd: 0,
    energyMusd: 0,
    operationsMusd: 0,
    residualMusd: 0,
    profitMusd: 0,
  });
});
