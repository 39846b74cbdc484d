import { textReport } from '../report/text.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { effortOf } from './effort.ts';
import { exitCodeOf } from './exitCode.ts';
import type { PlanningOptions } from './inputOptions.ts';
import { planned } from './planned.ts';
import { printResult, reportColumns } from './print.ts';
import { readOne } from './scenarioInput.ts';
import { refuseUnknownCommand } from './unknownCommand.ts';
import { UsageError } from './usageError.ts';
import { writeFromScreen } from './writeFromScreen.ts';

/** `millwright [scenario]`: the screen in a terminal, the text report anywhere else. */
export async function runShow(
  [name, ...others]: readonly string[],
  options: PlanningOptions,
  commands: readonly string[],
): Promise<void> {
  if (name !== undefined) refuseUnknownCommand(name, commands);
  if (others.length > 0) {
    throw new UsageError(`One scenario is planned at a time; leave out ${others.join(' ')}.`);
  }
  const scenario = readOne(name, options);
  if (process.stdin.isTTY && process.stdout.isTTY) {
    await showScreen(scenario, options);
    return;
  }
  const { outcome, document } = await planned(scenario, options);
  process.exitCode = exitCodeOf(outcome);
  printResult(textReport(document, { columns: reportColumns() }));
}

// Ink and React take half a second to load, so plain output does without them.
async function showScreen(scenario: Scenario, options: PlanningOptions): Promise<void> {
  const { openScreen } = await import('../screen/open.tsx');
  await openScreen({
    scenario,
    solver: options.solver,
    effort: effortOf(options),
    writePlan: writeFromScreen,
  });
}
