import { expect, test } from 'vitest';
import { systemsOfPairing } from '../../src/catalogue/systemsOfPairing.ts';
import { figure } from '../support/randomScenario.ts';

const named = { id: 'pair', name: 'Pair' };

test('of a ratio of racks are those with racks in it, sorted and each once', () => {
  const racks = ['big', 'small', 'big', 'also'].map((system) => ({ system, count: figure(1) }));
  expect(systemsOfPairing({ ...named, racks })).toEqual(['also', 'big', 'small']);
});

test('of prefill and decode are both, sorted', () => {
  const apart = { ...named, prefill: { system: 'reader', inputRates: [] }, decode: { system: 'also' } };
  expect(systemsOfPairing(apart)).toEqual(['also', 'reader']);
});
