import { expect, test } from 'vitest';
import { periodLabel } from '../../src/quantity/periodLabel.ts';

const month = (year: number, inYear: number) => year * 12 + inYear - 1;

test.each([
  [month(2027, 1), 3, '2027 Q1'],
  [month(2027, 4), 3, '2027 Q2'],
  [month(2027, 7), 3, '2027 Q3'],
  [month(2031, 10), 3, '2031 Q4'],
  [month(2027, 2), 3, '2027-02'],
  [month(2027, 1), 12, '2027-01'],
  [month(2027, 4), 6, '2027-04'],
  [month(2027, 12), 1, '2027-12'],
])('the span from month %i over %i months is called %s', (startMonth, months, label) => {
  expect(periodLabel({ startMonth, months })).toBe(label);
});
