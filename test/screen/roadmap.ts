import type { Insight } from '../../src/insight/insight.ts';
import { type Plan, type PlanOutcome, planIn } from '../../src/plan/plan.ts';
import { planScenario } from '../../src/plan/planScenario.ts';
import { writeMonth } from '../../src/quantity/month.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { figure, frontier, plainScenario, site, system, tier } from '../support/randomScenario.ts';
import { solving } from './opened.ts';

export interface Shape {
  readonly periods?: number;
  readonly sites?: 1 | 2;
  readonly blocks?: 1 | 2;
  readonly racks?: Scenario['racks'];
}

/**
 * Quarters from 2027 on. Abilene has 100 MW and 10 MW more each quarter; columbus has none in the first quarter, then 50 MW. A rack takes
 * 0.1 MW, costs $3M and makes 0.008 Mtok/s, of which 8 Mtok/s are sold at $3/Mtok and the rest at $2/Mtok. Two hundred racks of an earlier
 * generation stand dark at abilene until the end of 2028: newer ones make twice as much of the same power.
 */
export function roadmap({ periods = 8, sites = 2, blocks = 1, racks = 'continuous' }: Shape = {}): Scenario {
  const quarters = Array.from({ length: periods }, (_, index) => {
    const startMonth = 2027 * 12 + 3 * index;
    return { id: writeMonth(startMonth), startMonth, months: 3 };
  });
  const fleet = [{ system: 'old', racks: 200, sinceMonth: 2025 * 12 }];
  return plainScenario({
    name: 'Roadmap',
    racks,
    periods: quarters,
    ...(blocks === 2 && {
      blocks: [
        { id: 'peak', share: 0.5 },
        { id: 'night', share: 0.5 },
      ],
    }),
    sites: [
      site(
        'abilene',
        quarters.map((_, index) => 100 + 10 * index),
        { fleet },
      ),
      site(
        'columbus',
        quarters.map((_, index) => (index === 0 ? 0 : 50)),
      ),
    ].slice(0, sites),
    systems: [system('old', { generation: 'Hopper' }), system('rack', { generation: 'Blackwell Ultra' })],
    alone: ['old', 'rack'],
    frontiers: [frontier('old', [[50, 0.0005]]), frontier('rack', [[50, 0.001]])],
    tiers: [
      tier('chat', {
        demand: {
          // 100 MW make 8 Mtok/s; more than that is never asked for.
          mean: quarters.map(() => 8),
          ...(blocks === 2 && { shape: [1.5, 0.5] }),
        },
      }),
      tier('agents', { priceUsdPerMtok: figure(2), demand: {} }),
    ],
  });
}

/** What planning a scenario comes to. */
export function outcomeOf(scenario: Scenario): PlanOutcome {
  return planScenario(scenario, solving);
}

/** Its plan; fails where there is none. */
export function planOf(scenario: Scenario): Plan {
  const plan = planIn(outcomeOf(scenario));
  if (plan === undefined) throw new Error('no plan');
  return plan;
}

/** An insight of a plan that is held against nothing. */
export const NO_INSIGHT: Insight = { excluded: [], baselines: [], evidence: [], remarks: [] };
