import { renderToString } from 'ink';
import { describe, expect, it } from 'vitest';
import type { Baseline } from '../../src/insight/baselines/baselines.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { Objective } from '../../src/scenario/scenario.ts';
import { Headline } from '../../src/screen/Headline.tsx';
import { NO_INSIGHT, planOf, roadmap } from './roadmap.ts';

const plan = planOf(roadmap({ periods: 2, sites: 1 }));

const possible = (kind: Baseline['kind'], valueMusd: number, lossMusd: number, system?: string): Baseline =>
  ({
    id: kind,
    name: kind,
    kind,
    ...(system !== undefined && { system }),
    outcome: { kind: 'possible', valueMusd, revenueMusd: 1, lossMusd, lossShare: 0.25 },
  }) as Baseline;

const impossible = (kind: Baseline['kind']): Baseline =>
  ({ id: kind, name: kind, kind, outcome: { kind: 'impossible', why: 'no racks' } }) as Baseline;

/** The third row of the headline, with the objective and the baselines that are given. */
function gains(measure: Objective, baselines: readonly Baseline[]): string | undefined {
  const own: Plan = { ...plan, objective: { ...plan.objective, measure } };
  return linesOf(own, baselines)[2];
}

function linesOf(own: Plan, baselines: readonly Baseline[]): string[] {
  return renderToString(
    <Headline
      name="Roadmap"
      plan={own}
      insight={{ ...NO_INSIGHT, baselines }}
      isOld={false}
      isPlanning={false}
      isStopped={false}
      columns={80}
    />,
    { columns: 80 },
  ).split('\n');
}

describe('gains', () => {
  it('takes the single system that earns most', () => {
    expect(
      gains('profit', [
        possible('equalSplit', 300, 100),
        possible('onlySystem', 320, 80, 'gb200_nvl72'),
        possible('onlySystem', 350, 50, 'vr_nvl72'),
      ]),
    ).toBe('Gain $100M (25.0 %) over equal split, $50M (25.0 %) over only vr_nvl72');
  });

  it('takes the one that costs least for the cheapest plan, and calls it a saving', () => {
    expect(
      gains('capex', [
        impossible('equalSplit'),
        possible('onlySystem', 480, 80, 'gb200_nvl72'),
        possible('onlySystem', 450, 50, 'vr_nvl72'),
      ]),
    ).toBe('Saves (equal split: not possible), $50M (25.0 %) over only vr_nvl72');
  });

  it('holds the plan against greedy where nothing simpler is possible', () => {
    expect(
      gains('revenue', [impossible('equalSplit'), impossible('onlySystem'), possible('greedy', 390, 10)]),
    ).toBe('Gain $10M (25.0 %) over greedy by revenue per MW; no equal split');
  });
});
