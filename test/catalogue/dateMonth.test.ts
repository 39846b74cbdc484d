import { expect, test } from 'vitest';
import { lastMonthOf } from '../../src/catalogue/dateMonth.ts';

test.each([
  ['2026-09-01', 2026 * 12 + 8],
  ['2026-09-30', 2026 * 12 + 8],
  ['2026-09', 2026 * 12 + 8],
  ['~2026-05', 2026 * 12 + 4],
  ['2026', 2026 * 12 + 11],
  ['~2026', 2026 * 12 + 11],
  ['soon', Number.NaN],
])('the last month that %s may mean', (date, month) => {
  expect(lastMonthOf(date)).toBe(month);
});
