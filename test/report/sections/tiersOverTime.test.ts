import { describe, expect, test } from 'vitest';
import { tiersOverTime } from '../../../src/report/sections/tiersOverTime.ts';
import { planOver, sold } from '../support/overTime.ts';

const PAGE = { columns: 80 };

test('a tier has a row for each period; what is never served has one for all', () => {
  const free = sold('free', { demandMtokPerS: 5, priceUsdPerMtok: 0 });
  const document = planOver([
    {
      months: 12,
      tiers: [free, sold('chat', { powerMw: 4, servedMtokPerS: 2, demandMtokPerS: 4, revenueUsd: 40e6 })],
    },
    {
      months: 12,
      tiers: [
        free,
        sold('chat', {
          powerMw: 6,
          servedMtokPerS: 3,
          demandMtokPerS: 6,
          revenueUsd: 30e6,
          priceUsdPerMtok: 1,
        }),
      ],
    },
  ]);
  expect(tiersOverTime(document, PAGE)).toEqual([
    'Tiers over time ────────────────────────────────────────────────────────────────',
    '                         power         served            price  revenue',
    'free  2027-01 - 2028-01   0 MW  0 of 5 Mtok/s   0.0 %  $0/Mtok       $0',
    'chat  2027-01             4 MW  2 of 4 Mtok/s  50.0 %  $2/Mtok     $40M',
    '      2028-01             6 MW  3 of 6 Mtok/s  50.0 %  $1/Mtok     $30M',
  ]);
});

// Eight quarters: a year serves the mean of its quarters, at what a token brought: (1 x $4 + 3 x $2) / 4 of the tokens.
test('more than six periods are told by calendar year, with means', () => {
  const quarter = (served: number, price: number) => ({
    tiers: [
      sold('chat', {
        powerMw: served * 2,
        servedMtokPerS: served,
        demandMtokPerS: 4,
        priceUsdPerMtok: price,
        revenueUsd: 10e6,
      }),
    ],
  });
  const year = [quarter(1, 4), quarter(3, 2), quarter(1, 4), quarter(3, 2)];
  expect(tiersOverTime(planOver([...year, ...year]), PAGE).slice(1)).toEqual([
    '            power                           served              price  revenue',
    'chat  2027   4 MW  ████████          2 of 4 Mtok/s  50.0 %  $2.5/Mtok     $40M',
    '      2028   4 MW  ████████          2 of 4 Mtok/s  50.0 %  $2.5/Mtok     $40M',
    'Power, rates and prices are means of the calendar year.',
  ]);
});

// Seven periods of four months from January 2027 but for the first of two: the fourth runs from November to February.
test('a period that runs on into the next year is said to count in the one in which it begins', () => {
  const tiers = [sold('chat', { powerMw: 1, servedMtokPerS: 1, demandMtokPerS: 2, revenueUsd: 1e6 })];
  const said = [2, 4, 4, 4, 4, 4, 4].map((months) => ({ months, tiers }));
  expect(tiersOverTime(planOver(said), PAGE).slice(2)).toEqual([
    'chat  2027   1 MW  ████████          1 of 2 Mtok/s  50.0 %  $2/Mtok      $4M',
    '      2028   1 MW  ████████          1 of 2 Mtok/s  50.0 %  $2/Mtok      $3M',
    'Power, rates and prices are means of the calendar year. A period that runs on',
    'into the next year counts whole in the year in which it begins.',
  ]);
});

test('a narrow page leaves out the bars, then idle capacity, then prices', () => {
  const busy = { powerMw: 1234.5, servedMtokPerS: 1234.5, demandMtokPerS: 2345.6, revenueUsd: 1.23e9 };
  const tiers = [sold('chat', { ...busy, priceUsdPerMtok: 1234.5, idleMtokPerS: 12.34 })];
  const document = planOver([
    { months: 12, tiers },
    { months: 12, tiers },
  ]);
  const headings = (columns: number) => tiersOverTime(document, { columns })[1]?.trim().split(/ +/);
  expect(tiersOverTime(document, { columns: 120 })[2]).toContain('████████▍');
  expect(headings(120)).toEqual(['power', 'served', 'idle', 'price', 'revenue']);
  expect(tiersOverTime(document, { columns: 90 })[2]).not.toContain('█');
  expect(headings(90)).toEqual(['power', 'served', 'idle', 'price', 'revenue']);
  expect(headings(80)).toEqual(['power', 'served', 'price', 'revenue']);
  expect(headings(70)).toEqual(['power', 'served', 'revenue']);
});

test('a page too narrow for what several periods share says it of each, and cuts off no money', () => {
  const small = { powerMw: 18.12, servedMtokPerS: 0.5236, demandMtokPerS: 3.08, revenueUsd: 743e6 };
  const tiers = [sold('free', { demandMtokPerS: 1, priceUsdPerMtok: 0 }), sold('chat', small)];
  const document = planOver([
    { months: 12, tiers },
    { months: 12, tiers },
  ]);
  expect(tiersOverTime(document, { columns: 74 }).slice(1)).toEqual([
    '                  power                       served          revenue',
    'free  2027-01      0 MW                0 of 1 Mtok/s   0.0 %       $0',
    '      2028-01      0 MW                0 of 1 Mtok/s   0.0 %       $0',
    'chat  2027-01  18.12 MW  523.6 ktok/s of 3.08 Mtok/s  17.0 %    $743M',
    '      2028-01  18.12 MW  523.6 ktok/s of 3.08 Mtok/s  17.0 %    $743M',
  ]);
});

describe('the parts of the day', () => {
  const blocks = (day: number, night: number) => ({
    blocks: [
      { block: 'day', powerMw: 1, servedMtokPerS: day, demandMtokPerS: 4, idleMtokPerS: 0 },
      { block: 'night', powerMw: 1, servedMtokPerS: night, demandMtokPerS: 2, idleMtokPerS: 0 },
    ],
  });

  test('are told of the first and the last period', () => {
    const document = planOver([
      { tiers: [sold('chat', blocks(1, 2))] },
      { tiers: [sold('chat', blocks(2, 2))] },
      { tiers: [sold('chat', blocks(3, 2))] },
    ]);
    expect(tiersOverTime(document, PAGE).slice(-4)).toEqual([
      'Served by part of the day:',
      '                         day          night',
      'chat  2027 Q1  1 of 4 Mtok/s  2 of 2 Mtok/s',
      '      2027 Q3  3 of 4 Mtok/s  2 of 2 Mtok/s',
    ]);
  });

  // Six rates of 13 columns do not fit on 80, six shares do; of 24 shares nine do.
  test.each([
    [6, '      2027 Q2  25.0 %  25.0 %  25.0 %  25.0 %  25.0 %  25.0 %', 0],
    [24, undefined, 24],
  ])('that are %i give way to the page', (count, last, cut) => {
    const many = Array.from({ length: count }, (_, index) => ({
      block: `h${index}`,
      powerMw: 1,
      servedMtokPerS: 1,
      demandMtokPerS: 4,
      idleMtokPerS: 0,
    }));
    const tiers = [sold('chat', { blocks: many })];
    const lines = tiersOverTime(planOver([{ tiers }, { tiers }]), PAGE);
    if (cut === 0) expect(lines.at(-1)).toBe(last);
    else expect(lines.at(-1)).toMatch(/^and \d+ more parts of the day; the plan's JSON has them all\.$/);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
  });
});
