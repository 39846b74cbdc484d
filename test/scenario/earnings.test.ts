import { describe, expect, test } from 'vitest';
import { withInputTokens } from '../../src/scenario/inputPrice.ts';
import { withOtherForecast } from '../../src/scenario/otherForecast.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { problemsOf } from '../reading/problems.ts';
import { resolved, TWO_YEARS, toldOf, wrongIn } from './statement.ts';

const OFF = 'medium: off, high: off, premium: off, ultra: off';

const free = (keys: string, changes = {}) => ({
  forecast: '{ free: 100 Mtok/s }',
  tiers: `{ free: { ${keys} }, ${OFF} }`,
  ...changes,
});

const TIERS = (seats: number) =>
  `{ free: { price: { seat: { price: 20 USD/month, tokens: 2 Mtok/month, seats: ${seats} } } } }`;

const tierOf = (changes: Parameters<typeof resolved>[0]) => resolved(changes).tiers[0];

const tokens = (input: number, cached: number, output: number, ratio: number, hits: number) =>
  free(
    `inputPerOutput: ${ratio}, cacheHits: ${hits} %, price: { input: ${input} USD/Mtok, cached: ${cached} USD/Mtok, output: ${output} USD/Mtok }`,
  );

describe('tokens at the prices of an API', () => {
  // Published prices of input, cached input and output; what they come to per M output tokens in a chat (5.5 input tokens to each output token, 30 %
  // cached), for the mean of OpenRouter (15, 60 %) and for agents (294, 95.7 %), as a published table has them, rounded to two or three digits.
  test.each([
    ['gpt-oss-120b at Groq', 0.15, 0.075, 0.6, 1.3, 2.17, 23.6],
    ['DeepSeek V4-Pro', 0.435, 0.0036, 0.87, 2.55, 3.51, 7.39],
    ['Kimi K2.5', 0.6, 0.1, 3, 5.47, 7.5, 38.7],
    ['GPT-5.6 Sol', 5, 0.5, 30, 50.1, 64.5, 234],
    ['Opus 4.8', 5, 0.5, 25, 45.1, 59.5, 229],
  ])('of %s', (_, input, cached, output, chat, mean, agents) => {
    const off = (ratio: number, hits: number, published: number) =>
      Math.abs(
        (tierOf(tokens(input, cached, output, ratio, hits))?.priceUsdPerMtok.value ?? 0) / published - 1,
      );
    expect(Math.max(off(5.5, 30, chat), off(15, 60, mean), off(294, 95.7, agents))).toBeLessThan(0.004);
  });

  test('of Kimi K2.5 for agents, to the cent', () => {
    // 3.00 + 294 x (0.043 x 0.60 + 0.957 x 0.10) = 3.00 + 294 x 0.1215 = 38.721; 3.00 + 5.5 x (0.7 x 0.60 + 0.3 x 0.10) = 5.475.
    expect(tierOf(tokens(0.6, 0.1, 3, 294, 95.7))).toMatchObject({
      priceUsdPerMtok: { value: expect.closeTo(38.721, 10), source: 'scenario', grade: 'assumption' },
      earnings: { way: 'tokens', inputUsdPerMtok: 0.6, cachedUsdPerMtok: 0.1 },
      inputPerOutput: { value: 294 },
    });
    expect(tierOf(tokens(0.6, 0.1, 3, 5.5, 30))?.priceUsdPerMtok.value).toBeCloseTo(5.475, 10);
  });

  test('are told, and so is input that the curves were not measured with', () => {
    expect(toldOf(tokens(0.6, 0.1, 3, 294, 95.7))).toContain(
      'Free is paid for input too: $3/Mtok for output and, with each token of it, 294 input tokens, 95.7 % of them cached, at $0.6/Mtok and $0.1/Mtok come to $38.7/Mtok of output.',
    );
    expect(toldOf({ ...tokens(0.6, 0.1, 3, 294, 95.7), catalogue: 'measured' })).toContain(
      'Free is paid for 294 input tokens with each token of output, and the curves of deepseek-r1-8k1k were measured with 8: their throughput may not hold.',
    );
  });

  test('count cached input as other input where it has no price of its own', () => {
    // 3 + 10 x 0.6.
    const plain = free(
      'inputPerOutput: 10, cacheHits: 50 %, price: { input: 0.6 USD/Mtok, output: 3 USD/Mtok }',
    );
    expect(tierOf(plain)?.priceUsdPerMtok.value).toBeCloseTo(9, 12);
  });

  test('change together, and stand by months as they are stated', () => {
    const years = { horizon: TWO_YEARS, change: '{ tokenPrices: -50 %/year }' };
    const input = 'inputPerOutput: 10, price: { input: 0.6 USD/Mtok, output';
    // 3 + 6 = 9, and half of it a year later; by months the output is 2 then, and input stands still beside it: 2 + 6 = 8.
    expect(tierOf(free(`${input}: 3 USD/Mtok }`, years))?.pricesUsdPerMtok).toEqual([9, 4.5]);
    const byMonths = tierOf(free(`${input}: { 2027-01: 3 USD/Mtok, 2028-01: 2 USD/Mtok } }`, years));
    expect(byMonths?.pricesUsdPerMtok).toEqual([9, 8]);
  });

  test('follow the input tokens', () => {
    const years = { horizon: TWO_YEARS, change: '{ tokenPrices: -50 %/year }' };
    const tier = tierOf(
      free('inputPerOutput: 10, price: { input: 0.6 USD/Mtok, output: 3 USD/Mtok }', years),
    );
    if (!tier?.inputPerOutput) throw new Error('the tier has no input tokens');
    // 3 + 20 x 0.6 = 15, and half of it.
    const twice = withInputTokens(tier, { inputPerOutput: { ...tier.inputPerOutput, value: 20 } });
    expect(twice.priceUsdPerMtok.value).toBeCloseTo(15, 12);
    expect(twice.pricesUsdPerMtok).toEqual([expect.closeTo(15, 12), expect.closeTo(7.5, 12)]);
  });
});

// A month has 31,536,000 / 12 = 2,628,000 seconds.
describe('a product by the seat', () => {
  const seat = (keys: string, changes = {}) => free(`price: { seat: { ${keys} } }`, changes);

  test('earns its price over the tokens of a seat', () => {
    const sold = seat('price: 20 USD/month, tokens: 2 Mtok/month');
    expect(tierOf(sold)).toMatchObject({
      priceUsdPerMtok: { value: expect.closeTo(10, 10), grade: 'assumption' },
      earnings: { way: 'seat', usdPerMonth: 20, mtokPerMonth: expect.closeTo(2, 10) },
      demand: { mean: [100] },
    });
    expect(toldOf(sold)).toContain(
      'Free is sold by the seat, at $20 a month for 2 Mtok: $10/Mtok of output tokens.',
    );
  });

  test('may be priced by the year', () => {
    expect(tierOf(seat('price: 240 USD/year, tokens: 24 Mtok/year'))?.priceUsdPerMtok.value).toBeCloseTo(
      10,
      10,
    );
  });

  test('sells no more than its seats take', () => {
    // 65.7 million seats of 2 Mtok a month take 65.7e6 x 2 / 2,628,000 = 50 Mtok/s.
    const sold = seat(
      'price: 20 USD/month, tokens: 2 Mtok/month, seats: { 2027-01: 65700000, 2028-01: 200000000 }',
      {
        horizon: TWO_YEARS,
        forecast: '{ free: 100 Mtok/s }',
      },
    );
    expect(tierOf(sold)?.demand.mean).toEqual([50, 100]);
    expect(toldOf(sold)).toContain(
      'The seats of Free take 50 Mtok/s in 2027-01, less than the 100 Mtok/s of its forecast: no more than they take is planned.',
    );
  });

  test('takes no more under another forecast either', () => {
    const before = resolved(seat('price: 20 USD/month, tokens: 2 Mtok/month, seats: 65700000'));
    const text = 'period,tier,demand (Mtok/s)\n2027-01,free,70\n';
    const other = { file: { text, shownAs: 'new.csv', name: 'new.csv' }, scale: [] };
    expect(withOtherForecast(before, other, 2027 * 12).tiers[0]?.demand.mean).toEqual([50]);
    const less = { file: { text: text.replace('70', '40'), shownAs: 'new.csv', name: 'new.csv' }, scale: [] };
    expect(withOtherForecast(before, less, 2027 * 12).tiers[0]?.demand.mean).toEqual([40]);
  });

  test('keeps the forecast beyond its seats, so that a part of it is a part of all of it', () => {
    const before = resolved(seat('price: 20 USD/month, tokens: 2 Mtok/month, seats: 65700000'));
    const scaled = (factor: number) =>
      withOtherForecast(before, { scale: [{ tier: 'free', factor, origin: '--scale' }] }, 2027 * 12);
    // 80 % and 40 % of 100 Mtok/s, of which the seats take 50.
    expect(scaled(0.8).tiers[0]?.demand.mean).toEqual([50]);
    expect(scaled(0.4).tiers[0]?.demand.mean).toEqual([40]);
    const told = (scenario: Scenario) => scenario.remarks.filter((remark) => remark.startsWith('The seats'));
    expect(told(scaled(0.8))).toEqual([
      'The seats of Free take 50 Mtok/s in 2027-01, less than the 80 Mtok/s of its forecast: no more than they take is planned.',
    ]);
    expect(told(scaled(0.4))).toEqual([]);
  });

  test('takes no more at the high end of a forecast whose mean it takes', () => {
    // Free has 200 Mtok/s, from 120 to 320, and 525.6 million seats take 400 Mtok/s, 328.5 million 250.
    const file = { forecast: 'forecasts/base.csv', tiers: TIERS(328_500_000) };
    expect(tierOf(file)?.demand).toMatchObject({ low: [120], mean: [200], high: [250] });
    expect(tierOf({ ...file, tiers: TIERS(525_600_000) })?.demand).toMatchObject({ high: [320] });
  });

  test('has no forecast to scale where its seats are all that bounds it', () => {
    const before = resolved(
      seat('price: 20 USD/month, tokens: 2 Mtok/month, seats: 65700000', { forecast: 'unlimited' }),
    );
    const scale = [{ tier: 'free', factor: 0.5, origin: '--scale free=0.5' }];
    expect(problemsOf(() => withOtherForecast(before, { scale }, 2027 * 12))).toBe(
      '--scale free=0.5: a multiple of unlimited demand is no number of tokens; name a forecast with --demand, or leave this out.',
    );
  });

  test('needs no forecast where its seats are counted', () => {
    const sold = seat('price: 20 USD/month, tokens: 2 Mtok/month, seats: 65700000', {
      forecast: 'unlimited',
    });
    expect(tierOf(sold)?.demand.mean).toEqual([50]);
  });

  test('does not follow the prices of tokens', () => {
    const years = { horizon: TWO_YEARS, change: '{ tokenPrices: -50 %/year }' };
    expect(tierOf(seat('price: 20 USD/month, tokens: 2 Mtok/month', years))).not.toHaveProperty(
      'pricesUsdPerMtok',
    );
  });

  test('can have an elasticity', () => {
    const elastic = free('price: { seat: { price: 20 USD/month, tokens: 2 Mtok/month }, elasticity: 2 }');
    expect(tierOf(elastic)?.priceSteps).toHaveLength(14);
  });
});

test('an uplift earns its part of the product', () => {
  // 30 x 10 % = 3 USD for 2 Mtok.
  const sold = free(
    'price: { uplift: { price: 30 USD/month, uplift: 10 %, tokens: 2 Mtok/month, users: 65700000 } }',
  );
  expect(tierOf(sold)).toMatchObject({
    priceUsdPerMtok: { value: expect.closeTo(1.5, 10) },
    earnings: { way: 'uplift', usdPerMonth: 30, part: 0.1, mtokPerMonth: expect.closeTo(2, 10) },
    demand: { mean: [50] },
  });
  expect(toldOf(sold)).toContain(
    'Free makes a product of $30 a month dearer by 10.0 %, $3 for 2 Mtok: $1.5/Mtok of output tokens.',
  );
});

test('internal use earns what its tasks are worth', () => {
  // 4 USD for 0.1 Mtok.
  const used = free('price: { internal: { valuePerTask: 4 USD, tokensPerTask: 100 ktok } }');
  expect(tierOf(used)).toMatchObject({
    priceUsdPerMtok: { value: expect.closeTo(40, 10) },
    earnings: { way: 'internal', usdPerTask: expect.closeTo(4, 10), mtokPerTask: 0.1 },
  });
  expect(toldOf(used)).toContain(
    'Free is for internal use, where a task is worth $4 and takes 100 ktok: $40/Mtok of output tokens.',
  );
});

describe('what does not come to a price', () => {
  test.each([
    [
      'a seat without tokens',
      'price: { seat: { price: 20 USD/month } }',
      'free.price.seat: a price by the seat is no price of tokens without what a seat uses; write the output tokens of one, such as "tokens: 2 Mtok/month".',
    ],
    [
      // 1,000,000 seats at 2 Mtok in a month of 2,628,000 s take 0.761 Mtok/s.
      'more promised than the seats take',
      'commitment: 1 Mtok/s, price: { seat: { price: 20 USD/month, tokens: 2 Mtok/month, seats: 1000000 } }',
      'free.commitment: 1 Mtok/s is more than the 761 ktok/s that the seats or users of the tier take in 2027-01; write at most that, or state more of them.',
    ],
    [
      'tokens of a seat at no time',
      'price: { seat: { price: 20 USD/month, tokens: 2 Mtok } }',
      'free.price.seat.tokens: "2 Mtok" is a number of tokens, not a rate of tokens; write for example "2 Mtok/month" or "50 ktok/day".',
    ],
    [
      'a seat without a price',
      'price: { seat: { tokens: 2 Mtok/month } }',
      'free.price.seat: a product by the seat has no price; write that of a seat, such as "price: 20 USD/month".',
    ],
    [
      'a seat that uses nothing',
      'price: { seat: { price: 20 USD/month, tokens: 0 Mtok/month } }',
      'free.price.seat.tokens: a seat that takes no tokens gives them no price; write how many it takes.',
    ],
    [
      'a seat at a price for ever',
      'price: { seat: { price: 20 USD, tokens: 2 Mtok/month } }',
      'free.price.seat.price: "20 USD" is money, not money per month; write for example "20 USD/month" or "240 USD/year".',
    ],
    [
      'an uplift on nothing',
      'price: { uplift: { uplift: 10 %, tokens: 2 Mtok/month } }',
      'free.price.uplift: an uplift has no product to stand on; write what that costs a user, such as "price: 30 USD/month".',
    ],
    [
      'no uplift',
      'price: { uplift: { price: 30 USD/month, tokens: 2 Mtok/month } }',
      'free.price.uplift: the product has no uplift; write by which part it is dearer, such as "uplift: 20 %".',
    ],
    [
      'an uplift without tokens',
      'price: { uplift: { price: 30 USD/month, uplift: 10 % } }',
      'free.price.uplift: an uplift is no price of tokens without what a user uses; write the output tokens of one, such as "tokens: 1 Mtok/month".',
    ],
    [
      'a task without worth',
      'price: { internal: { tokensPerTask: 100 ktok } }',
      'free.price.internal: internal use has no worth; write that of a task, such as "valuePerTask: 4 USD".',
    ],
    [
      'a task without tokens',
      'price: { internal: { valuePerTask: 4 USD } }',
      'free.price.internal: the worth of a task is no price of tokens without what a task takes; write its output tokens, such as "tokensPerTask: 200 ktok".',
    ],
    [
      'a price of cached input alone',
      'cacheHits: 50 %, price: { cached: 0.1 USD/Mtok }',
      'free.price.cached: cached input has a price and other input has none; write it beside, such as "input: 0.60 USD/Mtok".',
    ],
    [
      'a price of input without its number',
      'price: { input: 0.6 USD/Mtok }',
      'free.price.input: input tokens have a price, and nothing says how many come with each output token; write it beside "price", such as "inputPerOutput: 8".',
    ],
    [
      'a price of cached input without a cache',
      'inputPerOutput: 8, price: { input: 0.6 USD/Mtok, cached: 0.1 USD/Mtok }',
      'free.price.cached: cached input has a price, and nothing says which part of the input comes from a cache; write it beside "price", such as "cacheHits: 50 %".',
    ],
    [
      'two ways at once',
      'price: { output: 3 USD/Mtok, seat: { price: 20 USD/month, tokens: 2 Mtok/month } }',
      'free.price.seat: the tier earns by "output" already, and a tier earns in one way; take "output" or "seat" away.',
    ],
    [
      'steps beside a way',
      'price: { steps: [{ price: 3 USD/Mtok, demand: 100 % }], internal: { valuePerTask: 4 USD, tokensPerTask: 100 ktok } }',
      'free.price.internal: the tier earns by "steps" already, and a tier earns in one way; take "steps" or "internal" away.',
    ],
    [
      'an elasticity beside the seats that are sold',
      'price: { seat: { price: 20 USD/month, tokens: 2 Mtok/month, seats: 1000000 }, elasticity: 1.5 }',
      'free.price.elasticity: the number of seats is stated, and with an elasticity it would follow from the price; take "elasticity" away, or "seats" and give a forecast.',
    ],
    [
      'an elasticity beside the users that there are',
      'price: { uplift: { price: 30 USD/month, uplift: 10 %, tokens: 2 Mtok/month, users: 1000000 }, elasticity: 1.5 }',
      'free.price.elasticity: the number of users is stated, and with an elasticity it would follow from the price; take "elasticity" away, or "users" and give a forecast.',
    ],
    [
      'an uplift that no price has',
      'price: { uplift: { price: 30 USD/month, uplift: 12000 %, tokens: 2 Mtok/month } }',
      'free.price.uplift.uplift: "12000 %" is more than any price can rise by (at most 10000 %); write a smaller number or a smaller unit.',
    ],
    [
      'seats in millions',
      'price: { seat: { price: 20 USD/month, tokens: 2 Mtok/month, seats: 20M } }',
      'free.price.seat.seats: "20M" has a unit where a bare number is needed; write "20000000".',
    ],
  ])('%s', (_, keys, message) => {
    expect(wrongIn(free(keys)).replace(/^\d+:\d+ tiers\./, '')).toBe(message);
  });
});
