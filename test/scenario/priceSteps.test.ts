import { describe, expect, test } from 'vitest';
import { resolved, TWO_YEARS, toldOf, wrongIn } from './statement.ts';

const OFF = 'medium: off, high: off, premium: off, ultra: off';

const free = (price: string, changes = {}) => ({
  forecast: '{ free: 100 Mtok/s }',
  tiers: `{ free: { price: { ${price} } }, ${OFF} }`,
  ...changes,
});

const steps = (...list: readonly (readonly [price: number, percent: number])[]) =>
  `steps: [${list.map(([price, percent]) => `{ price: ${price} USD/Mtok, demand: ${percent} % }`).join(', ')}]`;

const tierOf = (changes: Parameters<typeof resolved>[0]) => resolved(changes).tiers[0];

describe('price steps', () => {
  test('stand as parts of the price at which all of the forecast is wanted', () => {
    expect(tierOf(free(steps([8, 60], [5, 100], [4, 120])))).toMatchObject({
      priceUsdPerMtok: { value: 5, source: 'scenario', grade: 'assumption' },
      priceSteps: [
        { pricePart: 1.6, demandPart: 0.6 },
        { pricePart: 1, demandPart: 1 },
        { pricePart: 0.8, demandPart: 1.2 },
      ],
    });
  });

  test('stand as parts of the cheapest price where nowhere all of it is', () => {
    expect(tierOf(free(steps([8, 60], [5, 90])))).toMatchObject({
      priceUsdPerMtok: { value: 5 },
      priceSteps: [
        { pricePart: 1.6, demandPart: 0.6 },
        { pricePart: 1, demandPart: 0.9 },
      ],
    });
  });

  test('follow a change of token prices all together', () => {
    const falling = { horizon: TWO_YEARS, change: '{ tokenPrices: -50 %/year }' };
    expect(tierOf(free(steps([8, 60], [5, 100]), falling))).toMatchObject({
      pricesUsdPerMtok: [5, 2.5],
      priceSteps: [{ pricePart: 1.6 }, { pricePart: 1 }],
    });
  });

  // Revenue is 8 x 0.6 = 4.8, 7 x 0.61 = 4.27 and 5 x 1 = 5: at 61 % the line from 4.8 to 5 stands at 4.8 + 0.01 / 0.4 x 0.2 = 4.805.
  test('below a mix of their neighbours give way to it, with a remark', () => {
    const dented = free(steps([8, 60], [7, 61], [5, 100]));
    expect(tierOf(dented)?.priceSteps?.map(({ demandPart }) => demandPart)).toEqual([0.6, 1]);
    expect(toldOf(dented)).toContain(
      'The demand curve of Free is not concave at $7/Mtok: a price between the neighbouring steps earns more there. It is planned with its concave hull, without that step.',
    );
  });

  // 8 x 0.6 = 4.8 and 4 x 1.4 = 5.6; between them 6 x 0.61 = 3.66 and 5 x 0.7 = 3.5 lie below.
  test('several that do are told together', () => {
    expect(toldOf(free(steps([8, 60], [6, 61], [5, 70], [4, 140])))).toContain(
      'The demand curve of Free is not concave at $6/Mtok and $5/Mtok: a price between the neighbouring steps earns more there. It is planned with its concave hull, without those steps.',
    );
  });

  test('that are concave say nothing', () => {
    expect(toldOf(free(steps([8, 60], [5, 100])))).toEqual(toldOf(free('')));
  });
});

describe('an elasticity', () => {
  test('makes fourteen steps around the price and the forecast', () => {
    const tier = tierOf(free('output: 10 USD/Mtok, elasticity: 2'));
    expect(tier?.priceUsdPerMtok.value).toBe(10);
    expect(tier?.priceSteps).toHaveLength(14);
    // From 10 ^ 0.3 = 1.995 times the price, where 10 ^ -0.6 = 25.1 % is wanted, to a tenth of it and 100 times the forecast.
    expect(tier?.priceSteps?.[0]).toEqual({
      pricePart: expect.closeTo(1.9953, 4),
      demandPart: expect.closeTo(0.2512, 4),
    });
    expect(tier?.priceSteps?.[3]).toEqual({ pricePart: 1, demandPart: 1 });
    expect(tier?.priceSteps?.[13]).toEqual({ pricePart: 0.1, demandPart: expect.closeTo(100, 6) });
  });

  test('is told', () => {
    expect(toldOf(free('output: 10 USD/Mtok, elasticity: 2'))).toContain(
      'The demand for Free has an elasticity of 2 around its price: it may be sold at prices from a tenth of that to twice as much, one for all buyers.',
    );
  });
});

describe('what is no demand curve', () => {
  test.each([
    [
      'an elasticity of 1',
      'output: 3 USD/Mtok, elasticity: 1',
      '7:59 tiers.free.price.elasticity: with an elasticity of 1 cheaper tokens never earn more, and the dearest price would always be the best; write a number above 1, such as 1.2, or take it away.',
    ],
    [
      'an elasticity below 1',
      'output: 3 USD/Mtok, elasticity: 0.8',
      '7:59 tiers.free.price.elasticity: with an elasticity of 0.8 cheaper tokens never earn more, and the dearest price would always be the best; write a number above 1, such as 1.2, or take it away.',
    ],
    [
      'an elasticity with the sign of the fall in demand',
      'output: 3 USD/Mtok, elasticity: -1.5',
      '7:59 tiers.free.price.elasticity: states how much more is wanted where the price is lower, and stands without a sign; write 1.5.',
    ],
    [
      'an elasticity that nobody has seen',
      'output: 3 USD/Mtok, elasticity: 7',
      '7:59 tiers.free.price.elasticity: an elasticity of 7 is more than any demand for tokens has shown; write at most 5.',
    ],
    [
      'an elasticity around nothing',
      'elasticity: 1.5',
      '7:39 tiers.free.price.elasticity: the tier costs nothing, and no elasticity tells how many would pay; state a price, or take the elasticity away.',
    ],
    [
      'steps without one',
      'steps: []',
      '7:34 tiers.free.price.steps: names no step; write at least one, such as "{ price: 30 USD/Mtok, demand: 100 % }".',
    ],
    [
      'steps that are empty',
      'steps: ',
      '7:27 tiers.free.price.steps: is empty; write for example "[ { price: 45 USD/Mtok, demand: 100 % } ]".',
    ],
    [
      'a price beside steps',
      `output: 3 USD/Mtok, ${steps([3, 100])}`,
      '7:35 tiers.free.price.output: the price has "steps" already, which say all prices; take "output" or "steps" away.',
    ],
    [
      'an elasticity beside steps',
      `${steps([3, 100])}, elasticity: 2`,
      '7:86 tiers.free.price.elasticity: the price has "steps" already, which say all prices; take "elasticity" or "steps" away.',
    ],
    [
      'a price that does not fall',
      steps([3, 80], [3, 100]),
      '7:81 tiers.free.price.steps[1].price: 3 USD/Mtok is no less than the 3 USD/Mtok of the step before it; write the steps by falling price, each with all that is wanted at it.',
    ],
    [
      'a demand that does not grow',
      steps([3, 80], [2, 20]),
      '7:101 tiers.free.price.steps[1].demand: 20 % is no more than the 80 % that is wanted at the dearer step before it; demand counts all buyers who pay that price or more, so write a larger part of the forecast.',
    ],
    [
      'a step at which nothing is wanted',
      steps([3, 0]),
      '7:64 tiers.free.price.steps[0].demand: at this price nothing is wanted, so the step sells nothing; leave it out.',
    ],
    [
      'a step that is free',
      steps([3, 80], [0, 100]),
      '7:81 tiers.free.price.steps[1].price: tokens that cost nothing bring nothing, so the step is never sold; leave it out.',
    ],
  ])('%s', (_, price, message) => {
    expect(wrongIn(free(price))).toBe(message);
  });

  test('parts of an unlimited demand', () => {
    expect(wrongIn(free('output: 3 USD/Mtok, elasticity: 2', { forecast: 'unlimited' }))).toBe(
      '7:25 tiers.free.price: a demand curve is made of parts of a forecast, and the demand is unlimited; give a forecast, or state one price.',
    );
  });

  test('a commitment above what is wanted at the cheapest step', () => {
    const tiers = (commitment: string) => ({
      forecast: '{ free: 100 Mtok/s }',
      tiers: `{ free: { commitment: ${commitment}, price: { ${steps([3, 60], [2, 150])} } }, ${OFF} }`,
    });
    expect(tierOf(tiers('150 Mtok/s'))?.commitment).toEqual([150]);
    expect(wrongIn(tiers('160 Mtok/s'))).toBe(
      '7:30 tiers.free.commitment: 160 Mtok/s is more than the 150 Mtok/s that are wanted of the tier at its cheapest price step in 2027-01; write at most that, or add a cheaper step.',
    );
  });
});
