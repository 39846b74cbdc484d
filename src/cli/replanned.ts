import type { Insight } from '../insight/insight.ts';
import type { ReplanOutcomes } from '../insight/replan/outcomes.ts';
import type { ReplanScenarios } from '../insight/replan/scenarios.ts';
import type { DecidedPeriod } from '../plan/decided.ts';
import { type PlanOutcome, planIn } from '../plan/plan.ts';
import { planScenario } from '../plan/planScenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { whenSolved } from '../solvers/solving.ts';
import { mayTakeLong } from '../worker/mayTakeLong.ts';
import type { Planned } from '../worker/planned.ts';
import { planUnder } from '../worker/planUnder.ts';
import { effortOf } from './effort.ts';
import type { SolvingOptions } from './inputOptions.ts';
import { printNotice } from './print.ts';
import { stoppedNotice } from './stoppedNotice.ts';

/**
 * Plans what planning again is about, in sight of the planner where it may take long: the old fleet, the new plan, and what the two are held
 * against; with what the new plan rests on, unless its outcome alone is wanted. Each search for whole racks keeps to the plan before where
 * others are no better by more than the gap. What the planner stopped before it was begun is a failed outcome. Says on standard error where the
 * new plan was cut short.
 */
export async function replanned(
  earlier: readonly DecidedPeriod[],
  scenarios: ReplanScenarios,
  options: SolvingOptions,
  wanted: 'outcome' | 'whole' = 'whole',
): Promise<{ readonly outcomes: ReplanOutcomes; readonly insight: Insight; readonly isStopped: boolean }> {
  let isStopped = false;
  const planned = async (
    scenario: Scenario,
    from: readonly DecidedPeriod[],
    depth: 'outcome' | 'whole',
  ): Promise<Partial<Planned> & { readonly outcome: PlanOutcome }> => {
    if (isStopped) return { outcome: NOT_BEGUN };
    const request = { scenario, solver: options.solver, effort: { ...effortOf(options), earlier: from } };
    if (!mayTakeLong(scenario)) {
      if (depth === 'whole') return planUnder(request);
      const outcome = await whenSolved(options.solver, (solving) =>
        planScenario(scenario, solving, request.effort),
      );
      return outcome.kind === 'infeasible' ? planUnder(request) : { outcome };
    }
    const { planInSight } = await import('./planInSight.ts');
    const waited = await planInSight([request], async ({ outcome, result }) => {
      const found = await outcome;
      return depth === 'whole' || found.kind === 'infeasible' ? result : { outcome: found };
    });
    isStopped = waited.isStopped;
    return waited.taken[0] ?? { outcome: NOT_BEGUN };
  };
  const old = await planned(scenarios.oldFleet, earlier, 'outcome');
  const now = await planned(scenarios.replanned, decidedBy(old.outcome) ?? earlier, wanted);
  const notice = stoppedNotice(now.outcome, options);
  if (notice !== undefined) printNotice(notice);
  const then = decidedBy(now.outcome) ?? earlier;
  const unlimited = scenarios.unlimited && (await planned(scenarios.unlimited, then, 'outcome'));
  const best = (unlimited && decidedBy(unlimited.outcome)) ?? then;
  const fromScratch = await planned(scenarios.fromScratch, best, 'outcome');
  return {
    outcomes: {
      oldFleet: old.outcome,
      ...(old.insight?.diagnosis && { oldFleetDiagnosis: old.insight.diagnosis }),
      replanned: now.outcome,
      ...(unlimited && { unlimited: unlimited.outcome }),
      fromScratch: fromScratch.outcome,
    },
    insight: withoutSettings(now.insight),
    isStopped,
  };
}

const NOT_BEGUN: PlanOutcome = { kind: 'failed', reason: 'Planning was stopped before this was begun.' };

function decidedBy(outcome: PlanOutcome): readonly DecidedPeriod[] | undefined {
  return planIn(outcome)?.periods;
}

// A plan has no scenario file whose values could be set.
function withoutSettings(insight: Insight = NOTHING): Insight {
  if (insight.diagnosis === undefined) return insight;
  const repairs = insight.diagnosis.repairs.map(({ changes }) => ({ changes }));
  return { ...insight, diagnosis: { ...insight.diagnosis, repairs } };
}

const NOTHING: Insight = { excluded: [], baselines: [], evidence: [], remarks: [] };
