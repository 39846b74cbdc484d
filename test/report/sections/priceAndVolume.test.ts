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
  'All buyers of a tier pay one price: that at which what is sold is wanted, revenue being straight',
  'between two steps. A Mtok more makes all others cheaper, and brings what is left after that.',
];

describe('price and volume', () => {
  test('says how far down its curve a tier is sold, and where cheaper tokens earn more', () => {
    const document = planOver([{ months: 12, tiers: [chat(6, 2.5, 2.5), sold('agent')] }], { scenario });
    expect(priceAndVolume(document, PAGE)).toEqual([
      `Price and volume ${'─'.repeat(83)}`,
      '        price        sold  of forecast  revenue/yr  a Mtok more',
      'chat  $6/Mtok  2.5 Mtok/s      250.0 %       $473M    $2.5/Mtok',
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
      'chat  2027-01  not sold  0 Mtok/s        0.0 %          $0     $10/Mtok',
      '      2029-01   $5/Mtok  3 Mtok/s      300.0 %       $473M     all sold',
      ...NOTE,
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
    expect(planMarkdown(document)).toContain('| chat | $6/Mtok | 2.5 Mtok/s | 250.0 % | $473M | $2.5/Mtok |');
  });
});
