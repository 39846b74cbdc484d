import { readFileSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';
import { printable } from '../quantity/printable.ts';
import { InputError } from '../reading/inputError.ts';
import { CATALOGUE_SECTIONS, EXPORT_FORMATS, SCHEMA_NAMES } from './choices.ts';
import { EXIT } from './exitCode.ts';
import {
  addInputOptions,
  addPlanningOptions,
  addSolvingOptions,
  lastOption,
  once,
  scaleOption,
} from './inputOptions.ts';
import { printNotice } from './print.ts';
import { UsageError } from './usageError.ts';

/** Runs one command line and sets the process's exit code; never throws for what a user can do wrong. */
export async function runCommandLine(args: readonly string[]): Promise<void> {
  leaveQuietlyWhenTheReaderDoes();
  goOnWhenNoticesCannotBeWritten();
  try {
    process.exitCode = EXIT.done;
    await commands().parseAsync(args, { from: 'user' });
  } catch (error) {
    process.exitCode = exitCodeFor(error);
  }
}

const SCENARIO = 'a scenario file, or - for standard input';

// Each command loads its own part of the program, so that none pays for the start of the others.
function commands(): Command {
  const program = new Command('millwright')
    .description('Plans AI token factories: which systems to buy, and how much power each tier gets.')
    .version(version(), '-V, --version')
    .exitOverride()
    // Without this the program would take the options that it shares with its commands away from them.
    .enablePositionalOptions()
    .showHelpAfterError('(millwright --help lists every command)')
    .configureOutput({ writeErr: (text) => process.stderr.write(printable(text)) })
    .argument('[scenario]', `${SCENARIO}; without one, the built-in gigawatt`)
    .helpCommand(true);
  addPlanningOptions(program).action(async (_name, options) => {
    const { runShow } = await import('./show.ts');
    const names = [...program.commands.map((command) => command.name()), 'help'];
    await runShow(program.args, options, names);
  });

  addPlanningOptions(program.command('plan').argument('<scenario>', SCENARIO))
    .description(
      'prints the plan of a scenario; several values for --power or --capex, 30BUSD,40BUSD, and a folder of forecasts, give one table',
    )
    .addOption(lastOption())
    .option('--json', 'print the plan as JSON instead of the report')
    .option('--out <file>', 'also write the plan as JSON to a file')
    .option('--force', 'replace the file of --out if it exists')
    .action(async (name, options) => (await import('./plan.ts')).runPlan(name, options));

  addPlanningOptions(
    program
      .command('explain')
      .argument('<scenario or plan>', 'a scenario or plan file, or - for standard input'),
  )
    .description('says why the plan of a scenario is as it is, and what would change it')
    .addOption(lastOption())
    .option('--json', 'print the plan with its explanation as JSON instead of the report')
    .action(async (name, options) => (await import('./explain.ts')).runExplain(name, options));

  program
    .command('compare')
    .description('sets two plans beside each other, and says what their difference comes from')
    .argument('<a.json>', 'a plan, as millwright plan --json or --out writes it')
    .argument('<b.json>', 'another')
    .option('--json', 'print the comparison as JSON instead of the report')
    .action(async (a, b, options) => (await import('./compare.ts')).runCompare(a, b, options));

  addSolvingOptions(program.command('replan'))
    .description('plans again when the forecast changes: what is ordered stands, everything later is open')
    .argument('<plan.json>', 'a plan, as millwright plan --json or --out writes it, or - for standard input')
    .option('--demand <file>', 'the new forecast as CSV, or a folder of them for one table', once)
    .addOption(scaleOption())
    .option('--as-of <month>', 'what had to be ordered before it stands, such as 2027-10', once)
    .option('--churn <share>', 'how much of what was still to be ordered may change, such as 10%', once)
    .option('--json', 'print the new plan, with what became of the old one, as JSON instead of the report')
    .option('--out <file>', 'also write it to a file, which can be planned again')
    .option('--force', 'replace the file of --out if it exists')
    .action(async (plan, options) => (await import('./replan.ts')).runReplan(plan, options));

  addInputOptions(program.command('check').argument('<scenario>', SCENARIO))
    .description('validates a scenario and says what it would plan with')
    .action(async (name, options) => (await import('./check.ts')).runCheck(name, options));

  program
    .command('demand')
    .description('turns users and what they use into a forecast, and says who asks for what')
    .argument('<personas>', 'a personas file, or - for standard input')
    .option('--out <file>', 'also write the forecast as CSV to a file, which --demand reads')
    .option('--force', 'replace the file of --out if it exists')
    .option('--json', 'print who asks for what as JSON instead of the report')
    .option(
      '--draws <number>',
      'draw the growth of each group so many times, instead of all at their low or high',
    )
    .option('--seed <number>', 'which draws; the same seed gives the same ones')
    .action(async (name, options) => (await import('./demand.ts')).runDemand(name, options));

  program
    .command('init')
    .description('writes a commented scenario and forecast to start from')
    .argument('<folder>', 'where to write them; made if it does not exist')
    .action(async (folder) => (await import('./init.ts')).runInit(folder));

  program
    .command('catalogue')
    .description(
      'lists what can be bought, how fast it serves, how well that is known and what is claimed of it',
    )
    .argument('[section]', CATALOGUE_SECTIONS.join(', '))
    .option('--catalogue <name>', 'measured, keynote, or a folder of your own', 'measured')
    .action(async (section, options) => (await import('./catalogue.ts')).runCatalogue(section, options));

  addInputOptions(program.command('export').argument('<scenario>', SCENARIO))
    .description('writes the linear program for other solvers')
    .addOption(
      new Option('--format <format>', 'what to write').choices([...EXPORT_FORMATS]).makeOptionMandatory(),
    )
    .action(async (name, options) => (await import('./export.ts')).runExport(name, options));

  program
    .command('schema')
    .description('prints the JSON Schema of a file that Millwright reads or writes')
    .argument('<file>', SCHEMA_NAMES.join(', '))
    .action(async (file) => (await import('./schema.ts')).runSchema(file));
  // A mistyped command with its own arguments is told as that, and not as too many arguments. Commands made before keep count.
  program.allowExcessArguments();
  return program;
}

function version(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

function exitCodeFor(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.couldNotRun;
  if (error instanceof InputError || error instanceof UsageError) {
    printNotice(error.message);
    return EXIT.couldNotRun;
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  printNotice(`Millwright failed in a way it should not. Please report this:\n${trace}`);
  return EXIT.couldNotRun;
}

// Where nobody can be told, the exit code still tells.
function goOnWhenNoticesCannotBeWritten(): void {
  process.stderr.on('error', () => {});
}

// `millwright plan ... | head` closes the pipe early; that is no failure.
function leaveQuietlyWhenTheReaderDoes(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.done);
    printNotice(
      `The result cannot be written: ${error.code === 'ENOSPC' ? 'the disk is full' : error.message}.`,
    );
    process.exit(EXIT.couldNotRun);
  });
}
