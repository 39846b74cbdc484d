import { describe, expect, test } from 'vitest';
import { readScenario, scenarioAt } from '../../src/scenario/read.ts';
import { resolved, TWO_YEARS, wrongIn } from './statement.ts';

const OFF = 'medium: off, high: off, premium: off, ultra: off';

const free = (keys: string, changes = {}) => ({
  horizon: TWO_YEARS,
  forecast: '{ free: [100 Mtok/s, 6 Mtok/s] }',
  tiers: `{ free: { ${keys} }, ${OFF} }`,
  ...changes,
});

describe('the part of its forecast that a tier is planned with', () => {
  test('scales every period, and commitments in percent after it', () => {
    const { tiers, forecast } = resolved(free('demand: 110 %, commitment: 50 %'));
    // 100 x 1.1 = 110 and 6 x 1.1 = 6.6, half of which are 55 and 3.3.
    expect(tiers[0]?.demand.mean).toEqual([110, 6.6]);
    expect(tiers[0]?.commitment).toEqual([55, 3.3]);
    expect(forecast).toEqual({
      grade: 'assumption',
      note: 'Scaled by the scenario, free to 110 %; before that: Stated in the scenario.',
    });
  });

  test('leaves everything as it is at 100 %', () => {
    expect(resolved(free('demand: 100 %'))).toEqual(resolved(free('')));
  });

  test('may be nothing, and a commitment above what it leaves is refused', () => {
    expect(resolved(free('demand: 0 %')).tiers[0]?.demand.mean).toEqual([0, 0]);
    expect(wrongIn(free('demand: 10 %, commitment: 5 Mtok/s'))).toBe(
      '7:44 tiers.free.commitment: 5 Mtok/s is more than the 600 ktok/s that the forecast has for the tier in 2028-01; write at most that, or a part of the forecast such as "100 %".',
    );
  });

  test('of unlimited demand is refused at its line', () => {
    expect(wrongIn(free('demand: 120 %', { forecast: 'unlimited' }))).toBe(
      '7:26 tiers.free.demand: 120 % of an unlimited demand is no number of tokens; give a forecast, such as "forecast: { free: 200 Mtok/s }", or take "demand" away.',
    );
  });

  test('is no more than a hundred times the forecast', () => {
    expect(wrongIn(free('demand: 10001 %'))).toBe(
      '7:26 tiers.free.demand: "10001 %" is more than any forecast can be short of (at most 10000 %); write a smaller number or a smaller unit.',
    );
  });

  test.each([
    [
      'the file of the scenario',
      {},
      'An illustration made up for this scenario; no firm has published its demand per tier.',
    ],
    [
      'a file in its place',
      { demand: 'fixtures/gigawatt/forecasts/base.csv' },
      "Read from base.csv, in place of the scenario's own forecast.",
    ],
  ])('scales mean, low and high of %s', (_, replacements, note) => {
    const overrides = [
      { path: ['tiers', 'free', 'demand'], value: '150 %', origin: '--set x' },
      { path: ['tiers', 'ultra', 'demand'], value: '50 %', origin: '--set y' },
    ];
    const scenario = readScenario(scenarioAt('fixtures/gigawatt/scenario.yaml'), overrides, replacements);
    const [first, second] = scenario.tiers;
    // 200, 120 and 320 times 1.5; medium keeps 300, 180 and 480.
    expect(first?.demand).toEqual({ mean: [300], low: [180], high: [480] });
    expect(second?.demand).toEqual({ mean: [300], low: [180], high: [480] });
    expect(scenario.forecast).toEqual({
      grade: 'assumption',
      note: `Scaled by the scenario, free to 150 % and ultra to 50 %; before that: ${note}`,
    });
  });
});
