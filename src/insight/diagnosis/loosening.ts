import type { Solution } from '../../program/program.ts';
import type { Change } from '../../program/variation.ts';
import { monthsOf } from '../../quantity/perYear.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Varied } from '../../solvers/solving.ts';
import type { Steps } from '../steps.ts';
import { leastPart, partAt, withPart } from './leastPart.ts';
import { allLevers, type Levers, type Opened } from './opened.ts';
import type { StatedInput } from './statedInputs.ts';

/** By how much each number of an input gives way, in its own unit and order; never below 0. */
export interface Loosening {
  readonly input: StatedInput;
  readonly amounts: readonly number[];
}

/**
 * The least loosening of one input with which some plan keeps everything else; undefined where none does. A number that is the same
 * in all periods gives way by as little as one for all of them has to, and within that in each period by as little as it can.
 */
export function* loosenedAlone(
  opened: Opened,
  varied: Varied,
  input: StatedInput,
): Steps<Loosening | undefined> {
  if (input.isPart) {
    const first = yield* leastSum(opened, varied, [input]);
    if (first === undefined) return undefined;
    const part = yield* leastPart(opened, varied, input, partAt(input, opened, first), first, {});
    return { input, amounts: [Math.abs(part - numberOf(input))] };
  }
  const levers = opened.levers.get(input.id) as Levers;
  const isConstant = levers.each.length > 1 && !input.carriesOver && new Set(input.values).size === 1;
  if (!isConstant) {
    const found = yield* leastSum(opened, varied, [input]);
    return found && { input, amounts: amountsIn(opened, input, found) };
  }
  const throughout = solved(opened, varied, new Map([[levers.throughout, 1]]));
  yield;
  if (throughout === undefined) return undefined;
  const most = throughout.values[levers.throughout] ?? 0;
  const rows = levers.each.map(({ column, at }) => ({
    key: undefined,
    name: `most(${input.id},${at})`,
    sense: '<=' as const,
    rhs: most * (1 + HAIR),
    terms: [{ column, coefficient: 1 }],
  }));
  const found = yield* leastSum(opened, varied, [input], { rows });
  const everywhere = input.values.map(() => most);
  return { input, amounts: found ? amountsIn(opened, input, found) : everywhere };
}

/**
 * The loosenings of some inputs together whose sum is least, each relative to the largest number that the planner states for it and, where
 * it has one for each period, weighted by their months; undefined where none will do. What a part has to give way is counted against all
 * the power that there is, and then made as small as the others leave it.
 */
export function* loosenedTogether(
  opened: Opened,
  varied: Varied,
  inputs: readonly StatedInput[],
): Steps<readonly Loosening[] | undefined> {
  const found = yield* leastSum(opened, varied, inputs);
  if (found === undefined) return undefined;
  const linear = inputs
    .filter(({ isPart }) => !isPart)
    .map((input) => ({ input, amounts: amountsIn(opened, input, found) }));
  const parts = inputs.filter(({ isPart }) => isPart);
  const numbers = new Map(parts.map((input) => [input, partAt(input, opened, found)]));
  for (const input of parts) {
    const others = [...numbers].filter(([other]) => other !== input);
    const around = changeBy(opened, linear, others);
    numbers.set(input, yield* leastPart(opened, varied, input, numbers.get(input) as number, found, around));
  }
  const all = [
    ...(parts.length > 0 ? yield* besideParts(opened, varied, linear, [...numbers]) : linear),
    ...parts.map((input) => ({
      input,
      amounts: [Math.abs((numbers.get(input) as number) - numberOf(input))],
    })),
  ];
  return all.filter(({ input, amounts }) => amounts.some((amount) => amount > NOTHING * sizeOf(input)));
}

// Less of the others may do when parts give way as far as they do in the end.
function* besideParts(
  opened: Opened,
  varied: Varied,
  linear: readonly Loosening[],
  parts: readonly (readonly [StatedInput, number])[],
): Steps<readonly Loosening[]> {
  const inputs = linear.map(({ input }) => input);
  const found = yield* leastSum(opened, varied, inputs, changeBy(opened, [], parts));
  return found ? inputs.map((input) => ({ input, amounts: amountsIn(opened, input, found) })) : linear;
}

/** How large a loosening is beside what the planner states, as leastSum counts it. */
export function relativeSize({ scenario }: Opened, { input, amounts }: Loosening): number {
  if (input.carriesOver) return Math.max(...amounts) / sizeOf(input);
  return amounts.reduce((sum, amount, at) => sum + weightOf(scenario, input, at) * amount, 0);
}

/** Room for what rounding leaves of a limit that was just met. */
const HAIR = 1e-9;

/** A part of the stated number that is no loosening. */
const NOTHING = 1e-9;

function numberOf({ values }: StatedInput): number {
  return values[0] ?? 0;
}

function sizeOf({ values }: StatedInput): number {
  return Math.max(...values.map((value) => value ?? 0)) || 1;
}

function weightOf({ periods }: Scenario, input: StatedInput, at: number): number {
  const months = monthsOf(periods);
  // Extra money is counted once, however long it lasts; of two that do as well, the later one is less.
  if (input.carriesOver) return (1 + LATER * (monthsOf(periods.slice(at)) / months)) / sizeOf(input);
  const part = input.values.length > 1 ? (periods[at]?.months ?? 0) / months : 1;
  return part / sizeOf(input);
}

/** How much more money counts that is needed from the start. */
const LATER = 1e-5;

function* leastSum(
  opened: Opened,
  varied: Varied,
  inputs: readonly StatedInput[],
  change: Change = {},
): Steps<Solution | undefined> {
  const costs = new Map(inputs.flatMap((input) => [...costsOf(opened, input)]));
  const found = solved(opened, varied, costs, change);
  yield;
  return found;
}

function costsOf({ scenario, levers, released }: Opened, input: StatedInput): [number, number][] {
  if (!input.isPart)
    return (levers.get(input.id)?.each ?? []).map(({ column, at }) => [
      column,
      weightOf(scenario, input, at),
    ]);
  const months = monthsOf(scenario.periods);
  return input.rows.map(({ row, key }) => {
    const index = scenario.periods.findIndex(({ id }) => 'period' in key && id === key.period);
    const mw = scenario.sites.reduce((sum, site) => sum + (site.powerMw[index] ?? 0), 0);
    const part = (scenario.periods[index]?.months ?? months) / months;
    return [released.get(row) as number, part / (sizeOf(input) * (mw || 1))];
  });
}

// Keeps all rows as they are but for the columns that have a cost, and makes the sum of those as small as it can be.
function solved(
  opened: Opened,
  varied: Varied,
  costs: ReadonlyMap<number, number>,
  change: Change = {},
): Solution | undefined {
  const closed = [...opened.short, ...opened.released.values(), ...allLevers(opened)].filter(
    (column) => !costs.has(column),
  );
  const objective = opened.program.columns.map((_, column) => 0 - (costs.get(column) ?? 0));
  const { outcome } = varied.solve({ ...change, objective, closed });
  return outcome.kind === 'optimal' ? outcome.solution : undefined;
}

function amountsIn({ levers }: Opened, input: StatedInput, { values }: Solution): number[] {
  const each = levers.get(input.id)?.each ?? [];
  return input.values.map((_, index) =>
    each
      .filter(({ at }) => (input.carriesOver ? at <= index : at === index))
      .reduce((sum, { column }) => sum + Math.max(0, values[column] ?? 0), 0),
  );
}

// The program with some inputs loosened and the numbers of some parts other ones.
function changeBy(
  opened: Opened,
  linear: readonly Loosening[],
  parts: readonly (readonly [StatedInput, number])[],
): Change {
  return {
    rhs: linear.flatMap(({ input, amounts }) =>
      input.rows.map(({ row, at, perUnit }) => ({
        row,
        rhs:
          (opened.program.rows[row]?.rhs ?? 0) +
          (input.side === 'most' ? 1 : -1) * perUnit.rhs * (amounts[at] ?? 0),
      })),
    ),
    coefficients: parts.flatMap(([input, number]) => withPart(opened, input, number)),
  };
}
