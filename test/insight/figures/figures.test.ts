import { describe, expect, test } from 'vitest';
import { tierFigures } from '../../../src/insight/figures/tierFigures.ts';
import { withFreedSupply } from '../../../src/insight/figures/withFreedSupply.ts';
import { withRackPower } from '../../../src/insight/figures/withRackPower.ts';
import { withRackPrice } from '../../../src/insight/figures/withRackPrice.ts';
import { withThroughput } from '../../../src/insight/figures/withThroughput.ts';
import { withTokenPrice } from '../../../src/insight/figures/withTokenPrice.ts';
import { formulate } from '../../../src/plan/formulation.ts';
import type { ServingOption } from '../../../src/plan/options.ts';
import { readScenarioFile } from '../../../src/scenario/read.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { figure, frontier, plainScenario, system, tier } from '../../support/randomScenario.ts';

const optionOf = (scenario: Scenario, server: string): ServingOption => {
  const option = formulate(scenario).options.find((one) => one.server === server);
  if (!option) throw new Error(`${server} serves nothing`);
  return option;
};

const TWO = plainScenario({
  systems: [system('a', { capexMusd: { ...figure(3), range: [2, 4] } }), system('b', {})],
  alone: ['a', 'b'],
  frontiers: [
    frontier('a', [
      [50, 0.001],
      [100, 0.0005],
    ]),
    frontier('b', [[50, 0.001]]),
  ],
});

test('the price of a rack moves with its range, and that of no other', () => {
  const [a, b] = withRackPrice(TWO, ['a'], 0.5).systems;
  expect(a?.capexMusd).toEqual({ ...figure(1.5), range: [1, 2] });
  expect(b?.capexMusd).toEqual(figure(3));
});

test('the price of tokens moves in every period', () => {
  const scenario = plainScenario({ tiers: [tier('chat', { pricesUsdPerMtok: [3, 2] }), tier('agent', {})] });
  const [chat, agent] = withTokenPrice(scenario, 'chat', 10).tiers;
  expect(chat?.priceUsdPerMtok.value).toBe(30);
  expect(chat?.pricesUsdPerMtok).toEqual([30, 20]);
  expect(agent?.priceUsdPerMtok.value).toBe(3);
});

test('a demand curve moves with the price, and a promise stays within what it has at its cheapest', () => {
  const priceSteps = [
    { pricePart: 1, demandPart: 1 },
    { pricePart: 0.5, demandPart: 3 },
  ];
  const scenario = plainScenario({
    tiers: [tier('chat', { demand: { mean: [10] }, commitment: [28], priceSteps })],
  });
  expect(withTokenPrice(scenario, 'chat', 2).tiers[0]?.priceSteps).toEqual(priceSteps);
  const demand = tierFigures(scenario).find(({ what }) => what === 'demand for chat');
  // A tenth less demand is 9, of which 27 are wanted at the cheapest step.
  expect(demand?.at(0).tiers[0]?.commitment).toEqual([27]);
  expect(demand?.at(1).tiers[0]?.commitment).toEqual([28]);
});

describe('throughput', () => {
  test('moves at every point of the curves of one server', () => {
    const faster = withThroughput(TWO, 'a', 3);
    // 80 tok/s lies between the points, where logarithms are interpolated: a common factor comes through.
    const at80 = (scenario: Scenario) => ({
      ...scenario,
      tiers: [tier('chat', { interactivity: figure(80) })],
    });
    const before = optionOf(at80(TWO), 'a').billableMtokPerSPerMw;
    expect(optionOf(at80(faster), 'a').billableMtokPerSPerMw).toBeCloseTo(3 * before, 12);
    expect(optionOf(faster, 'b').billableMtokPerSPerMw).toBe(optionOf(TWO, 'b').billableMtokPerSPerMw);
  });

  test('moves prefill with decode, so that their balance stays', () => {
    const scenario = readScenarioFile('fixtures/prefill-decode/scenario.yaml');
    const id = scenario.pairings[0]?.id as string;
    const before = optionOf(scenario, id);
    const after = optionOf(withThroughput(scenario, id, 2), id);
    expect(after.billableMtokPerSPerMw).toBeCloseTo(2 * before.billableMtokPerSPerMw, 12);
    for (const [index, { fraction }] of after.powerOfSystem.entries())
      expect(fraction).toBeCloseTo(before.powerOfSystem[index]?.fraction as number, 12);
  });
});

describe('the power of racks', () => {
  test('moves while their tokens stay', () => {
    // 8 accelerators make 0.008 Mtok/s on 100 kW, and on 50 kW: 0.08 and 0.16 for each MW.
    expect(optionOf(TWO, 'a').ratedMtokPerSPerMw).toBeCloseTo(0.08, 12);
    expect(optionOf(withRackPower(TWO, ['a'], 0.5), 'a').ratedMtokPerSPerMw).toBeCloseTo(0.16, 12);
  });

  test('takes the tokens along that were published for a MW', () => {
    const perMw = {
      ...TWO,
      frontiers: [frontier('a', [[50, 0.08]], 'facilityMw'), frontier('b', [[50, 0.08]], 'facilityMw')],
    };
    const half = withRackPower(perMw, ['a'], 0.5);
    expect(optionOf(half, 'a').ratedMtokPerSPerMw).toBeCloseTo(0.16, 12);
    expect(optionOf(half, 'b').ratedMtokPerSPerMw).toBe(0.08);
  });

  test('of one of a pairing counts with what the others draw', () => {
    // A unit of 100 kW and three times 100 kW makes 0.4 * 0.1 = 0.04 Mtok/s; with 50 kW in place of the first 100 it draws 350 kW.
    const pair = plainScenario({
      systems: [system('a', {}), system('b', {})],
      alone: [],
      pairings: [
        {
          id: 'a+b',
          name: 'pair',
          racks: [
            { system: 'a', count: figure(1) },
            { system: 'b', count: figure(3) },
          ],
        },
      ],
      frontiers: [frontier('a+b', [[50, 0.1]], 'facilityMw')],
    });
    const option = optionOf(withRackPower(pair, ['a'], 0.5), 'a+b');
    expect(option.ratedMtokPerSPerMw).toBeCloseTo(0.04 / 0.35, 12);
    expect(option.powerOfSystem[0]?.fraction).toBeCloseTo(50 / 350, 12);
  });
});

test('systems that are freed take nothing of deliveries, and others go on', () => {
  const pool = { id: 'pool', systems: ['a', 'b'], steps: [{ fromMonth: 0, racksPerYear: figure(100) }] };
  expect(withFreedSupply({ ...TWO, supply: [pool] }, ['b']).supply).toEqual([{ ...pool, systems: ['a'] }]);
});
