import { makeComparison } from '../document/comparison.ts';
import { attributionBetween } from '../document/planSide.ts';
import { regretIn, worthIn } from '../document/regret.ts';
import { replanIn } from '../document/replan.ts';
import type { PlanDocument } from '../document/schema.ts';
import { makeDocument, writeDocument } from '../document/write.ts';
import { type ReplanScenarios, replanScenarios } from '../insight/replan/scenarios.ts';
import { finished } from '../insight/steps.ts';
import type { PlanOutcome } from '../plan/plan.ts';
import { writeMonth } from '../quantity/month.ts';
import { type ReplannedRow, replannedTable } from '../report/replan/forecasts.ts';
import { replanReport } from '../report/replan.ts';
import { whenSolved } from '../solvers/solving.ts';
import { asOfMonthOf } from './asOf.ts';
import { churnLimitOf } from './churn.ts';
import { idleEffort } from './effort.ts';
import { exitCodeOf } from './exitCode.ts';
import type { SolvingOptions } from './inputOptions.ts';
import { type OutOptions, refuseOut } from './outOptions.ts';
import { writeWhole } from './outputFile.ts';
import { notBegun } from './plannedRows.ts';
import { printNotice, printResult, reportColumns } from './print.ts';
import {
  type Earlier,
  type ForecastOptions,
  type NewForecast,
  newForecasts,
  readEarlier,
} from './replanInputs.ts';
import { replanned } from './replanned.ts';
import { UsageError } from './usageError.ts';

interface ReplanOptions extends SolvingOptions, OutOptions, ForecastOptions {
  readonly asOf?: string;
  readonly churn?: string;
  readonly json?: true;
}

/**
 * `millwright replan`: an earlier plan under a new forecast. What had to be ordered before a month stands, everything later is planned anew;
 * and what the earlier racks would have earned, what cannot be undone, and what a limit on churn costs. Under a folder of forecasts, one table.
 */
export async function runReplan(name: string, options: ReplanOptions): Promise<void> {
  if (options.demand === undefined && options.scale === undefined)
    throw new UsageError(
      'Nothing has changed: name a new forecast with --demand new.csv, or scale the old one with --scale premium=1.2.',
    );
  refuseOut([name, options.demand], options);
  const earlier = readEarlier(name);
  const asOfMonth = asOfMonthOf(options.asOf, earlier.scenario);
  const forecasts = newForecasts(earlier.scenario, options, asOfMonth);
  const idle = idleEffort(options, earlier.scenario);
  if (idle !== undefined) printNotice(idle);
  const scenariosUnder = ({ scenario }: NewForecast) =>
    replanScenarios(earlier.plan, asOfMonth, scenario, churnLimitOf(options.churn));
  const [only] = forecasts;
  if (only === undefined || only.file !== undefined) {
    await printTable(earlier, forecasts, asOfMonth, scenariosUnder, options);
    return;
  }
  const { outcome, document } = await answered(earlier, asOfMonth, scenariosUnder(only), options);
  process.exitCode = exitCodeOf(outcome);
  if (options.out !== undefined) {
    writeWhole(options.out, writeDocument(document), options.force ?? false);
    printNotice(`The plan as of ${writeMonth(asOfMonth)} is in ${options.out}.`);
  }
  printResult(options.json ? writeDocument(document) : replanReport(document, { columns: reportColumns() }));
}

/** Plans again under each forecast of a folder, until the planner stops. */
async function printTable(
  { plan, document }: Earlier,
  forecasts: readonly NewForecast[],
  asOfMonth: number,
  scenariosUnder: (forecast: NewForecast) => ReplanScenarios,
  options: ReplanOptions,
): Promise<void> {
  if (options.json || options.out !== undefined)
    throw new UsageError(
      'A folder of forecasts gives a table: leave out --json and --out, or name one file.',
    );
  const rows: ReplannedRow[] = [];
  for (const forecast of forecasts) {
    const { outcomes, isStopped } = await replanned(
      plan.periods,
      scenariosUnder(forecast),
      options,
      'outcome',
    );
    rows.push({
      forecast: forecast.file ?? '',
      replanned: worthIn(outcomes.replanned),
      ...regretIn(outcomes),
    });
    process.exitCode = Math.max(Number(process.exitCode ?? 0), exitCodeOf(outcomes.replanned));
    if (isStopped) break;
  }
  if (rows.length < forecasts.length) printNotice(notBegun(forecasts.length - rows.length, forecasts.length));
  const table = { name: document.scenario.name, asOf: writeMonth(asOfMonth), scenario: plan.scenario, rows };
  printResult(replannedTable(table, { columns: reportColumns() }));
}

/** Plans again under one forecast, and writes down the new plan beside the earlier one. */
async function answered(
  { plan, document: earlier }: Earlier,
  asOfMonth: number,
  scenarios: ReplanScenarios,
  options: ReplanOptions,
): Promise<{ readonly outcome: PlanOutcome; readonly document: PlanDocument }> {
  const { outcomes, insight } = await replanned(plan.periods, scenarios, options);
  const { replanned: outcome } = outcomes;
  const bare = makeDocument(scenarios.replanned, outcome, insight);
  const attribution = await whenSolved(options.solver, (solving) =>
    finished(attributionBetween(earlier, bare, solving)),
  );
  const comparison = makeComparison(earlier, bare, attribution);
  const replan = replanIn(earlier, asOfMonth, scenarios, outcomes, comparison);
  return { outcome, document: makeDocument(scenarios.replanned, outcome, insight, replan) };
}
