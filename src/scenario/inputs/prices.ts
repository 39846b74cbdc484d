import { SECONDS_PER_MONTH } from '../../quantity/constants.ts';
import { roundTo10 } from '../../quantity/round.ts';
import { MOST_ELASTIC } from '../elasticSteps.ts';
import { inputUsdPerMtok } from '../inputPrice.ts';
import type { StatedPriceStep } from '../priceSchema.ts';
import type { Setting } from '../setting.ts';
import type { Tier } from '../tier.ts';
import { tokenPrice } from '../tokenPrice.ts';
import type { QuantityInput } from './input.ts';
import type { Edited } from './make.ts';
import { statedQuantities, tierQuantity } from './tierQuantity.ts';

/** What a tier earns: the price of its tokens, or what is stated of its input, its seats, an uplift, its tasks or its demand curve. */
export function priceInputs(edited: Edited, tier: Tier, { price = {} }: Setting): QuantityInput[] {
  const { seat, uplift, internal } = price;
  const heads = headsInPeriods(tier, seat?.tokens ?? uplift?.tokens);
  return [
    ...outputPrice(edited, tier, price),
    ...statedQuantities(edited, tier.id, [
      { keys: ['price', 'input'], label: 'input price', dimension: 'tokenPrice', stated: price.input },
      { keys: ['price', 'cached'], label: 'cached price', dimension: 'tokenPrice', stated: price.cached },
      {
        keys: ['price', 'elasticity'],
        label: 'elasticity',
        dimension: 'elasticity',
        stated: price.elasticity,
        least: 1.01,
        most: MOST_ELASTIC,
      },
      {
        keys: ['price', 'seat', 'price'],
        label: 'seat price',
        dimension: 'moneyPerMonth',
        stated: seat?.price,
      },
      {
        keys: ['price', 'seat', 'tokens'],
        label: 'seat tokens',
        dimension: 'tokensPerUser',
        stated: seat?.tokens,
      },
      { keys: ['price', 'seat', 'seats'], label: 'seats', dimension: 'count', stated: seat?.seats, ...heads },
      {
        keys: ['price', 'uplift', 'price'],
        label: 'product price',
        dimension: 'moneyPerMonth',
        stated: uplift?.price,
      },
      {
        keys: ['price', 'uplift', 'uplift'],
        label: 'uplift',
        dimension: 'partOfPrice',
        stated: uplift?.uplift,
      },
      {
        keys: ['price', 'uplift', 'tokens'],
        label: 'user tokens',
        dimension: 'tokensPerUser',
        stated: uplift?.tokens,
      },
      {
        keys: ['price', 'uplift', 'users'],
        label: 'users',
        dimension: 'count',
        stated: uplift?.users,
        ...heads,
      },
      {
        keys: ['price', 'internal', 'valuePerTask'],
        label: 'value per task',
        dimension: 'money',
        stated: internal?.valuePerTask,
      },
      {
        keys: ['price', 'internal', 'tokensPerTask'],
        label: 'tokens per task',
        dimension: 'tokens',
        stated: internal?.tokensPerTask,
      },
    ]),
    ...(price.steps ?? []).flatMap((step, index, steps) => priceStep(edited, tier.id, step, index, steps)),
  ];
}

// How many there are in each period, from what they take and what one of them does.
function headsInPeriods({ demand: { most } }: Tier, mtokPerMonth?: number): Pick<QuantityInput, 'inPeriods'> {
  if (most === undefined || mtokPerMonth === undefined) return {};
  const values = most.map((rate) => Math.round((rate * SECONDS_PER_MONTH) / mtokPerMonth));
  return { inPeriods: { dimension: 'count', values } };
}

type Price = NonNullable<Setting['price']>;

// A demand curve states its prices by step, and what a seat or a task is worth is no price of tokens.
function outputPrice(edited: Edited, tier: Tier, price: Price): QuantityInput[] {
  if (price.steps || price.seat || price.uplift || price.internal) return [];
  const ofInput = inputPrice(tier);
  const prices = edited.scenario.periods.map(
    (_, index) => tokenPrice(tier, index) - ofInput * inputPartIn(tier, index),
  );
  return [
    tierQuantity(edited, tier.id, ['price', 'output'], price.input === undefined ? 'price' : 'output price', {
      dimension: 'tokenPrice',
      stated: price.output,
      otherwise: tier.priceUsdPerMtok.value - ofInput,
      move: { kind: 'proportion' },
      inPeriods: { dimension: 'tokenPrice', values: prices },
    }),
  ];
}

// What is paid for the input that comes with the output of the first period, which the price of a tier holds.
function inputPrice({ earnings, inputPerOutput, cacheHits }: Tier): number {
  if (earnings?.way !== 'tokens') return 0;
  return inputUsdPerMtok(earnings, inputPerOutput?.value ?? 0, cacheHits?.value ?? 0);
}

function inputPartIn({ earnings }: Tier, index: number): number {
  return (earnings?.way === 'tokens' ? earnings.inputParts?.[index] : undefined) ?? 1;
}

/** The least that prices and parts of neighbouring steps differ by where they are stepped: a cent, or 1 % of the forecast. */
const APART = 0.01;

// Steps are by falling price and growing demand, so that each is held between its neighbours.
function priceStep(
  edited: Edited,
  tier: string,
  { price, demand }: StatedPriceStep,
  index: number,
  steps: readonly StatedPriceStep[],
): QuantityInput[] {
  const [before, after] = [steps[index - 1], steps[index + 1]];
  const keys = ['price', 'steps', String(index)];
  return [
    tierQuantity(edited, tier, [...keys, 'price'], `price step ${index + 1}`, {
      dimension: 'tokenPrice',
      stated: price,
      least: roundTo10((after?.price ?? 0) + APART),
      ...(before && { most: roundTo10(before.price - APART) }),
    }),
    tierQuantity(edited, tier, [...keys, 'demand'], `demand step ${index + 1}`, {
      dimension: 'partOfForecast',
      stated: demand,
      least: roundTo10((before?.demand ?? 0) + APART),
      ...(after && { most: roundTo10(after.demand - APART) }),
    }),
  ];
}
