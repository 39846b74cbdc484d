import { basename } from 'node:path';
import { makeComparison } from '../document/comparison.ts';
import { attributionBetween } from '../document/planSide.ts';
import { MOST_PLAN_MB, type ReadPlan, readPlan } from '../document/read.ts';
import { earlierIn, replanIn } from '../document/replan.ts';
import type { PlanDocument } from '../document/schema.ts';
import { makeDocument, writeDocument } from '../document/write.ts';
import { type ReplanScenarios, replanScenarios } from '../insight/replan/scenarios.ts';
import { finished } from '../insight/steps.ts';
import { writeMonth } from '../quantity/month.ts';
import { readTextFile } from '../reading/readTextFile.ts';
import { replanReport } from '../report/replan.ts';
import { withOtherForecast } from '../scenario/otherForecast.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { whenSolved } from '../solvers/solving.ts';
import { asOfMonthOf, churnOf } from './asOf.ts';
import { idleEffort } from './effort.ts';
import { exitCodeOf } from './exitCode.ts';
import type { SolvingOptions } from './inputOptions.ts';
import { type OutOptions, refuseOut } from './outOptions.ts';
import { writeWhole } from './outputFile.ts';
import { printNotice, printResult, reportColumns } from './print.ts';
import { replanned } from './replanned.ts';
import { scalingsOf } from './scale.ts';
import { sourceOf } from './scenarioInput.ts';
import { UsageError } from './usageError.ts';

interface ReplanOptions extends SolvingOptions, OutOptions {
  readonly demand?: string;
  readonly scale?: readonly string[];
  readonly asOf?: string;
  readonly churn?: string;
  readonly json?: true;
}

/**
 * `millwright replan`: an earlier plan under a new forecast. What had to be ordered before a month stands, everything later is planned anew;
 * and what the earlier racks would have earned, what cannot be undone, and what a limit on churn costs.
 */
export async function runReplan(name: string, options: ReplanOptions): Promise<void> {
  if (options.demand === undefined && options.scale === undefined)
    throw new UsageError(
      'Nothing has changed: name a new forecast with --demand new.csv, or scale the old one with --scale premium=1.2.',
    );
  refuseOut([name, options.demand], options);
  const source = sourceOf(name, MOST_PLAN_MB);
  const earlier = readPlan(source.text, source.shownAs);
  const plan = earlierIn(earlier.document);
  if (plan === undefined)
    throw new UsageError(
      `${source.shownAs} says why there was no plan, so there is nothing to plan again. Plan its scenario with the new forecast.`,
    );
  const asOfMonth = asOfMonthOf(options.asOf, plan.scenario);
  const forecast = underNewForecast(earlier, options, asOfMonth);
  const scenarios = replanScenarios(plan, asOfMonth, forecast, churnOf(options.churn));
  const idle = idleEffort(options, forecast);
  if (idle !== undefined) printNotice(idle);
  const document = await answered(earlier.document, asOfMonth, scenarios, options, (outcome) => {
    process.exitCode = exitCodeOf(outcome);
  });
  if (options.out !== undefined) {
    writeWhole(options.out, writeDocument(document), options.force ?? false);
    printNotice(`The plan as of ${writeMonth(asOfMonth)} is in ${options.out}.`);
  }
  printResult(options.json ? writeDocument(document) : replanReport(document, { columns: reportColumns() }));
}

function underNewForecast({ scenario }: ReadPlan, options: ReplanOptions, asOfMonth: number): Scenario {
  const { demand } = options;
  const file = demand === undefined ? undefined : fileAt(demand);
  return withOtherForecast(scenario, { ...(file && { file }), scale: scalingsOf(options) }, asOfMonth);
}

function fileAt(path: string) {
  return { text: readTextFile(path, path), shownAs: path, name: basename(path) };
}

async function answered(
  earlier: PlanDocument,
  asOfMonth: number,
  scenarios: ReplanScenarios,
  options: ReplanOptions,
  onOutcome: (outcome: Awaited<ReturnType<typeof replanned>>['outcomes']['replanned']) => void,
): Promise<PlanDocument> {
  const plan = earlierIn(earlier);
  const { outcomes, insight } = await replanned(plan?.periods ?? [], scenarios, options);
  onOutcome(outcomes.replanned);
  const bare = makeDocument(scenarios.replanned, outcomes.replanned, insight);
  const attribution = await whenSolved(options.solver, (solving) =>
    finished(attributionBetween(earlier, bare, solving)),
  );
  const comparison = makeComparison(earlier, bare, attribution);
  return makeDocument(
    scenarios.replanned,
    outcomes.replanned,
    insight,
    replanIn(earlier, asOfMonth, scenarios, outcomes, comparison),
  );
}
