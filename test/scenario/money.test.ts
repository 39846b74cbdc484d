import { describe, expect, test } from 'vitest';
import { FOUR_PERIODS, resolved, TWO_YEARS, toldOf, wrongIn } from './statement.ts';

describe('the capex budget', () => {
  const budget = (capex: string, horizon = FOUR_PERIODS) => ({ horizon, budget: `{ capex: ${capex} }` });
  const released = (capex: string) => resolved(budget(capex)).capexBudgetMusd;

  test('is there from the start where it is one amount', () => {
    expect(released('40B USD')).toEqual([40_000, 40_000, 40_000, 40_000]);
  });

  test('adds up where each period has an amount', () => {
    expect(released('[1B USD, 2B USD, 0 USD, 500M USD]')).toEqual([1000, 3000, 3000, 3500]);
  });

  test('adds up where months have amounts, earlier ones from the start', () => {
    const capex = '{ 2027-07: 4B USD, 2026-05: 1B USD, 2027-01: 2B USD }';
    expect(released(capex)).toEqual([3000, 3000, 7000, 7000]);
    expect(toldOf(budget(capex))).toEqual([]);
  });

  test('counts from the next period where it is released within one', () => {
    const capex = '{ 2027-02: 1B USD, 2027-11: 2B USD, 2030-01: 3B USD }';
    expect(released(capex)).toEqual([0, 1000, 1000, 1000]);
    expect(toldOf(budget(capex))).toEqual([
      'The 1B USD of the capex budget that are released in 2027-02 come within a period; racks and shell are paid when a period begins, so they count from 2027-04 on.',
      'The 2B USD of the capex budget that are released in 2027-11 come after the last period has begun, so they cannot be spent.',
      'The 3B USD of the capex budget that are released in 2030-01 come after the last period has begun, so they cannot be spent.',
    ]);
  });

  test('of nothing says so, however it is written', () => {
    const nothing = ['The capex budget is zero: nothing can be bought.'];
    expect(toldOf(budget('0 USD'))).toEqual(nothing);
    expect(toldOf(budget('[0 USD, 0 USD]', TWO_YEARS))).toEqual(nothing);
    expect(toldOf(budget('{ 2027-01: 0 USD }'))).toEqual(nothing);
  });

  test('is refused where it does not fit the periods, or names no month', () => {
    expect(wrongIn(budget('[1B USD]', TWO_YEARS))).toBe(
      '7:18 budget.capex: 1 amount for a horizon of 2 periods; write one for each period, or a single amount for all.',
    );
    expect(wrongIn(budget('[]'))).toBe(
      '7:18 budget.capex: 0 amounts for a horizon of 4 periods; write one for each period, or a single amount for all.',
    );
    expect(wrongIn(budget('{}'))).toBe(
      '7:18 budget.capex: names no month; write at least one with the value that holds from then on, such as "2027-01".',
    );
    expect(wrongIn(budget('[1B USD, 2B]', TWO_YEARS))).toBe(
      '7:27 budget.capex[1]: "2B" names no currency; write "2B USD" or "$2B".',
    );
  });
});

describe('finance', () => {
  test('takes the place of figures of the catalogue, and leaves the others', () => {
    const scenario = resolved({ finance: '{ costOfCapital: 8 %/year, life: 5 years }' });
    expect(scenario.costOfCapital).toEqual({ value: 0.08, source: 'scenario', grade: 'assumption' });
    expect(scenario.itLifeYears).toEqual({ value: 5, source: 'scenario', grade: 'assumption' });
    expect(scenario.shellLifeYears).toEqual(resolved({}).shellLifeYears);
    expect(resolved({ finance: '{ shellLife: 30 years }' }).shellLifeYears.value).toBe(30);
  });

  test('without any length of life is refused', () => {
    expect(wrongIn({ finance: '{ life: 0 years, shellLife: 0 years }' })).toBe(
      [
        '7:18 finance.life: what lasts no time is never paid off; write more than 0, such as "5 years".',
        '7:38 finance.shellLife: what lasts no time is never paid off; write more than 0, such as "5 years".',
      ].join('\n'),
    );
  });

  test('with a life that is shorter than a period is refused there', () => {
    expect(wrongIn({ finance: '{ life: 9 months }' })).toBe(
      '7:18 finance.life: racks that live 9 months, and the period 2027-01 has 12 months, so no rack could run through it; write at least "12 months", or shorter periods.',
    );
  });

  test('with a life of the catalogue that is shorter than a period is refused at the period', () => {
    expect(wrongIn({ horizon: '{ start: 2027-01, months: 60 }' })).toBe(
      '3:36 horizon.months: the racks of the catalogue "keynote" live 4 years, and the period 2027-01 has 60 months, so no rack could run through it; write periods of at most 48 months, or "finance: { life: 60 months }".',
    );
    const listed = '{ periods: [{ start: 2027-01, months: 12 }, { start: 2028-01, months: 49 }] }';
    expect(wrongIn({ horizon: listed })).toBe(
      '3:80 horizon.periods[1].months: the racks of the catalogue "keynote" live 4 years, and the period 2028-01 has 49 months, so no rack could run through it; write periods of at most 48 months, or "finance: { life: 49 months }".',
    );
    expect(resolved({ horizon: '{ start: 2027-01, months: 48 }' }).periods[0]?.months).toBe(48);
  });
});

describe('a lead time', () => {
  const lead = (text: string) => ({ leadTime: text, systems: '[gb200_nvl72, vr_nvl72]' });

  test('is that of every system, or of those that it names', () => {
    expect(resolved(lead('6 months')).leadMonths).toEqual([
      { system: 'gb200_nvl72', months: 6 },
      { system: 'vr_nvl72', months: 6 },
    ]);
    expect(resolved(lead('{ vr_nvl72: 3 quarters }')).leadMonths).toEqual([
      { system: 'vr_nvl72', months: 9 },
    ]);
    expect(resolved(lead('0 months'))).not.toHaveProperty('leadMonths');
  });

  test('of a system that the scenario leaves out is not used, which a remark says', () => {
    const other = lead('{ vr_nvl72: 3 months, hgx_h100: 9 months }');
    expect(resolved(other).leadMonths).toEqual([{ system: 'vr_nvl72', months: 3 }]);
    expect(toldOf(other)).toEqual([
      '"leadTime" names hgx_h100, which the scenario leaves out, so that is not used.',
    ]);
  });

  test('that is no number of whole months, or of no system, is refused', () => {
    expect(wrongIn(lead('1.5 months'))).toBe(
      '7:11 leadTime: "1.5 months" is not a whole number of months; write "1 month" or "2 months".',
    );
    expect(wrongIn(lead('{ vr_nvl27: 6 months }'))).toBe(
      '7:23 leadTime.vr_nvl27: the catalogue "keynote" has no system "vr_nvl27"; did you mean "vr_nvl72"?',
    );
    expect(wrongIn(lead('{ vr_nvl72+groq3_lpx: 6 months }'))).toBe(
      '7:33 leadTime.vr_nvl72+groq3_lpx: "vr_nvl72+groq3_lpx" is a pairing; write the systems of the pairing.',
    );
  });
});
