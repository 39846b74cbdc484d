import { describe, expect, it } from 'vitest';
import { counted } from '../../src/quantity/counted.ts';
import { dollars, dollarsAYear } from '../../src/report/dollars.ts';
import { evidenceAmount, evidenceRange } from '../../src/report/evidenceAmount.ts';
import { capitalised, rangeInWords } from '../../src/report/words.ts';

describe('words', () => {
  it('counts', () => {
    expect(counted(1, 'rack')).toBe('1 rack');
    expect(counted(2750, 'rack')).toBe('2,750 racks');
    expect(counted(2, 'pony', 'ponies')).toBe('2 ponies');
  });

  it('says the unit of a range once', () => {
    expect(rangeInWords('190 kW', '238 kW')).toBe('190 to 238 kW');
    expect(rangeInWords('900 kW', '1.2 MW')).toBe('900 kW to 1.2 MW');
    expect(rangeInWords('$3M', '$5M')).toBe('$3M to $5M');
  });

  it('begins a sentence', () => {
    expect(capitalised('too slow')).toBe('Too slow');
    expect(capitalised('')).toBe('');
  });
});

describe('dollars', () => {
  it('writes USD for people', () => {
    expect(dollars(52.34e9)).toBe('$52.3B');
    expect(dollars(0)).toBe('$0');
    expect(dollars(-603e6)).toBe('-$603M');
    expect(dollars(0.31)).toBe('$0.31');
  });

  it('makes a mean year of any span', () => {
    expect(dollarsAYear(50e6, 6)).toBe('$100M a year');
    expect(dollarsAYear(50e6, 24)).toBe('$25M a year');
  });
});

describe('evidenceAmount', () => {
  it.each([
    [7.3, '$M per rack', '$7.3M/rack'],
    [237.6, 'kW per rack', '237.6 kW/rack'],
    [0.5526, 'Mtok/s per facility MW', '552.6 ktok/s/MW'],
    [45, 'USD per M output tokens', '$45/Mtok'],
    [55000, 'racks per year', '55,000 racks/year'],
    [24324, 'month', '2027-01'],
    [0.6, 'fraction', '60.0 %'],
    [1.12, 'ratio', '1.12'],
    [333, 'tok/s/user', '333 tok/s/user'],
    [3, 'racks', '3 racks'],
    [72, 'per rack', '72 per rack'],
    [86, 'USD/MWh', '86 USD/MWh'],
    [4, 'years', '4 years'],
  ] as const)('writes %d %s as %s', (value, unit, shown) => {
    expect(evidenceAmount({ value, unit })).toBe(shown);
  });

  it('writes nothing for a whole forecast, which is many numbers', () => {
    expect(evidenceAmount({})).toBe('');
  });

  it('writes a range, if there is one', () => {
    expect(evidenceRange({ unit: 'kW per rack', range: [190, 238] })).toBe('190 to 238 kW/rack');
    expect(evidenceRange({ unit: 'kW per rack' })).toBe('');
  });
});
