import { readPersonas } from '../demand/personas/read.ts';
import { type Simulation, simulate } from '../demand/personas/simulate.ts';
import { writeForecast } from '../demand/writeForecast.ts';
import { makeDemand, writeDemand } from '../document/demand.ts';
import { demandReport } from '../report/demand.ts';
import { type OutOptions, refuseOut } from './outOptions.ts';
import { writeWhole } from './outputFile.ts';
import { printNotice, printResult, reportColumns } from './print.ts';
import { sourceOf } from './scenarioInput.ts';
import { UsageError } from './usageError.ts';

/** What `millwright demand` may be told. */
export interface DemandOptions extends OutOptions {
  readonly json?: true;
  readonly draws?: string;
  readonly seed?: string;
}

/** `millwright demand`: users and what they use as a forecast, and who asks for what as a report or as JSON. */
export function runDemand(name: string, options: DemandOptions): void {
  const simulation = simulationOf(options);
  refuseOut([name], options, 'forecast');
  const personas = readPersonas(sourceOf(name));
  const demand = simulate(personas, simulation);
  const document = makeDemand(personas, demand, simulation);
  if (options.out !== undefined) {
    const tiers = demand.map(({ tokens, ...tier }) => ({
      ...tier,
      demandMtokPerS: tokens.map(({ outputMtokPerS }) => outputMtokPerS),
    }));
    const comment = `${personas.name}: mean demand in output tokens, made from personas.`;
    writeWhole(
      options.out,
      writeForecast(tiers, personas.periods, comment),
      options.force ?? false,
      'forecast',
    );
  }
  printResult(options.json ? writeDemand(document) : demandReport(document, { columns: reportColumns() }));
  if (options.out !== undefined)
    printNotice(`Wrote ${options.out}. Next: millwright plan <scenario> --demand ${options.out}`);
  if (options.draws !== undefined && document.growth.kind === 'middle')
    printNotice('--draws changes nothing: no growth in the file has a low and a high.');
}

const USUAL_SEED = 1;

function simulationOf({ draws, seed }: DemandOptions): Simulation {
  if (draws === undefined) {
    if (seed !== undefined)
      throw new UsageError('--seed changes nothing without --draws: add --draws 1000, or leave it out.');
    return { kind: 'ends' };
  }
  return {
    kind: 'draws',
    draws: wholeIn('--draws', draws, 10, 100_000, 1000),
    seed: seed === undefined ? USUAL_SEED : wholeIn('--seed', seed, 0, 999_999_999, USUAL_SEED),
  };
}

function wholeIn(flag: string, text: string, least: number, most: number, example: number): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new UsageError(
    `${flag} ${text}: write a whole number from ${least} to ${most}, such as ${flag} ${example}.`,
  );
}
