import { match } from 'ts-pattern';
import type { PlanDocument } from '../document/schema.ts';
import { formatCount, formatMoney, formatPrice, formatQuantity, formatShare } from '../quantity/format.ts';
import { writeMonth } from '../quantity/month.ts';
import { rangeInWords } from './words.ts';

type Entry = Pick<PlanDocument['evidence'][number], 'value' | 'unit' | 'range'>;
type Unit = NonNullable<Entry['unit']>;

/** The value of a number that a plan rests on; empty where it has none, as a whole forecast has not. */
export function evidenceAmount({ value, unit }: Entry): string {
  return value === undefined || unit === undefined ? '' : amountOf(unit, value);
}

/** The lowest and highest value that any source gives; empty where sources agree. */
export function evidenceRange({ range, unit }: Entry): string {
  return range && unit !== undefined ? rangeInWords(amountOf(unit, range[0]), amountOf(unit, range[1])) : '';
}

function amountOf(unit: Unit, value: number): string {
  return match(unit)
    .with('$M per rack', () => `${formatMoney(value)}/rack`)
    .with('$M per MW and year', () => `${formatMoney(value)}/MW/year`)
    .with('fraction per year', () => `${formatShare(value)}/year`)
    .with('$M per MW', () => `${formatMoney(value)}/MW`)
    .with('kW per accelerator', () => `${formatQuantity('rackPower', value)}/accelerator`)
    .with('kW per rack', () => `${formatQuantity('rackPower', value)}/rack`)
    .with('Mtok/s per accelerator', () => formatQuantity('throughputPerAccelerator', value))
    .with('Mtok/s per facility MW', () => formatQuantity('throughputPerMw', value))
    .with('USD per M output tokens', () => formatPrice(value))
    .with('racks per year', () => `${formatCount(value)} racks/year`)
    .with('racks', () => `${formatCount(value)} ${value === 1 ? 'rack' : 'racks'}`)
    .with('month', () => writeMonth(value))
    .with('fraction', () => formatShare(value))
    .with(
      'input Mtok/s per accelerator',
      () => `${formatQuantity('throughputPerAccelerator', value)} of input`,
    )
    .with('kg/MWh', () => formatQuantity('carbonIntensity', value))
    .with('months', () => formatQuantity('months', value))
    .with('change per year', () => formatQuantity('changePerYear', value))
    .with('part of the mean', () => formatQuantity('partOfMean', value))
    .with('part of the forecast', () => formatQuantity('partOfForecast', value))
    .with('ratio', () => formatQuantity('ratio', value))
    .with('tok/s/user', () => formatQuantity('interactivity', value))
    .with('per rack', 'USD/MWh', 'years', (plain) => `${formatCount(value)} ${plain}`)
    .exhaustive();
}
