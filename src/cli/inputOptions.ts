import { type Command, InvalidArgumentError, Option } from 'commander';
import { SOLVERS } from '../solvers/solver.ts';
import type { SolverChoice } from '../solvers/solving.ts';

/** What every command that reads a scenario accepts beside it. */
export interface InputOptions {
  readonly set?: readonly string[];
  readonly power?: string;
  readonly capex?: string;
  readonly demand?: string;
  readonly scale?: readonly string[];
  readonly objective?: string;
  readonly racks?: string;
}

/** What every command that plans accepts. */
export interface PlanningOptions extends InputOptions, SolvingOptions {}

/** Who solves, and how long. */
export interface SolvingOptions {
  readonly solver: SolverChoice;
  readonly timeLimit?: string;
  readonly gap?: string;
}

/** Adds the options that change a scenario's input, the same on every command that reads one. */
export function addInputOptions(command: Command): Command {
  return command
    .option(
      '--set <path=value>',
      'change one input, such as sites.abilene.power=800MW; may be repeated',
      collect,
    )
    .option('--power <power>', 'the power of the only site, such as 800MW', once)
    .option('--capex <money>', 'the capex budget, such as 30BUSD', once)
    .option('--demand <file>', 'a forecast CSV instead of the scenario’s own', once)
    .addOption(scaleOption())
    .option('--objective <objective>', 'what to make most of, revenue or profit; or least, capex', once)
    .option('--racks <kind>', 'continuous, which may be bought in parts, or whole', once);
}

/** Adds the options of a command that plans: the input's, who solves, and how long. */
export function addPlanningOptions(command: Command): Command {
  return addSolvingOptions(addInputOptions(command));
}

/** Adds the options of whatever solves programs. */
export function addSolvingOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--solver <solver>', 'who solves the program').choices(['auto', ...SOLVERS]).default('auto'),
    )
    .option('--time-limit <time>', 'with whole racks, how long to search, such as 30s or 2m', once)
    .option('--gap <share>', 'with whole racks, how far from the best is good enough, such as 0.01%', once);
}

/** What every command accepts that sets a plan beside simpler ones. */
export interface LastOption {
  /** An earlier plan. */
  readonly last?: string;
}

/** The option of a command that sets a plan beside simpler ones: an earlier plan. */
export function lastOption(): Option {
  const description = 'also hold the plan against the racks that an earlier plan buys';
  return new Option('--last <plan.json>', description).argParser(once);
}

/** The option that scales the forecast of tiers. */
export function scaleOption(): Option {
  const description = 'multiply the forecast of a tier, such as premium=1.2; may be repeated';
  return new Option('--scale <tier=factor>', description).argParser(collect);
}

// Not a variadic option: that would swallow the scenario's name after it.
function collect(value: string, earlier: readonly string[] | undefined): string[] {
  return [...(earlier ?? []), value];
}

/** For options that are given at most once: commander keeps the last of several and says nothing. */
export function once(value: string, earlier: string | undefined): string {
  if (earlier !== undefined)
    throw new InvalidArgumentError(`It is given twice, as ${earlier} and ${value}; leave one out.`);
  return value;
}
