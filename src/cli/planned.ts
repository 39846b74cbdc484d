import type { PlanDocument } from '../document/schema.ts';
import { makeDocument } from '../document/write.ts';
import { type PlanOutcome, planIn } from '../plan/plan.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { mayTakeLong } from '../worker/mayTakeLong.ts';
import { planUnder } from '../worker/planUnder.ts';
import { effortOf, idleEffort } from './effort.ts';
import type { LastOption, PlanningOptions } from './inputOptions.ts';
import { racksOfLast } from './lastPlan.ts';
import { printNotice } from './print.ts';
import { stoppedNotice } from './stoppedNotice.ts';

/**
 * Plans a scenario and writes the plan down, with what must be seen beside it; in sight of the planner where it may take long. Says on
 * standard error what the flags did not do, and what was cut short. With `explained`, the document says why the plan is as it is, too.
 */
export async function planned(
  scenario: Scenario,
  options: PlanningOptions & LastOption,
  depth: 'planned' | 'explained' = 'planned',
): Promise<{ readonly outcome: PlanOutcome; readonly document: PlanDocument }> {
  const last = racksOfLast(options);
  const request = {
    scenario,
    solver: options.solver,
    effort: effortOf(options),
    ...(last && { last }),
    ...(depth === 'explained' && { isExplained: true as const }),
  };
  const idle = idleEffort(options, scenario);
  if (idle !== undefined) printNotice(idle);
  if (!mayTakeLong(scenario)) {
    const { outcome, insight } = await planUnder(request);
    return { outcome, document: makeDocument(scenario, outcome, insight) };
  }
  const { planInSight } = await import('./planInSight.ts');
  const { taken, isStopped } = await planInSight([request], (run) => run.result);
  const [{ outcome, insight }] = taken as [Awaited<ReturnType<typeof planUnder>>];
  const isUncompared = isStopped && planIn(outcome) !== undefined && insight.baselines.length === 0;
  const isUnexplained = isStopped && planIn(outcome) !== undefined && insight.explanation === undefined;
  const cut = isUncompared ? UNCOMPARED : depth === 'explained' && isUnexplained ? UNEXPLAINED : undefined;
  const notice = stoppedNotice(outcome, options) ?? cut;
  if (notice !== undefined) printNotice(notice);
  return { outcome, document: makeDocument(scenario, outcome, insight) };
}

const UNEXPLAINED = 'Stopped after the plan was proven: its explanation is left out.';

const UNCOMPARED = 'Stopped after the plan was proven: the simpler plans to hold it against are left out.';
