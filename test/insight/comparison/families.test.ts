import { describe, expect, it } from 'vitest';
import type { Family, Input } from '../../../src/insight/comparison/exchange.ts';
import { bundled } from '../../../src/insight/comparison/families.ts';

const inputs = (counts: Partial<Record<Family, number>>): Input[] =>
  Object.entries(counts).flatMap(([family, count]) =>
    Array.from({ length: count }, (_, at) => ({
      label: `${family} ${at}`,
      family: family as Family,
      facts: [],
    })),
  );

const told = (counts: Partial<Record<Family, number>>, most: number) =>
  bundled(inputs(counts), most).map(({ label, inputs: own }) => `${label}: ${own.length}`);

describe('inputs that differ', () => {
  it('stand alone up to six', () => {
    expect(told({ forecast: 3, sites: 2, money: 1 }, 9)).toEqual([
      'forecast 0: 1',
      'forecast 1: 1',
      'forecast 2: 1',
      'money 0: 1',
      'sites 0: 1',
      'sites 1: 1',
    ]);
  });

  it('are put together by kinds beyond that, the largest kinds only', () => {
    expect(told({ forecast: 5, sites: 3, money: 1 }, 9)).toEqual([
      'money 0: 1',
      'sites 0: 1',
      'sites 1: 1',
      'sites 2: 1',
      'the forecast: 5',
    ]);
  });

  it('are put together by wider kinds where plans take long', () => {
    const many = { forecast: 5, prices: 4, sites: 3, money: 1, catalogue: 2, service: 1 };
    // Two of six kinds belong to each of the three wider ones; of those as large, the first by name goes first.
    expect(told(many, 4)).toEqual([
      'money 0: 1',
      'the demand and its prices: 9',
      'the service, the policies and the systems: 3',
      'the sites: 3',
    ]);
    expect(told(many, 2)).toEqual(['the demand and its prices: 9', 'the means that serve the demand: 7']);
  });
});
