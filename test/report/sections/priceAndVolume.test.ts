import { describe, expect, test } from 'vitest';
import { planMarkdown } from '../../../src/report/planMarkdown.ts';
import { priceAndVolume } from '../../../src/report/sections/priceAndVolume.ts';
import { planOver, sold } from '../support/overTime.ts';
import { input, tier } from '../support/planDocument.ts';

const PAGE = { columns: 100 };
const STEPS = [
  { pricePart: 1, demandPart: 1 },
  { pricePart: 0.5, demandPart: 3 },
];

// 1 Mtok/s for a year at 10 USD is 315.36M USD; 2.5 at 6 USD are 473.04M.
const scenario = {
  name: 'Curves',
  digest: '0',
  input: input({ tiers: [{ ...tier('chat', 50, 10), priceSteps: STEPS }, tier('agent', 50, 3)] }),
  catalogue: { name: 'test', digest: '0' },
};

const chat = (price: number, served: number, furtherUsdPerMtok?: number) =>
  sold('chat', {
    priceUsdPerMtok: price,
    servedMtokPerS: served,
    demandMtokPerS: 1,
    revenueUsd: price * served * 31.536e6,
    curve: {
      ...(served > 0 && { lastStepUsdPerMtok: price }),
      ...(furtherUsdPerMtok !== undefined && { furtherUsdPerMtok }),
    },
  });

const NOTE = [
  'Prices are USD per M output tokens. All buyers of a tier pay one price: that at which what is sold',
  'is wanted, revenue being straight between two steps. A Mtok more makes all others cheaper, and',
  'brings what is left after that.',
];

describe('price and volume', () => {
  test('says how far down its curve a tier is sold, and where cheaper tokens earn more', () => {
    const document = planOver([{ months: 12, tiers: [chat(6, 2.5, 2.5), sold('agent')] }], { scenario });
    expect(priceAndVolume(document, PAGE)).toEqual([
      `Price and volume ${'─'.repeat(83)}`,
      '      price        sold  of forecast  revenue/yr  a Mtok more',
      'chat     $6  2.5 Mtok/s      250.0 %       $473M         $2.5',
      'Cheaper tokens of chat earn more: $6/Mtok brings $158M a year more than its whole forecast would at',
      '$10/Mtok.',
      ...NOTE,
    ]);
  });

  test('over time shows the first period and the last', () => {
    const document = planOver(
      [
        { months: 12, tiers: [chat(10, 0, 10)] },
        { months: 12, tiers: [chat(7, 1.8, 2.5)] },
        { months: 12, tiers: [chat(5, 3)] },
      ],
      { scenario },
    );
    expect(priceAndVolume(document, PAGE).slice(1)).toEqual([
      '                  price      sold  of forecast  revenue/yr  a Mtok more',
      'chat  2027-01  not sold  0 Mtok/s        0.0 %          $0          $10',
      '      2029-01        $5  3 Mtok/s      300.0 %       $473M     all sold',
      // At 10 USD the forecast of 1 Mtok/s brings 315.36M USD; 1.8 at 7 are 397.35M, 3 at 5 are 473.04M.
      'Cheaper tokens of chat earn more in 2 of 3 periods, first in 2028-01: $7/Mtok brings $82M a year',
      'more than its whole forecast would at $10/Mtok.',
      ...NOTE,
    ]);
  });

  test('holds it against all that is wanted at the base price, and against the price of the period', () => {
    // At 10 USD 1.4 times the forecast is wanted, 441.504M USD; a year on at 8 USD, 353.2032M.
    const steps = [
      { pricePart: 1, demandPart: 1.4 },
      { pricePart: 0.5, demandPart: 3 },
    ];
    const moving = { ...tier('chat', 50, 10), priceSteps: steps, pricesUsdPerMtok: [10, 8] };
    // 2 at 7 are 441.504M, no more than at the base; 2.5 at 5 are 394.2M.
    const document = planOver(
      [
        { months: 12, tiers: [chat(7, 2)] },
        { months: 12, tiers: [chat(5, 2.5)] },
      ],
      { scenario: { ...scenario, input: input({ tiers: [moving] }) } },
    );
    expect(priceAndVolume(document, PAGE)).toContain(
      'Cheaper tokens of chat earn more in 2028-01: $5/Mtok brings $41M a year more than all that is wanted',
    );
  });

  test('says that hours of the day may have prices of their own', () => {
    const hour = { powerMw: 1, servedMtokPerS: 2.5, idleMtokPerS: 0 };
    const blocks = [
      { block: 'day', ...hour, priceUsdPerMtok: 8 },
      { block: 'night', ...hour, priceUsdPerMtok: 4 },
    ];
    const document = planOver([{ months: 12, tiers: [{ ...chat(6, 2.5, 2.5), blocks }] }], { scenario });
    expect(priceAndVolume(document, PAGE).slice(-4).join(' ')).toContain(
      'All buyers of a tier pay one price at an hour of the day, and prices are means of the day: that at',
    );
  });

  test('cuts nothing off where prices are small', () => {
    const small = { months: 12, tiers: [chat(0.0615, 205.2, 0.0582)] };
    expect(priceAndVolume(planOver([small, small], { scenario }), { columns: 76 }).slice(1, 3)).toEqual([
      '                 price          sold  of forecast  revenue/yr  a Mtok more',
      'chat  2027-01  $0.0615  205.2 Mtok/s   20,520.0 %       $398M      $0.0582',
    ]);
  });

  test('is not there where every tier has one price', () => {
    const plain = { ...scenario, input: input({ tiers: [tier('chat', 50, 10)] }) };
    const document = planOver([{ months: 12, tiers: [sold('chat')] }], { scenario: plain });
    expect(priceAndVolume(document, PAGE)).toEqual([]);
    expect(planMarkdown(document)).not.toContain('Price and volume');
  });

  test('stands in Markdown too', () => {
    const document = planOver([{ months: 12, tiers: [chat(6, 2.5, 2.5)] }], { scenario });
    expect(planMarkdown(document)).toContain('| chat | $6 | 2.5 Mtok/s | 250.0 % | $473M | $2.5 |');
  });
});
