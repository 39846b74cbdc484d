import { describe, expect, test } from 'vitest';
import { FOUR_PERIODS, resolved, TWO_YEARS, toldOf, wrongIn } from './statement.ts';

type Changes = Readonly<Record<string, string>>;

describe('the price of racks', () => {
  const change = (systemPrices: string): Changes => ({
    change: `{ systemPrices: ${systemPrices} }`,
    systems: '[gb200_nvl72, vr_nvl72]',
  });

  test('falls for all systems, or for those that are named', () => {
    expect(resolved(change('-8 %/year')).systemPriceChange).toEqual([
      { system: 'gb200_nvl72', perYear: -0.08 },
      { system: 'vr_nvl72', perYear: -0.08 },
    ]);
    expect(resolved(change('{ vr_nvl72: 5 %/year, gb200_nvl72: 0 %/year }')).systemPriceChange).toEqual([
      { system: 'vr_nvl72', perYear: 0.05 },
    ]);
    expect(resolved(change('0 %/year'))).not.toHaveProperty('systemPriceChange');
  });

  test('cannot fall by all of it, nor for a system that nobody knows', () => {
    expect(wrongIn(change('-100 %/year'))).toBe(
      '7:25 change.systemPrices: a fall of 100 %/year would make racks free within a year; write a fall of less than 100 %, such as "-25 %/year".',
    );
    expect(wrongIn(change('{ vr_nvl72: -120 %/year }'))).toBe(
      '7:37 change.systemPrices.vr_nvl72: a fall of 120 %/year would make racks free within a year; write a fall of less than 100 %, such as "-25 %/year".',
    );
    expect(wrongIn(change('{ vr_nvl27: -8 %/year }'))).toBe(
      '7:37 change.systemPrices.vr_nvl27: the catalogue "keynote" has no system "vr_nvl27"; did you mean "vr_nvl72"?',
    );
    expect(wrongIn(change('-8'))).toBe('7:25 change.systemPrices: "-8" has no unit; write "-8 %/year".');
  });
});

describe('the price of tokens', () => {
  const tiers = (changes: Changes) => resolved(changes).tiers;
  const medium = (changes: Changes) => tiers(changes).find(({ id }) => id === 'medium');

  test('stands still where nothing is said', () => {
    expect(tiers({ horizon: FOUR_PERIODS }).some((tier) => 'pricesUsdPerMtok' in tier)).toBe(false);
  });

  test('of a period is that of its start', () => {
    // Medium costs $3. After a quarter of a year 3 x 0.75^0.25, after half 3 x 0.75^0.5, after three 3 x 0.75^0.75.
    const falling = { horizon: FOUR_PERIODS, change: '{ tokenPrices: -25 %/year }' };
    expect(medium(falling)?.priceUsdPerMtok.value).toBe(3);
    expect(medium(falling)?.pricesUsdPerMtok).toEqual([
      3,
      expect.closeTo(2.791814577, 9),
      expect.closeTo(2.598076211, 9),
      expect.closeTo(2.417782347, 9),
    ]);
    const [free] = tiers(falling);
    expect(free?.priceUsdPerMtok.value).toBe(0);
    expect(free).not.toHaveProperty('pricesUsdPerMtok');
  });

  test('changes from what the scenario states, not by month on top', () => {
    const change = '{ tokenPrices: -50 %/year }';
    const priced = (output: string) =>
      medium({ horizon: TWO_YEARS, change, tiers: `{ medium: { price: { output: ${output} } } }` });
    expect(priced('8 USD/Mtok')?.pricesUsdPerMtok).toEqual([8, 4]);
    expect(priced('{ 2027-01: 8 USD/Mtok, 2028-01: 7 USD/Mtok }')?.pricesUsdPerMtok).toEqual([8, 7]);
  });

  test('does not change within the only period, which a remark says', () => {
    expect(toldOf({ change: '{ tokenPrices: -25 %/year }' })).toEqual([
      'The only period has the prices of its start, so the change of token prices is not used.',
    ]);
  });

  test('cannot fall by all of it', () => {
    expect(wrongIn({ change: '{ tokenPrices: -100 %/year }' })).toBe(
      '7:24 change.tokenPrices: a fall of 100 %/year would make tokens free within a year; write a fall of less than 100 %, such as "-25 %/year".',
    );
  });
});

describe('a price by months', () => {
  const priced = (output: string) => ({
    horizon: FOUR_PERIODS,
    tiers: `{ medium: { price: { output: ${output} } } }`,
  });
  const medium = (output: string) => resolved(priced(output)).tiers.find(({ id }) => id === 'medium');

  test('holds from each month on', () => {
    const tier = medium('{ 2026-01: 5 USD/Mtok, 2027-07: 4 USD/Mtok }');
    expect(tier?.priceUsdPerMtok).toEqual({ value: 5, source: 'scenario', grade: 'assumption' });
    expect(tier?.pricesUsdPerMtok).toEqual([5, 5, 4, 4]);
  });

  test("is the catalogue's before the first of them", () => {
    const tier = medium('{ 2027-04: 2 USD/Mtok }');
    expect(tier?.priceUsdPerMtok).toMatchObject({ value: 3, source: 'gtc26-slide' });
    expect(tier?.pricesUsdPerMtok).toEqual([3, 2, 2, 2]);
  });

  test('that is always the same stands still', () => {
    const tier = medium('{ 2027-01: 5 USD/Mtok, 2027-07: 5 USD/Mtok }');
    expect(tier?.priceUsdPerMtok.value).toBe(5);
    expect(tier).not.toHaveProperty('pricesUsdPerMtok');
  });

  test('that changes within a period counts from the next, and one that comes too late not at all', () => {
    const output = '{ 2027-01: 5 USD/Mtok, 2027-02: 4 USD/Mtok, 2027-11: 3 USD/Mtok, 2031-01: 2 USD/Mtok }';
    expect(medium(output)?.pricesUsdPerMtok).toEqual([5, 4, 4, 4]);
    expect(toldOf(priced(output))).toEqual([
      'The price of Medium changes in 2027-02, within a period; a period has what holds when it begins, so the change counts from 2027-04 on.',
      'The price of Medium changes in 2027-11, after the last period has begun, so the change is not used.',
      'The price of Medium changes in 2031-01, after the last period has begun, so the change is not used.',
    ]);
  });
});

describe('software', () => {
  test('makes racks faster by a part each year, until a month or for ever', () => {
    const gain = (software: string) => resolved({ change: `{ software: ${software} }` }).softwareGain;
    expect(gain('{ gain: 20 %/year, until: 2029-12 }')).toEqual({
      perYear: 0.2,
      untilMonth: 2029 * 12 + 11,
    });
    expect(gain('{ gain: 20 %/year }')).toEqual({ perYear: 0.2 });
    expect(gain('{ gain: 0 %/year }')).toBeUndefined();
  });

  test('that ends before the plan begins leaves a remark', () => {
    const until = (month: string) => toldOf({ change: `{ software: { gain: 20 %/year, until: ${month} } }` });
    expect(until('2026-12')).toEqual([
      'The gain of throughput by software ends in 2026-12, before the plan begins in 2027-01: curves that were measured before 2026-12 gain until then, and within the plan no rack gets faster.',
    ]);
    expect(until('2027-01')).toEqual([]);
    expect(toldOf({ change: '{ software: { gain: 0 %/year, until: 2026-12 } }' })).toEqual([]);
  });

  test('does not make them slower', () => {
    expect(wrongIn({ change: '{ software: { gain: -20 %/year } }' })).toBe(
      '7:29 change.software.gain: "-20 %/year" must not be negative; write "20 %/year" or "0 %/year".',
    );
    expect(wrongIn({ change: '{ software: { until: 2029-12 } }' })).toBe(
      '7:11 change.software.gain: is missing; write for example "20 %/year" or "10 %/year".',
    );
  });
});

test('an unknown key of a change names the nearest', () => {
  expect(wrongIn({ change: '{ tokenPrice: -25 %/year }' })).toBe(
    '7:11 change.tokenPrice: unknown key "tokenPrice"; did you mean "tokenPrices"?',
  );
});
