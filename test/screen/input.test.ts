import { describe, expect, it } from 'vitest';
import { type Input, inputsOf, inputValue, labelOf, nudge, nudgedScenario } from '../../src/screen/input.ts';
import { gigawatt, withoutLimits } from './opened.ts';

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
  it('lists power of each site, capex, then demand and price of each tier', () => {
    const tiers = gigawatt.tiers.map(({ id }) => id);
    expect(inputsOf(gigawatt).map(({ target }) => labelOf(target))).toEqual([
      'power abilene',
      'capex budget',
      ...tiers.map((tier) => `demand ${tier}`),
      ...tiers.map((tier) => `price ${tier}`),
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
    expect(named(label)).toMatchObject({ base, step, steps: 0 });
  });

  it('takes 5 % of a base rounded to two digits', () => {
    const odd = gigawatt.tiers.map((tier) => ({ ...tier, demand: { mean: [187.3] } }));
    expect(named('demand free', inputsOf({ ...gigawatt, tiers: odd })).step).toBe(9.5);
  });

  it('counts steps without gathering rounding', () => {
    const premium = named('demand premium');
    expect(inputValue(moved(premium, 7))).toBe(8.1);
    expect(inputValue(moved(premium, -3))).toBe(5.1);
  });

  it('stops at zero, and a site one step above it', () => {
    const price = moved(named('price medium'), -20);
    expect(inputValue(price)).toBe(0);
    expect(nudge(price, -1)).toEqual({
      kind: 'refused',
      why: 'Less than nothing cannot be had: price medium stays at $0/Mtok.',
    });
    const power = moved(named('power abilene'), -99);
    expect(inputValue(power)).toBe(10);
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
      sites: gigawatt.sites.map((site) => ({ ...site, powerMw: 1020 })),
    });
    expect(change('capex budget', -1)).toEqual({ ...gigawatt, capexBudgetMusd: 39_500 });
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
});
