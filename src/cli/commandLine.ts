import { readFileSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';
import { printable } from '../quantity/printable.ts';
import { InputError } from '../reading/inputError.ts';
import { CATALOGUE_SECTIONS, runCatalogue } from './catalogue.ts';
import { runCheck } from './check.ts';
import { EXIT } from './exitCode.ts';
import { EXPORT_FORMATS, runExport } from './export.ts';
import { runInit } from './init.ts';
import { addInputOptions } from './inputOptions.ts';
import { runPlan } from './plan.ts';
import { printNotice } from './print.ts';
import { runSchema, SCHEMAS } from './schema.ts';
import { runShow } from './show.ts';
import { UsageError } from './usageError.ts';

/** Runs one command line and sets the process's exit code; never throws for what a user can do wrong. */
export async function runCommandLine(args: readonly string[]): Promise<void> {
  leaveQuietlyWhenTheReaderDoes();
  try {
    process.exitCode = EXIT.done;
    await commands().parseAsync(args, { from: 'user' });
  } catch (error) {
    process.exitCode = exitCodeFor(error);
  }
}

function commands(): Command {
  const program = new Command('millwright')
    .description('Plans AI token factories: which systems to buy, and how much power each tier gets.')
    .version(version(), '-V, --version')
    .exitOverride()
    // Without this the program would take the options that it shares with its commands away from them.
    .enablePositionalOptions()
    .showHelpAfterError('(millwright --help lists every command)')
    .configureOutput({ writeErr: (text) => process.stderr.write(printable(text)) })
    .argument('[scenario]', 'a scenario file, or - for standard input; without one, the built-in gigawatt');
  addInputOptions(program).action(runShow);

  addInputOptions(program.command('plan').argument('<scenario>', 'a scenario file, or - for standard input'))
    .description('prints the plan of a scenario')
    .option('--json', 'print the plan as JSON instead of the report')
    .option('--out <file>', 'also write the plan as JSON to a file')
    .option('--force', 'replace the file if it exists')
    .action(runPlan);

  addInputOptions(program.command('check').argument('<scenario>', 'a scenario file, or - for standard input'))
    .description('validates a scenario and says what it would plan with')
    .action(runCheck);

  program
    .command('init')
    .description('writes a commented scenario and forecast to start from')
    .argument('<folder>', 'where to write them; made if it does not exist')
    .action(runInit);

  program
    .command('catalogue')
    .description('lists what can be bought, how fast it serves and how well that is known')
    .argument('[section]', CATALOGUE_SECTIONS.join(', '))
    .option('--catalogue <name>', 'measured, keynote, or a folder of your own', 'measured')
    .action(runCatalogue);

  addInputOptions(
    program.command('export').argument('<scenario>', 'a scenario file, or - for standard input'),
  )
    .description('writes the linear program for other solvers')
    .addOption(
      new Option('--format <format>', 'what to write').choices([...EXPORT_FORMATS]).makeOptionMandatory(),
    )
    .action(runExport);

  program
    .command('schema')
    .description('prints the JSON Schema of a file that Millwright reads or writes')
    .argument('<file>', Object.keys(SCHEMAS).join(', '))
    .action(runSchema);
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

// `millwright plan ... | head` closes the pipe early; that is no failure.
function leaveQuietlyWhenTheReaderDoes(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.done);
    throw error;
  });
}
