import { formulate } from '../plan/formulation.ts';
import { standaloneProgram } from '../plan/standaloneProgram.ts';
import { writeLp } from '../program/lp.ts';
import { writeMps } from '../program/mps.ts';
import type { EXPORT_FORMATS } from './choices.ts';
import type { InputOptions } from './inputOptions.ts';
import { printResult } from './print.ts';
import { readOne } from './scenarioInput.ts';

/** `millwright export`: the linear program of a scenario, for any other solver. */
export function runExport(
  name: string,
  options: InputOptions & { readonly format: (typeof EXPORT_FORMATS)[number] },
): void {
  const scenario = readOne(name, options);
  const program = standaloneProgram(formulate(scenario));
  printResult(WRITERS[options.format](program, scenario.name));
}

const WRITERS = { mps: writeMps, lp: writeLp } as const satisfies Record<
  (typeof EXPORT_FORMATS)[number],
  unknown
>;
