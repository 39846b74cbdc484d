import { parseDocument } from 'yaml';
import { editedSource } from '../reading/editedSource.ts';
import { mergedOverrides, setOverride } from '../reading/mergedOverrides.ts';
import type { Override } from '../reading/override.ts';
import { shellQuoted } from '../report/shellQuoted.ts';
import { type Edit, type OpenedScenario, overridesWith } from '../scenario/edited.ts';
import { BUILT_IN_SCENARIO } from './builtIn.ts';

/**
 * The command that plans what was opened with the edits made in it, quoted for a POSIX shell, on one line. `name` is the scenario as
 * the user gave it, `-` where it came through standard input, undefined for the built-in one. The solver and how long it may take are not part of it.
 */
export function planCommand(
  opened: OpenedScenario,
  edits: readonly Edit[],
  name: string | undefined,
): string {
  const { demand } = opened.replacements;
  const words = [
    'millwright',
    'plan',
    name === undefined ? BUILT_IN_SCENARIO : asFile(name),
    ...settable(opened, overridesWith(opened, edits)).flatMap(flagOf),
    ...(demand === undefined ? [] : ['--demand', demand]),
  ];
  return words.map(shellQuoted).join(' ');
}

function asFile(name: string): string {
  return name.startsWith('-') && name !== '-' ? `./${name}` : name;
}

// The flags other than --set stay as they were given, because remarks name them.
function flagOf({ path, value, origin }: Override): string[] {
  const flag = /^--(power|capex|objective|racks) /.exec(origin)?.[0].trim();
  return flag === undefined ? ['--set', `${path.join('.')}=${value}`] : [flag, value];
}

/** On `--set` a dot parts keys and the first "=" ends them: where a key has one, the whole group that holds it is set. */
function settable(opened: OpenedScenario, overrides: readonly Override[]): Override[] {
  if (overrides.every(({ path }) => !path.some(isAmbiguous))) return [...overrides];
  const document = parseDocument(editedSource(opened.source.text, overrides), { schema: 'core' });
  const data: unknown = document.toJS();
  return mergedOverrides(
    overrides.map((override) => {
      const depth = override.path.findIndex(isAmbiguous);
      if (depth < 0) return override;
      const path = override.path.slice(0, depth);
      const group = path.reduce<unknown>((at, key) => (at as Readonly<Record<string, unknown>>)[key], data);
      return setOverride(path, JSON.stringify(group));
    }),
  );
}

function isAmbiguous(key: string): boolean {
  return /[.=]/.test(key);
}
