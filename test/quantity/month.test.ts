import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { parseMonth, writeMonth } from '../../src/quantity/month.ts';
import { monthCodec } from '../../src/quantity/monthCodec.ts';

const write = 'write the year and the month, for example "2027-01".';

it('counts months from year 0', () => {
  expect(parseMonth('2027-01')).toEqual({ ok: true, value: 24_324 });
  expect(writeMonth(24_324)).toBe('2027-01');
  expect(writeMonth(24_335)).toBe('2027-12');
});

it('reads what it wrote', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2000 * 12, max: 2200 * 12 - 1 }), (month) => {
      expect(parseMonth(writeMonth(month))).toEqual({ ok: true, value: month });
      expect(z.decode(monthCodec, z.encode(monthCodec, month))).toBe(month);
    }),
    { seed: 20261120 },
  );
});

it.each([
  [2027, `"2027" is not a month; ${write}`],
  ['2027-1', `"2027-1" is not a month; ${write}`],
  ['2027-13', `"2027-13" is not a month, because months go from 01 to 12; ${write}`],
  ['2027-00', `"2027-00" is not a month, because months go from 01 to 12; ${write}`],
  ['0027-01', `"0027-01" is not in the years from 2000 to 2199; ${write}`],
  ['January 2027', `"January 2027" is not a month; ${write}`],
  ['', `is empty; ${write}`],
  [null, `is empty; ${write}`],
  [['2027-01'], `is a list, but must be a month; ${write}`],
])('%j is refused', (input, problem) => {
  expect(parseMonth(input)).toEqual({ ok: false, problem });
  expect(monthCodec.safeParse(input).error?.issues[0]?.message).toBe(problem);
});
