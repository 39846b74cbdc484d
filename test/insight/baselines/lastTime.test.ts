import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { purchasesOf } from '../../../src/document/purchases.ts';
import { type Baseline, baselinesOf } from '../../../src/insight/baselines/baselines.ts';
import type { Purchase } from '../../../src/insight/baselines/lastTime.ts';
import { finished } from '../../../src/insight/steps.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { documentOf } from '../../document/documents.ts';
import { outcomeOf, planOf, solvingBy } from '../../support/planning.ts';
import { anyRoadmap } from '../../support/randomRoadmap.ts';
import { figure, frontier, plainScenario, site, system, tier } from '../../support/randomScenario.ts';
import { runs } from '../../support/runs.ts';

const START = 2027 * 12;

/** Racks of 0.1 MW for $3M that make 0.008 Mtok/s, all of which is sold at $3. */
const ofPower = (powerMw: number, change: Partial<Scenario> = {}) =>
  plainScenario({ sites: [site('abilene', powerMw)], ...change });

const racks = (count: number, change: Partial<Purchase> = {}): Purchase => ({
  site: 'abilene',
  system: 'rack',
  month: START,
  racks: count,
  ...change,
});

function lastTimeOf(today: Scenario, purchases: readonly Purchase[]): Baseline {
  const [first] = finished(baselinesOf(today, planOf(today), solvingBy('auto'), purchases));
  return first as Baseline;
}

const whyNot = (today: Scenario, ...purchases: readonly Purchase[]) => {
  const { outcome } = lastTimeOf(today, purchases);
  return outcome.kind === 'impossible' ? outcome.why : 'possible';
};

describe('the racks of an earlier plan', () => {
  // 8,000 racks make 64 Mtok/s: 64 x 31.536M seconds x $3 = $6,054.912M, where 10,000 earn $7,568.64M.
  it('are held against the plan of today', () => {
    expect(lastTimeOf(ofPower(1000), [racks(5000), racks(3000)])).toEqual({
      id: 'last-time',
      name: 'Racks bought as last time',
      kind: 'lastTime',
      outcome: {
        kind: 'possible',
        valueMusd: expect.closeTo(6054.912, 3),
        revenueMusd: expect.closeTo(6054.912, 3),
        lossMusd: expect.closeTo(1513.728, 3),
        lossShare: expect.closeTo(0.2, 6),
      },
    });
  });

  // Of 10,000 racks 8,000 can run: they are bought all the same, and earn what the plan earns.
  it('stand also where there is no power for all of them', () => {
    expect(lastTimeOf(ofPower(800), [racks(10_000)]).outcome).toMatchObject({
      kind: 'possible',
      lossMusd: 0,
    });
  });

  it('are no others: what was not bought then is not bought now', () => {
    expect(lastTimeOf(ofPower(1000), []).outcome).toMatchObject({ kind: 'possible', revenueMusd: 0 });
  });

  // 1.05 MW ran 10.5 racks; of whole ones there are 10, which earn 10 x 0.008 x 3 x 31.536 = $7.56864M. 2.08 MW run 20.
  it('are rounded down where whole racks are wanted', () => {
    const today = ofPower(2.08, { racks: 'whole' });
    expect(lastTimeOf(today, [racks(10.5)]).outcome).toMatchObject({
      kind: 'possible',
      revenueMusd: expect.closeTo(7.56864, 6),
      lossShare: expect.closeTo(0.5, 6),
    });
  });

  it('are the same plan where nothing has changed, for any problem over time', () => {
    fc.assert(
      fc.property(anyRoadmap, (problem) => {
        fc.pre(outcomeOf(problem).kind === 'optimal');
        const document = documentOf(problem);
        const again = lastTimeOf(problem, purchasesOf(document) ?? []);
        expect(again.outcome.kind).toBe('possible');
        if (again.outcome.kind === 'possible') expect(again.outcome.lossShare).toBeLessThanOrEqual(1e-6);
      }),
      runs(25),
    );
  });
});

describe('racks that nobody can buy today', () => {
  it('are told with the reason', () => {
    const two = ofPower(1000, {
      systems: [system('rack', {}), system('late', { ships: figure(START + 12) }), system('idle', {})],
      alone: ['rack', 'late', 'idle'],
      frontiers: [frontier('rack', [[50, 0.001]]), frontier('late', [[50, 0.001]])],
    });
    expect([
      whyNot(two, racks(1, { site: 'columbus' })),
      whyNot(two, racks(1, { system: 'old' })),
      whyNot(two, racks(1, { month: START + 3 })),
      whyNot(two, racks(1, { system: 'idle' })),
      whyNot(ofPower(1000, { capexBudgetMusd: [2999] }), racks(1000)),
    ]).toEqual([
      'it buys racks for columbus, and there is no such site',
      'it buys old, which is no longer on offer',
      'it buys racks in 2027-04, when no period begins',
      'it buys idle, which serves no tier',
      'its racks cost $3B by 2027-01, $1M more than the capex budget',
    ]);
  });

  // The later racks ship within the horizon, after the month in which they were bought.
  it('are told with the reason where they come too late', () => {
    const years = [0, 1].map((year) => ({
      id: `${2027 + year}-01`,
      startMonth: START + 12 * year,
      months: 12,
    }));
    const today = plainScenario({
      periods: years,
      sites: [site('abilene', [1000, 1000])],
      systems: [system('rack', {}), system('late', { ships: figure(START + 6) })],
      alone: ['rack', 'late'],
      frontiers: [frontier('rack', [[50, 0.001]]), frontier('late', [[50, 0.001]])],
    });
    expect(whyNot(today, racks(1, { system: 'late' }))).toBe(
      'it buys late for abilene in 2027-01, which cannot be had there then',
    );
  });

  // 1,000 racks make 8 Mtok/s, of which 10 are promised.
  it('are told to break a limit where it takes a solve to know', () => {
    const promised = ofPower(1000, { tiers: [tier('chat', { demand: { mean: [20] }, commitment: [10] })] });
    expect(whyNot(promised, racks(1000))).toBe(
      'its racks break a limit of today, such as the supply or the capex budget, or cannot keep what is promised',
    );
  });
});
