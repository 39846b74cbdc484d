import { match } from 'ts-pattern';
import { formatMoney, formatPower, formatPrice, formatTokenRate } from '../quantity/format.ts';
import { roundTo10 } from '../quantity/round.ts';
import type { Scenario, Tier } from '../scenario/scenario.ts';
import { stated } from '../scenario/stated.ts';

/** Which number of the scenario an input stands for. */
export type Target =
  | { readonly kind: 'power'; readonly site: string }
  | { readonly kind: 'capex' }
  | { readonly kind: 'demand'; readonly tier: string }
  | { readonly kind: 'price'; readonly tier: string };

/**
 * A number that can be nudged. Its value is the base and a whole number of steps beside it, so that steps there and back
 * end exactly where they began.
 */
export interface Input {
  readonly target: Target;
  /** In inner units; absent where the scenario sets no limit. */
  readonly base?: number;
  readonly step: number;
  readonly steps: number;
}

/** Every number that can be nudged: power of each site, capex, then demand and price of each tier. */
export function inputsOf(scenario: Scenario): Input[] {
  return [
    ...scenario.sites.map(({ id, powerMw }) => input({ kind: 'power', site: id }, powerMw, POWER_STEP_MW)),
    input({ kind: 'capex' }, scenario.capexBudgetMusd, CAPEX_STEP_MUSD),
    ...scenario.tiers.map(({ id, demand }) => {
      const mean = demand.mean?.[0];
      return input({ kind: 'demand', tier: id }, mean, stepOf(mean, LEAST_DEMAND_STEP));
    }),
    ...scenario.tiers.map(({ id, priceUsdPerMtok: { value } }) =>
      input({ kind: 'price', tier: id }, value, stepOf(value, LEAST_PRICE_STEP)),
    ),
  ];
}

/** The value of an input with its steps, in inner units; undefined where there is no limit. */
export function inputValue({ base, step, steps }: Input): number | undefined {
  return base === undefined || steps === 0 ? base : roundTo10(base + steps * step);
}

/** What a step comes to: the input one step further, or why it cannot go there, in whole sentences. */
export type Nudge =
  | { readonly kind: 'moved'; readonly input: Input }
  | { readonly kind: 'refused'; readonly why: string };

/** Moves an input by one step up or down. No input goes below zero, and no site loses all its power. */
export function nudge(input: Input, direction: 1 | -1): Nudge {
  if (input.base === undefined) return { kind: 'refused', why: noLimit(input.target) };
  const moved = { ...input, steps: input.steps + direction };
  const value = inputValue(moved) as number;
  if (value > 0 || (value === 0 && input.target.kind !== 'power')) return { kind: 'moved', input: moved };
  return {
    kind: 'refused',
    why:
      input.target.kind === 'power'
        ? `A site without power holds no racks: ${labelOf(input.target)} stays at ${writeInput(input)}.`
        : `Less than nothing cannot be had: ${labelOf(input.target)} stays at ${writeInput(input)}.`,
  };
}

/** The scenario with every step taken; the very same scenario where there are none. */
export function nudgedScenario(base: Scenario, inputs: readonly Input[]): Scenario {
  return inputs.reduce((scenario, input) => {
    const value = inputValue(input);
    return value === undefined || input.steps === 0 ? scenario : withValue(scenario, input, value, base);
  }, base);
}

/** How an input is called, short enough for a list: `power abilene`. */
export function labelOf(target: Target): string {
  return match(target)
    .with({ kind: 'power' }, ({ site }) => `power ${site}`)
    .with({ kind: 'capex' }, () => 'capex budget')
    .with({ kind: 'demand' }, ({ tier }) => `demand ${tier}`)
    .with({ kind: 'price' }, ({ tier }) => `price ${tier}`)
    .exhaustive();
}

/** The value of an input for people: `1 GW`, `$40B`, or `unlimited`. */
export function writeInput(input: Input): string {
  const value = inputValue(input);
  if (value === undefined) return 'unlimited';
  return match(input.target)
    .with({ kind: 'power' }, () => formatPower(value))
    .with({ kind: 'capex' }, () => formatMoney(value))
    .with({ kind: 'demand' }, () => formatTokenRate(value))
    .with({ kind: 'price' }, () => formatPrice(value))
    .exhaustive();
}

const POWER_STEP_MW = 10;

const CAPEX_STEP_MUSD = 500;

/** Part of the base that one step of demand or price takes. */
const STEP_SHARE = 0.05;

/** Steps from a base of zero, Mtok/s and USD per M tokens. */
const LEAST_DEMAND_STEP = 1;
const LEAST_PRICE_STEP = 0.01;

function input(target: Target, base: number | undefined, step: number): Input {
  return { target, step, steps: 0, ...(base !== undefined && { base }) };
}

// The base is rounded to two digits first, so that steps are numbers that people would choose.
function stepOf(base: number | undefined, fromZero: number): number {
  return base ? roundTo10(Number(base.toPrecision(2)) * STEP_SHARE) : fromZero;
}

function noLimit(target: Target): string {
  return target.kind === 'capex'
    ? 'Money is no limit here; write "budget: { capex: 40B USD }" into the scenario to nudge it.'
    : `There is no limit to ${labelOf(target)}; give the scenario a forecast to nudge it.`;
}

function withValue(
  scenario: Scenario,
  { target, base = 0 }: Input,
  value: number,
  opened: Scenario,
): Scenario {
  const withTier = (tier: string, change: (tier: Tier) => Tier): Scenario => ({
    ...scenario,
    tiers: scenario.tiers.map((one) => (one.id === tier ? change(one) : one)),
  });
  return match(target)
    .with({ kind: 'power' }, ({ site }) => ({
      ...scenario,
      sites: scenario.sites.map((one) => (one.id === site ? { ...one, powerMw: value } : one)),
    }))
    .with({ kind: 'capex' }, () => ({ ...scenario, capexBudgetMusd: value }))
    .with({ kind: 'demand' }, ({ tier }) => ({
      ...withTier(tier, (one) => ({ ...one, demand: scaled(one.demand, base, value) })),
      forecast: changedForecast(opened.forecast),
    }))
    .with({ kind: 'price' }, ({ tier }) =>
      withTier(tier, (one) => ({ ...one, priceUsdPerMtok: stated(value) })),
    )
    .exhaustive();
}

// What the file's forecast is known by does not hold for numbers that were nudged.
function changedForecast({ note }: Scenario['forecast']): Scenario['forecast'] {
  return { grade: 'assumption', note: `Changed on the screen; before that: ${note}` };
}

// The first period takes the value; other periods and the range around the mean keep their proportion to it.
function scaled(demand: Tier['demand'], base: number, value: number): Tier['demand'] {
  const scale = (rates: readonly number[]) =>
    rates.map((rate) => (base === 0 ? rate + value : roundTo10((rate * value) / base)));
  return {
    ...(demand.mean && { mean: scale(demand.mean) }),
    ...(demand.low && { low: scale(demand.low) }),
    ...(demand.high && { high: scale(demand.high) }),
  };
}
