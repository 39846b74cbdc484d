import { loadOnce } from '../catalogue/loadOnce.ts';
import { textReport } from '../report/text.ts';
import { readScenario } from '../scenario/read.ts';
import { effortOf } from './effort.ts';
import { exitCodeOf } from './exitCode.ts';
import type { PlanningOptions } from './inputOptions.ts';
import { planned } from './planned.ts';
import { printResult, reportColumns } from './print.ts';
import { openedOf, readOne } from './scenarioInput.ts';
import { screenFiles } from './screenFiles.ts';
import { refuseUnknownCommand } from './unknownCommand.ts';
import { UsageError } from './usageError.ts';

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
  if (process.stdin.isTTY && process.stdout.isTTY) {
    await showScreen(name, options);
    return;
  }
  const { outcome, document } = await planned(readOne(name, options), options);
  process.exitCode = exitCodeOf(outcome);
  printResult(textReport(document, { columns: reportColumns() }));
}

// Ink and React take half a second to load, so plain output does without them.
async function showScreen(name: string | undefined, options: PlanningOptions): Promise<void> {
  const opened = openedOf(name, options);
  const load = loadOnce();
  // What is wrong with the file is said before the terminal is taken.
  readScenario(opened.source, opened.overrides, opened.replacements, load);
  const { openScreen } = await import('../screen/open.tsx');
  await openScreen({
    opened,
    load,
    solver: options.solver,
    effort: effortOf(options),
    files: screenFiles(opened, name, options),
  });
}
