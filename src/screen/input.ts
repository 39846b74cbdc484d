import { match } from 'ts-pattern';
import { formatMoney, formatPower, formatPrice, formatTokenRate } from '../quantity/format.ts';
import { roundTo10 } from '../quantity/round.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { scenarioWith } from './scenarioWith.ts';

/** Which number of the scenario an input stands for. */
export type Target =
  | { readonly kind: 'power'; readonly site: string }
  | { readonly kind: 'capex' }
  | { readonly kind: 'demand'; readonly tier: string }
  | { readonly kind: 'price'; readonly tier: string }
  | { readonly kind: 'racks' };

/**
 * A number that can be nudged, in every period at once. Its values are the base and a whole number of steps beside it, so that
 * steps there and back end exactly where they began. Racks are 0 where they are continuous and 1 where they are whole.
 */
export interface Input {
  readonly target: Target;
  /** In inner units, for each period, or once for all of them; absent where the scenario sets no limit. */
  readonly base?: readonly number[];
  readonly step: number;
  readonly steps: number;
}

/** Every number that can be nudged: power of each site, capex, demand and price of each tier, whole racks. */
export function inputsOf(scenario: Scenario): Input[] {
  return [
    ...scenario.sites.map(({ id, powerMw }) => input({ kind: 'power', site: id }, powerMw, POWER_STEP_MW)),
    input({ kind: 'capex' }, scenario.capexBudgetMusd, CAPEX_STEP_MUSD),
    ...scenario.tiers.map(({ id, demand: { mean } }) =>
      input({ kind: 'demand', tier: id }, mean, stepOf(mean, LEAST_DEMAND_STEP)),
    ),
    ...scenario.tiers.map(({ id, priceUsdPerMtok: { value }, pricesUsdPerMtok: prices = [value] }) =>
      input({ kind: 'price', tier: id }, prices, stepOf(prices, LEAST_PRICE_STEP)),
    ),
    input({ kind: 'racks' }, [scenario.racks === 'whole' ? 1 : 0], 1),
  ];
}

/**
 * The values of an input with its steps, as many as its base has; undefined where there is no limit. Power and money move by the same
 * amount in every period, down to nothing, and a site that has no power in a period gets none. Demand and price keep their proportions.
 */
export function inputValues({ target, base, step, steps }: Input): readonly number[] | undefined {
  if (base === undefined || steps === 0) return base;
  const moved = roundTo10(steps * step);
  return match(target.kind)
    .with('power', () => base.map((mw) => (mw === 0 ? 0 : Math.max(0, roundTo10(mw + moved)))))
    .with('capex', 'racks', () => base.map((value) => Math.max(0, roundTo10(value + moved))))
    .with('demand', 'price', () => {
      const from = firstThere(base);
      return base.map((value) => roundTo10(from === 0 ? moved : (value * (from + moved)) / from));
    })
    .exhaustive();
}

/** The value of an input in a period; undefined where there is no limit. */
export function inputValue(input: Input, period: number): number | undefined {
  const values = inputValues(input);
  return values?.[period] ?? values?.[0];
}

/** What a step comes to: the input one step further, or why it cannot go there, in whole sentences. */
export type Nudge =
  | { readonly kind: 'moved'; readonly input: Input }
  | { readonly kind: 'refused'; readonly why: string };

/** Moves an input by one step up or down. No input goes below zero, and no site loses all its power. */
export function nudge(input: Input, direction: 1 | -1): Nudge {
  if (input.base === undefined) return { kind: 'refused', why: noLimit(input.target) };
  const moved = { ...input, steps: input.steps + direction };
  const value = furthest(moved);
  return match(input.target.kind)
    .returnType<Nudge>()
    .with('racks', () =>
      value === 0 || value === 1 ? { kind: 'moved', input: moved } : { kind: 'refused', why: ONLY_TWO },
    )
    .with('power', () =>
      value > 0 ? { kind: 'moved', input: moved } : { kind: 'refused', why: noPower(input) },
    )
    .with('capex', 'demand', 'price', () =>
      value >= 0 ? { kind: 'moved', input: moved } : { kind: 'refused', why: belowNothing(input) },
    )
    .exhaustive();
}

/** The scenario with every step taken; the very same scenario where there are none. */
export function nudgedScenario(base: Scenario, inputs: readonly Input[]): Scenario {
  return inputs.reduce((scenario, input) => {
    const values = inputValues(input);
    return values === undefined || input.steps === 0
      ? scenario
      : scenarioWith(scenario, input.target, values, base);
  }, base);
}

/** How an input is called, short enough for a list: `power abilene`. */
export function labelOf(target: Target): string {
  return match(target)
    .with({ kind: 'power' }, ({ site }) => `power ${site}`)
    .with({ kind: 'capex' }, () => 'capex budget')
    .with({ kind: 'demand' }, ({ tier }) => `demand ${tier}`)
    .with({ kind: 'price' }, ({ tier }) => `price ${tier}`)
    .with({ kind: 'racks' }, () => 'racks')
    .exhaustive();
}

/** The value of an input in a period, for people: `1 GW`, `$40B`, `whole`, or `unlimited`. */
export function writeInput(input: Input, period: number): string {
  const value = inputValue(input, period);
  return value === undefined ? 'unlimited' : write(input.target, value);
}

function write({ kind }: Target, value: number): string {
  return match(kind)
    .with('power', () => formatPower(value))
    .with('capex', () => formatMoney(value))
    .with('demand', () => formatTokenRate(value))
    .with('price', () => formatPrice(value))
    .with('racks', () => (value === 1 ? 'whole' : 'continuous'))
    .exhaustive();
}

const POWER_STEP_MW = 10;

const CAPEX_STEP_MUSD = 500;

/** Part of the base that one step of demand or price takes. */
const STEP_SHARE = 0.05;

/** Steps from a base of zero, Mtok/s and USD per M tokens. */
const LEAST_DEMAND_STEP = 1;
const LEAST_PRICE_STEP = 0.01;

function input(target: Target, base: readonly number[] | undefined, step: number): Input {
  return { target, step, steps: 0, ...(base !== undefined && { base }) };
}

// The base is rounded to two digits first, so that steps are numbers that people would choose.
function stepOf(base: readonly number[] | undefined, fromZero: number): number {
  const from = firstThere(base ?? []);
  return from === 0 ? fromZero : roundTo10(Number(from.toPrecision(2)) * STEP_SHARE);
}

// Steps of demand and price are counted in the first period that has any.
function firstThere(values: readonly number[]): number {
  return values.find((value) => value !== 0) ?? 0;
}

// Where the base is not yet cut off at nothing: in the period with most, or the one that steps are counted in.
function furthest({ target: { kind }, base = [], step, steps }: Input): number {
  const from = kind === 'demand' || kind === 'price' ? firstThere(base) : Math.max(...base);
  return roundTo10(from + steps * step);
}

function written(input: Input): string {
  return write(input.target, furthest(input));
}

function noPower(input: Input): string {
  return `A site without power holds no racks: ${labelOf(input.target)} stays at ${written(input)}.`;
}

function belowNothing(input: Input): string {
  return `Less than nothing cannot be had: ${labelOf(input.target)} stays at ${written(input)}.`;
}

const ONLY_TWO = 'Racks are continuous or whole: → makes them whole, and ← continuous.';

function noLimit(target: Target): string {
  return target.kind === 'capex'
    ? 'Money is no limit here; write "budget: { capex: 40B USD }" into the scenario to nudge it.'
    : `There is no limit to ${labelOf(target)}; give the scenario a forecast to nudge it.`;
}
