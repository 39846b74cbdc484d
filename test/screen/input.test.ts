import { describe, expect, it } from 'vitest';
import {
  type Input,
  inputsOf,
  inputValue,
  inputValues,
  labelOf,
  nudge,
  nudgedScenario,
  writeInput,
} from '../../src/screen/input.ts';
import { gigawatt, withoutLimits } from './opened.ts';
import { roadmap } from './roadmap.ts';

const named = (label: string, inputs: readonly Input[] = inputsOf(gigawatt)): Input =>
  inputs.find(({ target }) => labelOf(target) === label) as Input;

/** The input after steps, all of which must be possible. */
function moved(input: Input, steps: number): Input {
  let at = input;
  for (let step = 0; step < Math.abs(steps); step++) {
    const next = nudge(at, steps > 0 ? 1 : -1);
    if (next.kind === 'refused') throw new Error(next.why);
    at = next.input;
  }
  return at;
}

describe('inputs', () => {
  it('lists power of each site, capex, demand and price of each tier, then racks', () => {
    const tiers = gigawatt.tiers.map(({ id }) => id);
    expect(inputsOf(gigawatt).map(({ target }) => labelOf(target))).toEqual([
      'power abilene',
      'capex budget',
      ...tiers.map((tier) => `demand ${tier}`),
      ...tiers.map((tier) => `price ${tier}`),
      'racks',
    ]);
  });

  it.each([
    ['power abilene', 1000, 10],
    ['capex budget', 40_000, 500],
    ['demand free', 200, 10],
    ['demand premium', 6, 0.3],
    ['price medium', 3, 0.15],
    ['price free', 0, 0.01],
  ])('steps %s from %d by %d', (label, base, step) => {
    expect(named(label)).toMatchObject({ base: [base], step, steps: 0 });
  });

  it('takes 5 % of a base rounded to two digits', () => {
    const odd = gigawatt.tiers.map((tier) => ({ ...tier, demand: { mean: [187.3] } }));
    expect(named('demand free', inputsOf({ ...gigawatt, tiers: odd })).step).toBe(9.5);
  });

  it('counts steps without gathering rounding', () => {
    const premium = named('demand premium');
    expect(inputValue(moved(premium, 7), 0)).toBe(8.1);
    expect(inputValue(moved(premium, -3), 0)).toBe(5.1);
  });

  it('stops at zero, and a site one step above it', () => {
    const price = moved(named('price medium'), -20);
    expect(inputValue(price, 0)).toBe(0);
    expect(nudge(price, -1)).toEqual({
      kind: 'refused',
      why: 'Less than nothing cannot be had: price medium stays at $0/Mtok.',
    });
    const power = moved(named('power abilene'), -99);
    expect(inputValue(power, 0)).toBe(10);
    expect(nudge(power, -1)).toEqual({
      kind: 'refused',
      why: 'A site without power holds no racks: power abilene stays at 10 MW.',
    });
  });

  it('says why what is unlimited cannot be nudged', () => {
    const inputs = inputsOf(withoutLimits(gigawatt));
    expect(nudge(named('capex budget', inputs), 1)).toEqual({
      kind: 'refused',
      why: 'Money is no limit here; write "budget: { capex: 40B USD }" into the scenario to nudge it.',
    });
    expect(nudge(named('demand free', inputs), -1)).toEqual({
      kind: 'refused',
      why: 'There is no limit to demand free; give the scenario a forecast to nudge it.',
    });
  });

  it('puts each value where it belongs and leaves the rest as it is', () => {
    const change = (label: string, steps: number) => nudgedScenario(gigawatt, [moved(named(label), steps)]);
    expect(change('power abilene', 2)).toEqual({
      ...gigawatt,
      sites: gigawatt.sites.map((site) => ({ ...site, powerMw: [1020] })),
    });
    expect(change('capex budget', -1)).toEqual({ ...gigawatt, capexBudgetMusd: [39_500] });
    expect(change('demand free', 1).tiers[0]?.demand).toEqual({ mean: [210], low: [126], high: [336] });
    expect(change('price medium', 1).tiers[1]?.priceUsdPerMtok).toEqual({
      value: 3.15,
      source: 'scenario',
      grade: 'assumption',
    });
  });

  it('takes a forecast that was nudged for an assumption, and says where it was changed', () => {
    const read = { ...gigawatt, forecast: { grade: 'vendor', note: 'Read from base.csv.' } } as const;
    const nudged = (...labels: string[]) =>
      nudgedScenario(
        read,
        labels.map((label) => moved(named(label), 1)),
      ).forecast;
    const changed = {
      grade: 'assumption',
      note: 'Changed on the screen; before that: Read from base.csv.',
    };
    expect(nudged('demand free')).toEqual(changed);
    expect(nudged('demand free', 'demand high')).toEqual(changed);
    expect(nudged('power abilene', 'capex budget', 'price high')).toEqual(read.forecast);
  });

  it('leaves the very same scenario where no step is taken', () => {
    expect(nudgedScenario(gigawatt, inputsOf(gigawatt))).toBe(gigawatt);
  });

  it('scales every period of a forecast alike', () => {
    const tiers = gigawatt.tiers.map((tier) => ({ ...tier, demand: { mean: [100, 300] } }));
    const scenario = { ...gigawatt, tiers };
    const free = named('demand free', inputsOf(scenario));
    expect(nudgedScenario(scenario, [moved(free, 2)]).tiers[0]?.demand.mean).toEqual([110, 330]);
  });

  describe('of several periods', () => {
    // Columbus has no power in the first quarter; the budget is released in steps.
    const scenario = { ...roadmap({ periods: 3 }), capexBudgetMusd: [1000, 2000, 4000] };
    const of = (label: string) => named(label, inputsOf(scenario));

    it('moves power by the same step in every period, down to nothing', () => {
      expect(inputValues(moved(of('power abilene'), 2))).toEqual([120, 130, 140]);
      expect(inputValues(moved(of('power abilene'), -11))).toEqual([0, 0, 10]);
      expect(nudge(moved(of('power abilene'), -11), -1)).toEqual({
        kind: 'refused',
        why: 'A site without power holds no racks: power abilene stays at 10 MW.',
      });
    });

    it('gives a site no power before it has any', () => {
      expect(inputValues(moved(of('power columbus'), 3))).toEqual([0, 80, 80]);
    });

    it('moves each cumulative amount of money by the same step, down to nothing', () => {
      expect(inputValues(moved(of('capex budget'), 1))).toEqual([1500, 2500, 4500]);
      expect(inputValues(moved(of('capex budget'), -3))).toEqual([0, 500, 2500]);
      expect(inputValues(moved(of('capex budget'), -8))).toEqual([0, 0, 0]);
      expect(nudge(moved(of('capex budget'), -8), -1)).toEqual({
        kind: 'refused',
        why: 'Less than nothing cannot be had: capex budget stays at $0.',
      });
    });

    it('keeps the proportions of a price that falls', () => {
      const tiers = scenario.tiers.map((tier) => ({ ...tier, pricesUsdPerMtok: [3, 2, 1] }));
      const falling = { ...scenario, tiers };
      // A step is 5 % of $3/Mtok: two of them are 10 % of every price.
      const price = moved(named('price chat', inputsOf(falling)), 2);
      expect(inputValues(price)).toEqual([3.3, 2.2, 1.1]);
      expect(nudgedScenario(falling, [price]).tiers[0]).toMatchObject({
        priceUsdPerMtok: { value: 3.3, source: 'scenario' },
        pricesUsdPerMtok: [3.3, 2.2, 1.1],
      });
    });

    it('counts the steps of a demand that begins later in its first period', () => {
      const tiers = scenario.tiers.map((tier) => ({ ...tier, demand: { mean: [0, 100, 300] } }));
      const later = named('demand chat', inputsOf({ ...scenario, tiers }));
      expect(later.step).toBe(5);
      expect(inputValues(moved(later, 2))).toEqual([0, 110, 330]);
    });

    it('keeps the shape of a demand over the day', () => {
      const day = roadmap({ periods: 2, blocks: 2 });
      const demand = moved(named('demand chat', inputsOf(day)), 1);
      expect(nudgedScenario(day, [demand]).tiers[0]?.demand).toEqual({ mean: [8.4, 8.4], shape: [1.5, 0.5] });
    });

    it('is written as it is in the period that is asked for', () => {
      expect([0, 1, 2].map((period) => writeInput(of('power columbus'), period))).toEqual([
        '0 MW',
        '50 MW',
        '50 MW',
      ]);
      expect(writeInput(of('price chat'), 2)).toBe('$3/Mtok');
    });
  });

  it('switches between racks in parts and whole racks, and nothing else', () => {
    const racks = named('racks');
    expect(writeInput(racks, 0)).toBe('continuous');
    const whole = moved(racks, 1);
    expect(writeInput(whole, 0)).toBe('whole');
    expect(nudgedScenario(gigawatt, [whole])).toEqual({ ...gigawatt, racks: 'whole' });
    for (const refused of [nudge(racks, -1), nudge(whole, 1)])
      expect(refused).toEqual({
        kind: 'refused',
        why: 'Racks are continuous or whole: → makes them whole, and ← continuous.',
      });
    const opened = named('racks', inputsOf({ ...gigawatt, racks: 'whole' }));
    expect(writeInput(moved(opened, -1), 0)).toBe('continuous');
  });
});
