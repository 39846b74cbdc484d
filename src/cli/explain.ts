import { isPlanText, MOST_PLAN_MB, readPlan } from '../document/read.ts';
import { writeDocument } from '../document/write.ts';
import { explanationReport } from '../report/explanation.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { exitCodeOf } from './exitCode.ts';
import type { InputOptions, LastOption, PlanningOptions } from './inputOptions.ts';
import { planned } from './planned.ts';
import { printResult, reportColumns } from './print.ts';
import { readOneFrom, sourceOf } from './scenarioInput.ts';
import { UsageError } from './usageError.ts';

interface ExplainOptions extends PlanningOptions, LastOption {
  readonly json?: true;
}

/**
 * `millwright explain`: why the plan of a scenario is as it is and what would change it, as a report or as JSON. A plan that was
 * written is planned again from the scenario that it carries.
 */
export async function runExplain(name: string, options: ExplainOptions): Promise<void> {
  const { outcome, document } = await planned(scenarioIn(name, options), options, 'explained');
  process.exitCode = exitCodeOf(outcome);
  printResult(
    options.json ? writeDocument(document) : explanationReport(document, { columns: reportColumns() }),
  );
}

function scenarioIn(name: string, options: ExplainOptions): Scenario {
  const source = sourceOf(name, MOST_PLAN_MB);
  if (!isPlanText(source.text)) return readOneFrom(source, options);
  const given = CHANGING.filter((option) => options[option] !== undefined);
  if (given.length > 0) {
    throw new UsageError(
      `${name} is a plan, which is explained as it was planned; leave out ${given.map((option) => `--${option}`).join(' ')}, or explain its scenario.`,
    );
  }
  return readPlan(source.text, source.shownAs).scenario;
}

const CHANGING = [
  'set',
  'power',
  'capex',
  'demand',
  'scale',
  'objective',
  'racks',
] as const satisfies readonly (keyof InputOptions)[];
