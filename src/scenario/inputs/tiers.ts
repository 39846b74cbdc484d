import { type Stepped, stepsIn } from '../../reading/steps.ts';
import { inputUsdPerMtok } from '../inputPrice.ts';
import { MOST_ELASTIC } from '../priceSteps.ts';
import type { ScenarioFile } from '../schema.ts';
import { type Setting, settingOf } from '../setting.ts';
import type { Tier } from '../tier.ts';
import type { Commitment } from '../tierSchema.ts';
import type { Amounts } from './amounts.ts';
import type { QuantityInput, ScenarioInput } from './input.ts';
import { choiceInput, type Edited, quantityInput } from './make.ts';

/** Demand, price, speed, commitment and share of each tier that is on, with what else is stated of it; and whether each tier is on. */
export function tierInputs(edited: Edited): ScenarioInput[] {
  const { file, scenario } = edited;
  const off = Object.entries(file.tiers ?? {}).flatMap(([id, setting]) => (setting === 'off' ? [id] : []));
  return [
    ...scenario.tiers.flatMap((tier) => oneTier(edited, tier)),
    ...off.map((id) => isOn(edited, id, 'off')),
  ];
}

function oneTier(edited: Edited, tier: Tier): ScenarioInput[] {
  const { id, demand, interactivity } = tier;
  const setting = settingOf(edited.file, id);
  return [
    tierQuantity(edited, id, ['demand'], 'demand', {
      dimension: 'partOfForecast',
      stated: setting.demand,
      ...(demand.mean && { otherwise: 1, inPeriods: { dimension: 'tokenRate', values: demand.mean } }),
      ...(!demand.mean && { unset: 'unlimited' }),
      whyNoStep: `The demand for ${id} is unlimited and has no parts; give the scenario a forecast first.`,
    }),
    ...priceInputs(edited, tier, setting),
    tierQuantity(edited, id, ['interactivity'], 'speed', {
      dimension: 'interactivity',
      stated: setting.interactivity,
      otherwise: interactivity.value,
    }),
    commitment(edited, tier, setting.commitment),
    ...shares(edited, id, setting.share),
    ...onlyWhereStated(edited, id, setting),
    isOn(edited, id, 'on'),
  ];
}

// The prices of steps go with what is wanted at each and cannot be moved alone; what a seat or a task is worth stands where it is stated.
function priceInputs(edited: Edited, tier: Tier, { price = {} }: Setting): QuantityInput[] {
  if (price.steps || price.seat || price.uplift || price.internal) return [];
  const ofInput = inputPrice(tier);
  const prices = edited.scenario.periods.map(
    (_, index) => tokenPriceIn(tier, index) - ofInput * inputPartIn(tier, index),
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

function tokenPriceIn({ priceUsdPerMtok, pricesUsdPerMtok }: Tier, index: number): number {
  return pricesUsdPerMtok?.[index] ?? priceUsdPerMtok.value;
}

function inputPartIn({ earnings }: Tier, index: number): number {
  return (earnings?.way === 'tokens' ? earnings.inputParts?.[index] : undefined) ?? 1;
}

type Given = Omit<Parameters<typeof quantityInput>[1], 'group' | 'path' | 'label'>;

function tierQuantity(
  edited: Edited,
  tier: string,
  keys: readonly string[],
  label: string,
  given: Given,
): QuantityInput {
  return quantityInput(edited, {
    group: 'Tiers',
    path: ['tiers', tier, ...keys],
    label: `${label} ${tier}`,
    ...given,
  });
}

/** A commitment in parts of the forecast, or in tokens over time; one that mixes them cannot be stepped. */
function commitment(
  edited: Edited,
  { id, demand, commitment: promised }: Tier,
  stated: Stepped<Commitment> | undefined,
): QuantityInput {
  const values = stated === undefined ? [] : stepsIn(stated).map(({ value }) => value);
  const areRates = values.length === 0 ? demand.mean === undefined : values.every((value) => 'rate' in value);
  const areShares = values.length > 0 && values.every((value) => 'share' in value);
  const isMixed = values.length > 0 && !areRates && !areShares;
  return tierQuantity(edited, id, ['commitment'], 'commitment', {
    dimension: areRates ? 'tokenRate' : 'share',
    stated: stated === undefined || isMixed ? undefined : numbersOf(stated),
    ...(!isMixed && { otherwise: 0 }),
    unset: isMixed ? 'parts and rates by months' : 'none',
    ...(areRates && { move: { kind: 'proportion' } }),
    whyNoStep: `The commitment to ${id} is a part of the forecast in some months and a rate in others; type it anew.`,
    ...(promised && { inPeriods: { dimension: 'tokenRate', values: promised } }),
  });
}

function numbersOf(stated: Stepped<Commitment>): Amounts {
  const numberOf = (value: Commitment) => ('share' in value ? value.share : value.rate);
  return isList(stated)
    ? stated.map(({ fromMonth, value }) => ({ fromMonth, value: numberOf(value) }))
    : numberOf(stated);
}

function isList(stated: Stepped<Commitment>): stated is Exclude<Stepped<Commitment>, Commitment> {
  return Array.isArray(stated);
}

function shares(
  edited: Edited,
  tier: string,
  stated: Exclude<NonNullable<ScenarioFile['tiers']>[string], 'off'>['share'],
): QuantityInput[] {
  if (typeof stated === 'number')
    return [tierQuantity(edited, tier, ['share'], 'share', { dimension: 'share', stated })];
  return (['least', 'most'] as const).map((side) =>
    tierQuantity(edited, tier, ['share', side], `${side} share`, {
      dimension: 'share',
      stated: stated?.[side],
      otherwise: side === 'least' ? 0 : 1,
      unset: 'none',
    }),
  );
}

function onlyWhereStated(
  edited: Edited,
  tier: string,
  {
    peakToMean,
    inputPerOutput,
    cacheHits,
    price,
  }: Exclude<NonNullable<ScenarioFile['tiers']>[string], 'off'>,
): QuantityInput[] {
  const all = [
    { keys: ['price', 'input'], label: 'input price', dimension: 'tokenPrice', stated: price?.input },
    { keys: ['price', 'cached'], label: 'cached price', dimension: 'tokenPrice', stated: price?.cached },
    {
      keys: ['price', 'seat', 'price'],
      label: 'seat price',
      dimension: 'moneyPerMonth',
      stated: price?.seat?.price,
    },
    {
      keys: ['price', 'uplift', 'uplift'],
      label: 'uplift',
      dimension: 'partOfPrice',
      stated: price?.uplift?.uplift,
    },
    {
      keys: ['price', 'internal', 'valuePerTask'],
      label: 'value per task',
      dimension: 'money',
      stated: price?.internal?.valuePerTask,
    },
    {
      keys: ['price', 'elasticity'],
      label: 'elasticity',
      dimension: 'elasticity',
      stated: price?.elasticity,
      least: 1.01,
      most: MOST_ELASTIC,
    },
    {
      keys: ['peakToMean'],
      label: 'peak to mean',
      dimension: 'ratio',
      stated: peakToMean,
      least: 1,
      most: 2,
    },
    { keys: ['inputPerOutput'], label: 'input per output', dimension: 'ratio', stated: inputPerOutput },
    { keys: ['cacheHits'], label: 'cache hits', dimension: 'share', stated: cacheHits },
  ] as const;
  return all.flatMap(({ keys, label, ...given }) =>
    given.stated === undefined ? [] : [tierQuantity(edited, tier, keys, label, given)],
  );
}

function isOn(edited: Edited, tier: string, word: 'on' | 'off'): ScenarioInput {
  const path = ['tiers', tier];
  return choiceInput(edited, 'Tiers', `tier ${tier}`, word, [
    { word: 'on', path, value: '{}' },
    { word: 'off', path, value: 'off' },
  ]);
}
