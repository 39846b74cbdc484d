import { InputError } from './inputError.ts';

/** A kind of file that planners write, or have written for them. */
export type FileKind = 'a personas file' | 'a scenario' | 'a plan';

/**
 * Throws an InputError where a text has the keys of another kind of file than the one that is needed, before it is faulted for each of
 * them; `help` says how to come by the one that is needed.
 */
export function refuseOtherKind(
  { text, shownAs }: { readonly text: string; readonly shownAs: string },
  needed: string,
  help: Partial<Readonly<Record<FileKind, string>>>,
): void {
  const kind = kindOf(text);
  const how = kind && help[kind];
  if (how === undefined) return;
  throw new InputError([{ file: shownAs, what: `this is ${kind}, and ${needed} is needed here. ${how}` }]);
}

// A plan holds a scenario, so that it is looked for first. Keys of the whole document stand at the start of a line, or after its first brace.
function kindOf(text: string): FileKind | undefined {
  const has = (key: string) => new RegExp(`^(\\{?\\s{0,2}"${key}"|${key})\\s*:`, 'm').test(text);
  if (has('version') && has('digest')) return 'a plan';
  if (has('sites')) return 'a scenario';
  if (has('groups')) return 'a personas file';
  return undefined;
}

/** What to do with personas where a forecast or a scenario is needed. */
export const ASK_PERSONAS =
  'Write a forecast with "millwright demand personas.yaml --out forecast.csv", and name the file that this makes.';
