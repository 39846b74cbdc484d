import { describe, expect, it } from 'vitest';
import { readScenarioFile } from '../../src/scenario/read.ts';
import { planUnder } from '../../src/worker/planUnder.ts';
import { ROOT } from '../support/commandLine.ts';
import { longScenario } from '../support/longScenario.ts';

const GIGAWATT = readScenarioFile(`${ROOT}fixtures/gigawatt/scenario.yaml`);

describe('planUnder', () => {
  it('gives a plan when its time is up before the first, and compares it', async () => {
    const request = {
      scenario: longScenario(),
      solver: 'auto',
      effort: { relativeGap: 0, seconds: 0.001 },
    } as const;
    const { outcome, insight } = await planUnder(request);
    expect(outcome).toMatchObject({ kind: 'stopped', why: 'timeLimit' });
    expect(insight.baselines.length).toBeGreaterThan(1);
  });

  it('keeps the plan and leaves out the comparison when it is stopped in between', async () => {
    let isStopped = false;
    const { outcome, insight } = await planUnder(
      { scenario: GIGAWATT, solver: 'auto', effort: {} },
      { shouldStop: () => isStopped },
      {
        onOutcome: () => {
          isStopped = true;
        },
      },
    );
    const calm = await planUnder({ scenario: GIGAWATT, solver: 'auto', effort: {} });
    expect(outcome).toEqual(calm.outcome);
    expect(insight).toEqual({
      ...calm.insight,
      baselines: [],
      remarks: [
        ...calm.insight.remarks,
        'Planning was stopped, so the simpler plans to hold this one against were not worked out.',
      ],
    });
  });

  it('says that there is no plan, and not why, when it is stopped in between', async () => {
    const scenario = readScenarioFile(`${ROOT}fixtures/conflict/two-commitments.yaml`);
    const request = { scenario, solver: 'auto', effort: {} } as const;
    let isStopped = false;
    const stopped = await planUnder(
      request,
      { shouldStop: () => isStopped },
      {
        onOutcome: () => {
          isStopped = true;
        },
      },
    );
    const calm = await planUnder(request);
    expect(calm.insight.diagnosis?.conflicts).toHaveLength(1);
    expect(stopped.outcome).toEqual(calm.outcome);
    expect(stopped.insight).toEqual({ excluded: [], baselines: [], evidence: [], remarks: [] });
  });

  it.each(['continuous', 'whole'] as const)(
    'never loses a plan that it had, however late it is stopped, with %s racks',
    async (racks) => {
      const request = { scenario: { ...GIGAWATT, racks }, solver: 'auto', effort: {} } as const;
      let asks = 0;
      await planUnder(request, { shouldStop: () => ++asks < 0 });
      const kinds: string[] = [];
      for (let last = 0; last <= asks; last += Math.ceil(asks / 40)) {
        let asked = 0;
        const { outcome } = await planUnder(request, { shouldStop: () => ++asked > last });
        kinds.push(outcome.kind);
      }
      const first = kinds.findIndex((kind) => kind !== 'failed');
      expect(first).toBeGreaterThanOrEqual(0);
      expect(kinds.slice(first)).not.toContain('failed');
      expect(kinds.at(-1)).toBe('optimal');
    },
  );

  it('reports one objective only, though later searches choose by another', async () => {
    const bests: number[] = [];
    const { outcome } = await planUnder(
      { scenario: { ...GIGAWATT, racks: 'whole' }, solver: 'auto', effort: {} },
      { progress: ({ best }) => best !== undefined && bests.push(best) },
    );
    if (outcome.kind !== 'optimal') throw new Error(`It is ${outcome.kind}.`);
    // The later search is for less capex, which the program counts as negative; revenue is not.
    expect(bests.length).toBeGreaterThan(0);
    expect(bests.filter((best) => best < 0)).toEqual([]);
    expect(Math.max(...bests)).toBeLessThanOrEqual(outcome.plan.objective.bound * (1 + 1e-9));
  });
});
