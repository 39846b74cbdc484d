import { describe, expect, it } from 'vitest';
import { readScenarioFile } from '../../src/scenario/read.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { type PlanningRequest, type PlanningRun, planInWorker } from '../../src/worker/planInWorker.ts';
import { planUnder } from '../../src/worker/planUnder.ts';
import { ROOT } from '../support/commandLine.ts';
import { longScenario } from '../support/longScenario.ts';

const GIGAWATT = readScenarioFile(`${ROOT}fixtures/gigawatt/scenario.yaml`);

const QUICK: PlanningRequest = { scenario: GIGAWATT, solver: 'auto', effort: {} };
const LONG: PlanningRequest = { scenario: longScenario(), solver: 'auto', effort: { relativeGap: 0 } };

const STOPPED_TOO_SOON = {
  kind: 'failed',
  reason:
    'Planning was stopped before it had a first plan. Let it run longer, or plan fewer periods or parts of the day.',
};

describe('a plan in a thread of its own', () => {
  it('is the plan that this thread makes, insight and all', async () => {
    const run = planInWorker(QUICK);
    const here = await planUnder(QUICK);
    expect(await run.outcome).toEqual(here.outcome);
    expect(await run.result).toEqual(here);
    expect(here.insight.baselines.length).toBeGreaterThan(1);
  });

  it('rejects with the message of what was thrown in the thread', async () => {
    const broken: PlanningRequest = { ...QUICK, scenario: {} as Scenario };
    const here = await planUnder(broken).catch((error) => error);
    expect(here).toBeInstanceOf(TypeError);
    const run = planInWorker(broken);
    await expect(run.outcome).rejects.toThrow(here.message);
    await expect(run.result).rejects.toThrow(here.message);
  });

  it('hands over the best plan so far when it is stopped, and does not compare it', async () => {
    const run: PlanningRun = planInWorker(LONG, ({ best }) => {
      if (best !== undefined) run.stop();
    });
    const { outcome, insight } = await run.result;
    if (outcome.kind !== 'stopped') throw new Error(`It is ${outcome.kind}.`);
    const { objective, certificate, audit, periods } = outcome.plan;
    expect(outcome.why).toBe('interrupted');
    expect(objective.value).toBeLessThan(objective.bound);
    expect(certificate.holds).toBe(true);
    expect(audit.every(({ holds }) => holds)).toBe(true);
    const bought = periods.flatMap(({ fleet }) => fleet.map((entry) => entry.bought));
    expect(bought.every(Number.isInteger)).toBe(true);
    expect(insight.baselines).toEqual([]);
    expect(insight.evidence.length).toBeGreaterThan(0);
    expect(insight.remarks.at(-1)).toBe(
      'Planning was stopped, so the simpler plans to hold this one against were not worked out.',
    );
  });

  it.each([
    ['racks in parts', QUICK],
    ['whole racks', LONG],
  ])('has nothing to hand over when it is stopped at once, with %s', async (_, request) => {
    const run = planInWorker(request);
    run.stop();
    expect(await run.result).toEqual({
      outcome: STOPPED_TOO_SOON,
      insight: { excluded: [], baselines: [], evidence: [], remarks: [] },
    });
  });

  it('never settles once it is abandoned', async () => {
    const run = planInWorker(LONG);
    let isSettled = false;
    const settle = () => {
      isSettled = true;
    };
    run.outcome.then(settle, settle);
    run.result.then(settle, settle);
    await run.abandon();
    await new Promise((resume) => setImmediate(resume));
    expect(isSettled).toBe(false);
  });
});
