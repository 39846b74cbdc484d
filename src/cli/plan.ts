import { writeDocument } from '../document/write.ts';
import { sweepReport } from '../report/sweep.ts';
import { textReport } from '../report/text.ts';
import { exitCodeOf } from './exitCode.ts';
import type { LastOption, PlanningOptions } from './inputOptions.ts';
import { type OutOptions, refuseOut } from './outOptions.ts';
import { writeWhole } from './outputFile.ts';
import { planned } from './planned.ts';
import { plannedRows } from './plannedRows.ts';
import { printNotice, printResult, reportColumns } from './print.ts';
import { readVariants, type Variant } from './scenarioInput.ts';
import { UsageError } from './usageError.ts';

interface PlanOptions extends PlanningOptions, LastOption, OutOptions {
  readonly json?: true;
}

/** `millwright plan`: the plan of a scenario as a report or as JSON, or one table where a flag has several values. */
export async function runPlan(name: string, options: PlanOptions): Promise<void> {
  refuseOut([name, options.demand, options.last], options);
  const variants = readVariants(name, options);
  if (variants.some(({ flags }) => flags.length > 0)) {
    await printTable(variants, options);
    return;
  }
  const { outcome, document } = await planned((variants[0] as Variant).scenario, options);
  process.exitCode = exitCodeOf(outcome);
  if (options.out !== undefined) {
    writeWhole(options.out, writeDocument(document), options.force ?? false);
    printNotice(`The plan is in ${options.out}.`);
  }
  printResult(options.json ? writeDocument(document) : textReport(document, { columns: reportColumns() }));
}

async function printTable(variants: readonly Variant[], options: PlanOptions): Promise<void> {
  const isFolder = variants.some(({ flags }) => flags.some((flag) => flag.startsWith('--demand ')));
  const gives = isFolder
    ? 'A folder of forecasts gives a table'
    : 'Several values for --power or --capex give a table';
  const one = isFolder ? 'name one file' : 'name one value';
  if (options.last !== undefined) throw new UsageError(`${gives}: leave out --last, or ${one}.`);
  if (options.json || options.out !== undefined) {
    throw new UsageError(`${gives}: leave out --json and --out, or ${one}.`);
  }
  const rows = await plannedRows(variants, options);
  process.exitCode = Math.max(...rows.map(({ outcome }) => exitCodeOf(outcome)));
  printResult(sweepReport(rows));
}
