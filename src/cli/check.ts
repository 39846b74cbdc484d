import { checkReport } from '../report/check.ts';
import type { InputOptions } from './inputOptions.ts';
import { printResult } from './print.ts';
import { readOne } from './scenarioInput.ts';

/** `millwright check`: validates a scenario and says what it would plan with. */
export function runCheck(name: string, options: InputOptions): void {
  printResult(checkReport(readOne(name, options)));
}
