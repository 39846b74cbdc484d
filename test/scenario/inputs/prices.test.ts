import { describe, expect, it } from 'vitest';
import { nudged } from '../../../src/scenario/inputs/nudged.ts';
import { writtenIn } from '../../../src/scenario/inputs/writtenIn.ts';
import { inputsOf } from '../../../src/scenario/inputs.ts';
import { inputCalled, inWords, opened, openedText, readOf, stepped } from '../editing.ts';

const fourWays = opened('fixtures/prices/four-ways.yaml');
const curves = opened('fixtures/prices/elastic-premium.yaml');

const labelsOf = (what: typeof fourWays, tier: string) =>
  inputsOf(readOf(what), [])
    .map(({ label }) => label)
    .filter((label) => /price|seat|uplift|user|task|elastic|step/.test(label) && label.endsWith(` ${tier}`));

describe('what a tier earns', () => {
  it.each([
    [fourWays, 'free', ['product price', 'uplift', 'user tokens']],
    [fourWays, 'medium', ['output price', 'input price', 'cached price']],
    [fourWays, 'high', ['seat price', 'seat tokens', 'seats']],
    [fourWays, 'premium', ['value per task', 'tokens per task']],
    [curves, 'premium', ['price', 'elasticity']],
    [curves, 'high', [1, 2, 3, 4].flatMap((step) => [`price step ${step}`, `demand step ${step}`])],
  ])('is listed in the words of its way: %#', (what, tier, labels) => {
    expect(labelsOf(what, tier)).toEqual(labels.map((label) => `${label} ${tier}`));
  });

  it('has the seats of each period, not all of them at once', () => {
    const seats = inputCalled('seats high', fourWays);
    expect(seats.written).toBe('{ 2027-01: 20000000, 2028-01: 60000000 }');
    expect([0, 1].map((period) => writtenIn(seats, period))).toEqual(['20,000,000', '60,000,000']);
  });

  it('is stepped by 5 %, whole seats by whole ones', () => {
    // 5 % of 2 Mtok and of $6; of 7 seats it would be a third of one.
    expect(inWords(stepped('seat tokens high', 1, fourWays))).toEqual([
      'tiers.high.price.seat.tokens=2.1 Mtok/month',
    ]);
    expect(inWords(stepped('price step 3 high', -1, curves))).toEqual([
      'tiers.high.price.steps.2.price=5.7 USD/Mtok',
    ]);
    const few = openedText(
      'sites: { plant: { power: 1 MW, shell: sunk } }\nsupply: unlimited\nforecast: unlimited\ntiers: { free: { price: { seat: { price: 20 USD/month, tokens: 2 Mtok/month, seats: 7 } } } }\n',
    );
    expect(inWords(stepped('seats free', 3, few))).toEqual(['tiers.free.price.seat.seats=10']);
  });

  it('holds a step of a curve between its neighbours', () => {
    // From $6 by 30 cents: five steps are $4.50, and a sixth $4.20, both above the $4 of the last step; a seventh is $3.90.
    const low = stepped('price step 3 high', -6, curves);
    expect(readOf(curves, low).scenario.tiers.find(({ id }) => id === 'high')?.priceSteps).toBeDefined();
    expect(nudged(inputCalled('price step 3 high', curves, low), -1)).toEqual({
      kind: 'refused',
      why: 'Less than 4.01 USD/Mtok cannot be had: price step 3 high stays at $4.2/Mtok.',
    });
    expect(nudged(inputCalled('demand step 2 high', curves), -1)).toEqual({
      kind: 'refused',
      why: 'Less than 61 % cannot be had: demand step 2 high stays at 62.0 %.',
    });
  });
});
