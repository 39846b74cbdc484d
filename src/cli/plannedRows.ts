import { planScenario } from '../plan/planScenario.ts';
import type { SweepRow } from '../report/sweep.ts';
import { whenSolved } from '../solvers/solving.ts';
import { mayTakeLong } from '../worker/mayTakeLong.ts';
import { effortOf, idleEffort } from './effort.ts';
import type { PlanningOptions } from './inputOptions.ts';
import { printNotice } from './print.ts';
import type { Variant } from './scenarioInput.ts';
import { stoppedNotice } from './stoppedNotice.ts';

/**
 * Plans the variants of a scenario for one table, in sight of the planner where they may take long. Says on standard error what the
 * flags did not do, which plans were cut short, and how many were not begun because the planner stopped.
 */
export async function plannedRows(
  variants: readonly Variant[],
  options: PlanningOptions,
): Promise<SweepRow[]> {
  const effort = effortOf(options);
  const idle = variants.map(({ scenario }) => idleEffort(options, scenario))[0];
  if (idle !== undefined) printNotice(idle);
  if (!variants.some(({ scenario }) => mayTakeLong(scenario))) {
    return whenSolved(options.solver, (solving) =>
      variants.map(({ scenario, flags }) => ({ flags, outcome: planScenario(scenario, solving) })),
    );
  }
  const { planInSight } = await import('./planInSight.ts');
  const requests = variants.map(({ scenario }) => ({ scenario, solver: options.solver, effort }));
  const { taken } = await planInSight(requests, (run) => run.outcome);
  const rows = taken.map((outcome, index) => ({ flags: (variants[index] as Variant).flags, outcome }));
  for (const { flags, outcome } of rows) {
    const notice = stoppedNotice(outcome, options);
    if (notice !== undefined) printNotice(`${flags.join(' ')}: ${notice}`);
  }
  if (rows.length < variants.length) printNotice(notBegun(variants.length - rows.length, variants.length));
  return rows;
}

/** What to say of plans of a table that the planner did not wait for. */
export function notBegun(missing: number, all: number): string {
  return `Stopped: ${missing} of ${all} plans ${missing === 1 ? 'was' : 'were'} not begun and ${missing === 1 ? 'is' : 'are'} not in the table.`;
}
