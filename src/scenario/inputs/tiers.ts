import { type Stepped, stepsIn } from '../../reading/steps.ts';
import type { Commitment } from '../commitmentSchema.ts';
import type { ScenarioFile } from '../schema.ts';
import { type Setting, settingOf } from '../setting.ts';
import type { Tier } from '../tier.ts';
import type { Amounts } from './amounts.ts';
import type { QuantityInput, ScenarioInput } from './input.ts';
import { choiceInput, type Edited } from './make.ts';
import { priceInputs } from './prices.ts';
import { statedQuantities, tierQuantity } from './tierQuantity.ts';

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
  { peakToMean, inputPerOutput, cacheHits }: Setting,
): QuantityInput[] {
  return statedQuantities(edited, tier, [
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
  ]);
}

function isOn(edited: Edited, tier: string, word: 'on' | 'off'): ScenarioInput {
  const path = ['tiers', tier];
  return choiceInput(edited, 'Tiers', `tier ${tier}`, word, [
    { word: 'on', path, value: '{}' },
    { word: 'off', path, value: 'off' },
  ]);
}
