import { writeDocument } from '../document/write.ts';
import { explanationReport } from '../report/explanation.ts';
import { exitCodeOf } from './exitCode.ts';
import type { PlanningOptions } from './inputOptions.ts';
import { planned } from './planned.ts';
import { printResult, reportColumns } from './print.ts';
import { readOne } from './scenarioInput.ts';

interface ExplainOptions extends PlanningOptions {
  readonly json?: true;
}

/** `millwright explain`: why the plan of a scenario is as it is and what would change it, as a report or as JSON. */
export async function runExplain(name: string, options: ExplainOptions): Promise<void> {
  const { outcome, document } = await planned(readOne(name, options), options, 'explained');
  process.exitCode = exitCodeOf(outcome);
  printResult(
    options.json ? writeDocument(document) : explanationReport(document, { columns: reportColumns() }),
  );
}
