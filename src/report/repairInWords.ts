import { match } from 'ts-pattern';
import type { PlanDocument } from '../document/schema.ts';
import type { Dimension } from '../quantity/dimensions.ts';
import { formatQuantity } from '../quantity/format.ts';
import { periodLabel } from '../quantity/periodLabel.ts';
import { writeQuantity } from '../quantity/quantity.ts';
import { listed } from '../quantity/words.ts';
import { periodsInWords } from './timeInWords.ts';
import { capitalised } from './words.ts';

/** What is read of a document: the periods that have names. */
type Timed = {
  readonly scenario: { readonly input: Pick<PlanDocument['scenario']['input'], 'periods'> };
};
type Diagnosis = NonNullable<PlanDocument['diagnosis']>;
type Repair = Diagnosis['repairs'][number];
type Change = Repair['changes'][number];
type Amount = Change['numbers'][number];
type Unit = Change['unit'];

/** A repair as a sentence: `Raise the power at abilene by 41 MW, from 500 MW to 541 MW.` Several changes are to be made together. */
export function repairInWords(document: Timed, { changes }: Repair): string {
  const [only, ...more] = changes.map((change) => changeInWords(document, change));
  if (only === undefined) return '';
  return more.length === 0 ? `${capitalised(only)}.` : `Together: ${listed([only, ...more])}.`;
}

/** Inputs that contradict each other with their numbers: `power at abilene, 500 MW; commitment to chat, 70 Mtok/s`. */
export function conflictInWords(document: Timed, { inputs }: Diagnosis['conflicts'][number]): string {
  return inputs
    .map(({ label, unit, numbers }) => `${label}, ${numbersInWords(document, unit, numbers)}`)
    .join('; ');
}

/** The numbers of an input that contradict those of others: `500 MW`, `10 to 30 MW in 2028 Q1 to 2028 Q4`. */
export function numbersInWords(
  document: Timed,
  unit: Unit,
  numbers: readonly { readonly period?: string; readonly value: number }[],
): string {
  const values = numbers.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)].map((value) => exactly(unit, value ?? 0));
  const range = least === most ? least : `${least} to ${most}`;
  return `${range}${whenOf(document, numbers)}`;
}

function changeInWords(document: Timed, { label, side, unit, numbers }: Change): string {
  const verb = side === 'most' ? 'raise' : 'lower';
  const when = whenOf(document, numbers);
  const amounts = new Set(numbers.map((number) => amountOf(unit, number)));
  const largest = numbers.reduce<Amount | undefined>(
    (found, number) => (found && sizeOf(found) >= sizeOf(number) ? found : number),
    undefined,
  );
  if (largest === undefined) return '';
  const fromTo = `from ${exactly(unit, largest.before)} to ${exactly(unit, largest.after)}`;
  const isAlike = new Set(numbers.map(({ before, after }) => `${before} ${after}`)).size === 1;
  // How much less of a part it is would be read as a part of the part.
  if (unit === 'fraction') return `${verb} the ${label} ${fromTo}${when}`;
  if (isAlike) return `${verb} the ${label} by ${amountOf(unit, largest)}, ${fromTo}${when}`;
  return amounts.size === 1
    ? `${verb} the ${label} by ${amountOf(unit, largest)}${when}`
    : `${verb} the ${label} by up to ${amountOf(unit, largest)}${when}, most${whenOf(document, [largest])}: ${fromTo}`;
}

function sizeOf({ before, after }: Amount): number {
  return Math.abs(after - before);
}

function amountOf(unit: Unit, number: Amount): string {
  const dimension = dimensionOf(unit);
  const size = inner(unit, sizeOf(number));
  return unit === 'racks' ? exactly(unit, sizeOf(number)) : formatQuantity(dimension, size);
}

// As it can be typed: no digit is lost.
function exactly(unit: Unit, value: number): string {
  const written = writeQuantity(dimensionOf(unit), Number(inner(unit, value).toPrecision(10)));
  return unit === 'USD' ? `$${written.replace(/ ?USD$/, '')}` : written;
}

function inner(unit: Unit, value: number): number {
  return unit === 'USD' ? value / 1e6 : value;
}

function dimensionOf(unit: Unit): Dimension {
  return match(unit)
    .returnType<Dimension>()
    .with('MW', () => 'power')
    .with('USD', () => 'money')
    .with('racks', () => 'racks')
    .with('Mtok/s', () => 'tokenRate')
    .with('t/year', () => 'carbonRate')
    .with('fraction', () => 'share')
    .exhaustive();
}

// A single period needs no name.
function whenOf({ scenario }: Timed, numbers: readonly { readonly period?: string }[]): string {
  const { periods } = scenario.input;
  const places = periods.flatMap(({ id }, at) => (numbers.some(({ period }) => period === id) ? [at] : []));
  if (periods.length === 1 || places.length === 0) return '';
  const words = periodsInWords(
    periods.map((period) => ({ label: periodLabel(period) })),
    places,
  );
  return words.startsWith('in ') ? ` ${words}` : ` in ${words}`;
}
