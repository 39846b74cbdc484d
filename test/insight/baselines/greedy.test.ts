import { describe, expect, test } from 'vitest';
import { greedyChoice } from '../../../src/insight/baselines/greedy.ts';
import { finished } from '../../../src/insight/steps.ts';
import { buildProgram } from '../../../src/plan/buildProgram.ts';
import { formulate } from '../../../src/plan/formulation.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import type { Solving } from '../../../src/solvers/solving.ts';
import { solvingBy } from '../../support/planning.ts';
import { figure, frontier, plainScenario, system, tier } from '../../support/randomScenario.ts';

function steps(scenario: Scenario, solving: Solving = solvingBy('auto')) {
  const formulation = formulate(scenario);
  return greedyChoice(formulation, buildProgram(formulation), solving);
}

/** The MW that each option is held to, in the order in which they were taken. */
function heldMw(scenario: Scenario): [name: string, mw: number][] | undefined {
  return finished(steps(scenario))
    ?.rows.filter(({ sense }) => sense === '>=')
    .map(({ key, rhs }) => [key.name, Number(rhs.toFixed(4))]);
}

// A MW makes 0.08 Mtok/s of the plain system.
describe('greedy', () => {
  const chat = tier('chat', { demand: { mean: [8] } });
  const cheap = tier('cheap', { priceUsdPerMtok: figure(1) });

  test('takes options in falling order of revenue per MW, each with all the power that sells', () => {
    expect(heldMw(plainScenario({ tiers: [cheap, chat] }))).toEqual([
      ['greedy,chat,rack', 100],
      ['greedy,cheap,rack', 900],
    ]);
  });

  test('counts what a MW makes as well as the price of a token', () => {
    const scenario = plainScenario({
      systems: [system('a', {}), system('b', {})],
      alone: ['a', 'b'],
      frontiers: [frontier('a', [[50, 0.001]]), frontier('b', [[50, 0.002]])],
      tiers: [chat],
    });
    expect(heldMw(scenario)).toEqual([
      ['greedy,chat,b', 50],
      ['greedy,chat,a', 0],
    ]);
  });

  test('passes over what earns nothing', () => {
    const free = tier('free', { priceUsdPerMtok: figure(0) });
    expect(heldMw(plainScenario({ tiers: [free, chat] }))).toEqual([['greedy,chat,rack', 100]]);
  });

  test('goes no further down a demand curve than the price of the tier', () => {
    // 8 Mtok/s are wanted at 3 USD, and 20 at 2: the first take 100 MW, which would earn more at 2 USD.
    const priceSteps = [
      { pricePart: 1, demandPart: 1 },
      { pricePart: 2 / 3, demandPart: 2.5 },
    ];
    expect(heldMw(plainScenario({ tiers: [{ ...chat, priceSteps }] }))).toEqual([['greedy,chat,rack', 100]]);
  });

  test('gives no option power whose tokens nobody buys', () => {
    const rows = finished(steps(plainScenario({ tiers: [chat] })))?.rows ?? [];
    expect(rows.filter(({ sense }) => sense === '<=').map(({ key, rhs }) => [key.name, rhs])).toEqual([
      ['sold,chat,2027-01,day', 0],
    ]);
  });

  test('has no rows where a step has no feasible plan', () => {
    expect(heldMw(plainScenario({ tiers: [{ ...chat, commitment: [81] }] }))).toBeUndefined();
  });

  test('pauses once after each program that it solves', () => {
    let solved = 0;
    const solving = solvingBy('auto');
    const taken = steps(plainScenario({ tiers: [cheap, chat] }), {
      ...solving,
      solve: (program) => {
        solved += 1;
        return solving.solve(program);
      },
    });
    expect([taken.next().done, solved]).toEqual([false, 1]);
    expect([taken.next().done, solved]).toEqual([false, 2]);
    expect([taken.next().done, solved]).toEqual([false, 3]);
    expect([taken.next().done, solved]).toEqual([true, 3]);
  });
});
