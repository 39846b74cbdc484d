import { existsSync, realpathSync } from 'node:fs';
import { writeDocument } from '../document/write.ts';
import { sweepReport } from '../report/sweep.ts';
import { textReport } from '../report/text.ts';
import { exitCodeOf } from './exitCode.ts';
import type { LastOption, PlanningOptions } from './inputOptions.ts';
import { refuseExisting, writeWhole } from './outputFile.ts';
import { planned } from './planned.ts';
import { plannedRows } from './plannedRows.ts';
import { printNotice, printResult, reportColumns } from './print.ts';
import { readVariants, type Variant } from './scenarioInput.ts';
import { UsageError } from './usageError.ts';

interface PlanOptions extends PlanningOptions, LastOption {
  readonly json?: true;
  readonly out?: string;
  readonly force?: true;
}

/** `millwright plan`: the plan of a scenario as a report or as JSON, or one table where a flag has several values. */
export async function runPlan(name: string, options: PlanOptions): Promise<void> {
  if (options.force && options.out === undefined) {
    throw new UsageError('--force replaces the file of --out, and there is none; add --out plan.json.');
  }
  if (options.out !== undefined) {
    if (
      [name, options.demand, options.last].some(
        (input) => input !== undefined && isSameFile(input, options.out as string),
      )
    ) {
      throw new UsageError(`--out ${options.out} would replace the input itself; name another file.`);
    }
    refuseExisting(options.out, options.force ?? false);
  }
  const variants = readVariants(name, options);
  if (variants.length > 1) {
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

function isSameFile(one: string, other: string): boolean {
  return existsSync(one) && existsSync(other) && realpathSync(one) === realpathSync(other);
}

async function printTable(variants: readonly Variant[], options: PlanOptions): Promise<void> {
  if (options.last !== undefined) {
    throw new UsageError(
      'Several values for --power or --capex give a table: leave out --last, or name one value.',
    );
  }
  if (options.json || options.out !== undefined) {
    throw new UsageError(
      'Several values for --power or --capex give a table: leave out --json and --out, or name one value.',
    );
  }
  const rows = await plannedRows(variants, options);
  process.exitCode = Math.max(...rows.map(({ outcome }) => exitCodeOf(outcome)));
  printResult(sweepReport(rows));
}
