import { expect, test } from 'vitest';
import type { PlanDocument } from '../../src/document/schema.ts';
import { evidenceAmount, evidenceRange } from '../../src/report/evidenceAmount.ts';

type Unit = NonNullable<PlanDocument['evidence'][number]['unit']>;

test.each<[Unit, number, string]>([
  ['input Mtok/s per accelerator', 0.012, '12,000 tok/s/accelerator of input'],
  ['kg/MWh', 380, '380 kg/MWh'],
  ['months', 6, '6 months'],
  ['months', 1, '1 month'],
  ['change per year', -0.08, '-8.0 %/year'],
  ['part of the mean', 1.5, '150.0 %'],
])('an amount in %s', (unit, value, words) => {
  expect(evidenceAmount({ unit, value })).toBe(words);
});

test('a range names its unit once', () => {
  expect(evidenceRange({ unit: 'kg/MWh', value: 380, range: [350, 400] })).toBe('350 to 400 kg/MWh');
});
