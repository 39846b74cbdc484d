import { buildProgram } from '../plan/buildProgram.ts';
import { formulate } from '../plan/formulation.ts';
import { writeLp } from '../program/lp.ts';
import { writeMps } from '../program/mps.ts';
import type { InputOptions } from './inputOptions.ts';
import { printResult } from './print.ts';
import { readOne } from './scenarioInput.ts';

/** What `millwright export` can write. */
export const EXPORT_FORMATS = ['mps', 'lp'] as const;

/** `millwright export`: the linear program of a scenario, for any other solver. */
export function runExport(
  name: string,
  options: InputOptions & { readonly format: (typeof EXPORT_FORMATS)[number] },
): void {
  const scenario = readOne(name, options);
  const program = buildProgram(formulate(scenario));
  printResult(options.format === 'mps' ? writeMps(program, scenario.name) : writeLp(program, scenario.name));
}
