import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attribution, Side } from '../../../src/insight/comparison/attributed.ts';
import { attributionOf } from '../../../src/insight/comparison/attribution.ts';
import { mixed, whyNotMixed } from '../../../src/insight/comparison/mixed.ts';
import { tierFigures } from '../../../src/insight/figures/tierFigures.ts';
import { tierFacts } from '../../../src/insight/inputs/placeFacts.ts';
import { finished } from '../../../src/insight/steps.ts';
import { readScenarioFile } from '../../../src/scenario/read.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { outcomeOf, planOf, solvingBy } from '../../support/planning.ts';
import { anyRoadmap } from '../../support/randomRoadmap.ts';
import { anyScenario, figure, plainScenario, site, tier } from '../../support/randomScenario.ts';
import { runs } from '../../support/runs.ts';

function sideOf(scenario: Scenario): Side {
  const { objective, money, wholeRacks } = planOf(scenario);
  return {
    scenario,
    valueMusd: objective.value,
    continuousMusd: wholeRacks?.continuousMusd ?? objective.value,
    revenueMusd: money.revenueMusd,
  };
}

function between(a: Scenario, b: Scenario): Attribution {
  return finished(attributionOf(sideOf(a), sideOf(b), solvingBy('auto')));
}

function attributed(a: Scenario, b: Scenario) {
  const found = between(a, b);
  if (found.kind === 'notPossible') throw new Error(found.why);
  return found;
}

/** What each part is worth, by its label. */
const partsOf = (a: Scenario, b: Scenario) =>
  Object.fromEntries(attributed(a, b).parts.map(({ label, valueMusd }) => [label, valueMusd]));

const close = (value: number) => expect.closeTo(value, 6);

const DAKOTA = readScenarioFile('fixtures/textbook/dakota/scenario.yaml');

const dakota = (powerMw: number, capexMusd: number): Scenario => ({
  ...DAKOTA,
  sites: DAKOTA.sites.map((one) => ({ ...one, powerMw: [powerMw] })),
  capexBudgetMusd: [capexMusd],
});

describe('the difference between two plans', () => {
  // Dakota earns 60 desks + 30 tables + 20 chairs within 4 d + 2 t + 1.5 c <= P MW and 2 d + 1.5 t + 0.5 c <= K $M.
  //   P 20, K  8: 2 desks and 8 chairs, 280.       P 30, K  8: 16 chairs on 24 MW, 320.
  //   P 20, K 12: 5 desks on $10M, 300.            P 30, K 12: 3 desks and 12 chairs, 180 + 240 = 420.
  // Power is worth 40 before the capex and 120 after it: 80. Capex is worth 20 before the power and 100 after it: 60.
  it('is that of Dakota with more power and more capex, each as the mean of both orders', () => {
    expect(attributed(dakota(20, 8), dakota(30, 12))).toEqual({
      kind: 'attributed',
      measure: 'revenue',
      differenceMusd: close(140),
      parts: [
        expect.objectContaining({ label: 'power at workshop', valueMusd: close(80) }),
        expect.objectContaining({ label: 'capex budget', valueMusd: close(60) }),
      ],
      notes: [],
    });
  });

  it('is turned round with the plans', () => {
    expect(partsOf(dakota(30, 12), dakota(20, 8))).toEqual({
      'power at workshop': close(-80),
      'capex budget': close(-60),
    });
  });

  it('is nothing where nothing differs', () => {
    expect(attributed(DAKOTA, { ...DAKOTA, name: 'Another name', remarks: ['Said'] })).toEqual({
      kind: 'attributed',
      measure: 'revenue',
      differenceMusd: 0,
      parts: [],
      notes: [],
    });
  });

  // What the objective does not count is worth nothing, and takes no plan to know that.
  it('owes nothing to the price of electricity where revenue counts', () => {
    const dearer = (scenario: Scenario) => ({
      ...scenario,
      sites: scenario.sites.map((one) => ({ ...one, electricityUsdPerMwh: figure(500) })),
    });
    expect(partsOf(dakota(20, 8), dearer(dakota(30, 8)))).toEqual({
      'power at workshop': close(40),
      'electricity at workshop': 0,
    });
  });

  it('does not depend on the order in which sites, tiers and systems stand', () => {
    const [a, b] = [twoSites(300, 500, 3), twoSites(700, 400, 5)];
    const turned = (one: Scenario): Scenario => ({
      ...one,
      sites: one.sites.toReversed(),
      tiers: one.tiers.toReversed(),
    });
    const parts = partsOf(a, b);
    expect(Object.keys(parts).toSorted()).toEqual(['power at east', 'power at west', 'price of chat']);
    const other = partsOf(turned(a), turned(b));
    for (const [label, value] of Object.entries(parts)) expect(other[label]).toBeCloseTo(value, 6);
    for (const [label, value] of Object.entries(partsOf(turned(a), b)))
      expect(parts[label]).toBeCloseTo(value, 6);
  });
});

describe('input that is paid for', () => {
  // With r input tokens at 0.5 USD the price is 2 + r / 2: 4 at 4 and 6 at 8.
  const at = (ratio: number): Scenario =>
    plainScenario({
      sites: [site('east', 1000)],
      tiers: [
        tier('chat', {
          priceUsdPerMtok: figure(2 + ratio / 2),
          demand: { mean: [40] },
          earnings: { way: 'tokens', inputUsdPerMtok: 0.5, cachedUsdPerMtok: 0.5 },
          inputPerOutput: figure(ratio),
        }),
      ],
    });

  it('is one input with the price that it makes', () => {
    expect(partsOf(at(4), at(8))).toEqual({ 'price of chat': close(2 * 40 * 31.536) });
  });

  it('moves the price with the input tokens, in what a plan hangs on', () => {
    const tokens = tierFigures(at(4)).find(({ what }) => what.startsWith('input tokens'));
    // A tenth more is 4.4, at a price of 4.2.
    expect(tokens?.at(1).tiers[0]?.priceUsdPerMtok.value).toBeCloseTo(4.2, 12);
  });

  it('is told in words', () => {
    expect(tierFacts(at(4), at(8))).toContainEqual(
      expect.objectContaining({
        what: 'way to earn chat',
        text: 'by the token, input at $0.5/Mtok and from a cache at $0.5/Mtok',
      }),
    );
  });
});

describe('a demand curve', () => {
  const at = (low: number): Scenario =>
    plainScenario({
      sites: [site('east', 1000)],
      tiers: [
        tier('chat', {
          demand: { mean: [40] },
          priceSteps: [
            { pricePart: 1, demandPart: 1 },
            { pricePart: low, demandPart: 2 },
          ],
        }),
      ],
    });

  it('goes with the price that it stands on', () => {
    // All of 80 Mtok/s is made. At 3 USD 40 are wanted, for 120; 80 at 0.6 of it, 1.8 USD, for 144, and at 0.7, 2.1 USD, for 168.
    expect(partsOf(at(0.6), at(0.7))).toEqual({ 'price of chat': close(24 * 31.536) });
  });

  it('is told in words', () => {
    const [what, text] = [
      'price steps chat',
      '2, from 100.0 % of the demand at 100.0 % of the price to 200.0 % of the demand at 60.0 % of the price',
    ];
    expect(tierFacts(at(0.6), at(0.7))).toContainEqual({ what, text, exact: '1 1,0.6 2' });
  });
});

function twoSites(east: number, west: number, price: number): Scenario {
  return plainScenario({
    sites: [site('east', east), site('west', west)],
    tiers: [
      tier('chat', { priceUsdPerMtok: figure(price), demand: { mean: [40] } }),
      tier('agents', { priceUsdPerMtok: figure(4), demand: { mean: [20] } }),
    ],
  });
}

/** A year of one Mtok/s at $3, $M. */
const YEAR = 3 * 31.536;

describe('inputs that cannot be exchanged alone', () => {
  // 1 GW make 80 Mtok/s of which 70 are promised, 500 MW make 40 of which 30 are: half the power cannot keep the larger promise.
  it('are told together', () => {
    const promised = (powerMw: number, rate: number) =>
      plainScenario({
        sites: [site('abilene', powerMw)],
        tiers: [tier('chat', { demand: { mean: [100] }, commitment: [rate] })],
      });
    const { parts, notes } = attributed(promised(1000, 70), promised(500, 30));
    expect(parts).toEqual([
      {
        label: 'commitment of chat and power at abilene',
        inputs: [
          { label: 'commitment of chat', family: 'policies', facts: ['commitment chat'] },
          { label: 'power at abilene', family: 'sites', facts: ['power abilene', 'reserve abilene'] },
        ],
        valueMusd: close(-40 * YEAR),
      },
    ]);
    expect(notes).toEqual([
      'commitment of chat and power at abilene are told together, because there is no plan with some of them from A and the others from B.',
    ]);
  });

  // Half of the forecast is promised in both: the promise grows with the forecast and is no input of its own.
  it('are no two inputs where one is a part of the other', () => {
    const promised = (rate: number) =>
      plainScenario({ tiers: [tier('chat', { demand: { mean: [rate] }, commitment: [rate / 2] })] });
    expect(partsOf(promised(20), promised(60))).toEqual({ 'forecast of chat': close(40 * YEAR) });
  });

  it('are those of another aim or of other periods', () => {
    expect(between(DAKOTA, { ...DAKOTA, objective: 'profit' })).toEqual({
      kind: 'notPossible',
      why: 'A is planned for the most revenue and B for the most profit, so there is no one measure by which the inputs could be weighed.',
    });
    const half = { ...DAKOTA, periods: [{ id: '2027-01', startMonth: 2027 * 12, months: 6 }] };
    expect(between(DAKOTA, half)).toEqual({
      kind: 'notPossible',
      why: 'A is planned over 1 year from 2027-01 in 1 period and B over 6 months from 2027-01 in 1 period; what is stated by period cannot be exchanged between them.',
    });
  });
});

describe('many inputs', () => {
  it('are told by their kinds, those of which there are most', () => {
    const many = (rate: number, powerMw: number) =>
      plainScenario({
        sites: [site('abilene', powerMw)],
        capexBudgetMusd: [rate * 1000],
        tiers: ['a', 'b', 'c', 'd', 'e'].map((id) => tier(id, { demand: { mean: [rate] } })),
      });
    const { parts, notes, differenceMusd } = attributed(many(5, 200), many(6, 400));
    expect(parts.map(({ label }) => label).toSorted()).toEqual([
      'capex budget',
      'power at abilene',
      'the forecast',
    ]);
    expect(parts.reduce((sum, { valueMusd }) => sum + valueMusd, 0)).toBeCloseTo(differenceMusd, 6);
    expect(notes).toEqual([
      'Too many inputs differ to weigh each: told together are the forecast (5 inputs).',
    ]);
  });
});

describe('whole racks', () => {
  // 0.1 MW a rack that makes 0.008 Mtok/s: 1.05 MW run 10 racks of 10.5 and 2.08 MW run 20 of 20.8.
  it('have a part of their own, so that the parts still add up', () => {
    const whole = (powerMw: number) => plainScenario({ sites: [site('abilene', powerMw)], racks: 'whole' });
    const { parts, differenceMusd, wholeRacksMusd } = attributed(whole(1.05), whole(2.08));
    const RACK = 0.008 * YEAR;
    expect(differenceMusd).toBeCloseTo(10 * RACK, 6);
    expect(parts.map(({ valueMusd }) => valueMusd)).toEqual([close(10.3 * RACK)]);
    expect(wholeRacksMusd).toBeCloseTo(-0.3 * RACK, 6);
  });
});

describe('an exchange', () => {
  const same = (a: Scenario, b: Scenario) => {
    const [one, other] = [outcomeOf(a), outcomeOf(b)];
    expect(other.kind).toBe(one.kind);
    if (one.kind !== 'optimal' || other.kind !== 'optimal') return;
    const { value } = one.plan.objective;
    expect(Math.abs(other.plan.objective.value - value)).toBeLessThanOrEqual(1e-8 * Math.max(1, value));
  };

  it.each([
    ['at once', anyScenario],
    ['over time', anyRoadmap],
  ])(
    'of nothing comes to the first plan, and of everything to the second, for any two problems %s',
    (_, problems) => {
      fc.assert(
        fc.property(problems, problems, (a, c) => {
          const b = { ...c, objective: a.objective };
          fc.pre(whyNotMixed(a, b) === undefined);
          same(
            { ...a, racks: 'continuous' },
            mixed(a, b, () => false),
          );
          same(
            { ...b, racks: 'continuous' },
            mixed(a, b, () => true),
          );
        }),
        runs(40),
      );
    },
  );

  it('is worth what the plans differ by, however many inputs differ', () => {
    fc.assert(
      fc.property(anyScenario, anyScenario, (a, b) => {
        fc.pre([a, b].every((one) => outcomeOf(one).kind === 'optimal'));
        const { parts, differenceMusd } = attributed(a, b);
        const sum = parts.reduce((total, { valueMusd }) => total + valueMusd, 0);
        expect(Math.abs(sum - differenceMusd)).toBeLessThanOrEqual(1e-7 * Math.max(1, Math.abs(sum)));
      }),
      runs(6),
    );
  });
});
