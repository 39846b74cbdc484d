import { type Command, Option } from 'commander';

/** What every command that reads a scenario accepts beside it. */
export interface InputOptions {
  readonly set?: readonly string[];
  readonly power?: string;
  readonly capex?: string;
  readonly demand?: string;
  readonly objective?: string;
  readonly racks?: string;
  readonly solver: 'auto' | 'simplex' | 'highs';
}

/** Adds the options that change a scenario's input, the same on every command that reads one. */
export function addInputOptions(command: Command): Command {
  return command
    .option(
      '--set <path=value>',
      'change one input, such as sites.abilene.power=800MW; may be repeated',
      collect,
    )
    .option(
      '--power <power>',
      'the power of the only site, such as 800MW; several, 800MW,1GW, give one table',
    )
    .option('--capex <money>', 'the capex budget, such as 30BUSD; several, 30BUSD,40BUSD, give one table')
    .option('--demand <file>', 'a forecast CSV instead of the scenario’s own')
    .option('--objective <objective>', 'what to make most of: revenue')
    .option('--racks <kind>', 'continuous')
    .addOption(
      new Option('--solver <solver>', 'who solves the program')
        .choices(['auto', 'simplex', 'highs'])
        .default('auto'),
    );
}

// Not a variadic option: that would swallow the scenario's name after it.
function collect(value: string, earlier: readonly string[] | undefined): string[] {
  return [...(earlier ?? []), value];
}
