import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { revenueOf } from '../support/planning.ts';
import { anyScenario, figure } from '../support/randomScenario.ts';
import { runs } from '../support/runs.ts';

const factor = fc.double({ min: 1, max: 3, noNaN: true });

// More of what limits a plan, or a higher price, can only add plans or make the same ones earn more.
const LAWS: readonly {
  readonly more: string;
  readonly change: (scenario: Scenario, k: number) => Scenario;
}[] = [
  {
    more: 'power',
    change: (scenario, k) => ({
      ...scenario,
      sites: scenario.sites.map((site) => ({ ...site, powerMw: site.powerMw.map((mw) => mw * k) })),
    }),
  },
  {
    more: 'capex',
    change: (scenario, k) =>
      scenario.capexBudgetMusd === undefined
        ? scenario
        : { ...scenario, capexBudgetMusd: scenario.capexBudgetMusd.map((musd) => musd * k) },
  },
  {
    more: 'demand, with commitments held in tokens',
    change: (scenario, k) => ({
      ...scenario,
      tiers: scenario.tiers.map((tier) => ({
        ...tier,
        demand: tier.demand.mean ? { mean: tier.demand.mean.map((mean) => mean * k) } : {},
      })),
    }),
  },
  {
    more: 'price',
    change: (scenario, k) => ({
      ...scenario,
      tiers: scenario.tiers.map((tier, i) =>
        i === 0 ? { ...tier, priceUsdPerMtok: figure(tier.priceUsdPerMtok.value * k) } : tier,
      ),
    }),
  },
];

describe('more never earns less', () => {
  for (const { more, change } of LAWS) {
    it(more, () => {
      fc.assert(
        fc.property(anyScenario, factor, (scenario, k) => {
          const before = revenueOf(scenario);
          const after = revenueOf(change(scenario, k));
          if (before === undefined) return;
          expect(after).toBeDefined();
          expect(after as number).toBeGreaterThanOrEqual(before * (1 - 1e-9) - 1e-9);
        }),
        runs(150),
      );
    });
  }
});
