import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parse } from 'yaml';
import { loadOnce } from '../catalogue/loadOnce.ts';
import { InputError } from '../reading/inputError.ts';
import { tooDeepAt } from '../reading/nesting.ts';
import type { OpenedScenario } from '../scenario/edited.ts';
import { editedText } from '../scenario/editedText.ts';
import type { FileResult, ScreenFiles } from '../screen/files.ts';
import { openedWith } from '../screen/revision.ts';
import type { InputOptions } from './inputOptions.ts';
import { writeWhole } from './outputFile.ts';
import { planCommand } from './planCommand.ts';
import { openedOf } from './scenarioInput.ts';
import { UsageError } from './usageError.ts';

/** The files around what a command opened, for the screen. */
export function screenFiles(
  first: OpenedScenario,
  name: string | undefined,
  options: InputOptions,
): ScreenFiles {
  const ownPath = name === undefined || name === '-' ? [] : [name];
  let opened = first;
  let ownForecast = forecastOf(first);
  const pathsOf = (loaded: string | undefined) => [
    ...ownPath,
    ...(loaded === undefined ? ownForecast : [loaded]),
  ];
  const known = contentsOf(pathsOf(undefined));
  const isNews = ([path, text]: readonly [string, string]) => known.has(path) && known.get(path) !== text;
  const remember = (contents: ReadonlyMap<string, string>) => {
    for (const [path, text] of contents) known.set(path, text);
  };
  const rememberNew = (paths: readonly string[]) =>
    remember(contentsOf(paths.filter((path) => !known.has(path))));
  return {
    exists: existsSync,
    write(path, text, mayReplace) {
      const result = written(path, text, mayReplace);
      const own = [...known.keys()].filter((each) => resolve(each) === resolve(path));
      if (result.kind === 'written') remember(contentsOf(own));
      return result;
    },
    forecasts: () => forecastsBeside(opened.source.baseFolder),
    reread(forecast) {
      // Remembered before it is read, so that a change in between is news, and told once, whatever comes of reading it.
      const contents = contentsOf(pathsOf(forecast));
      const changed = [...contents].filter(isNews).map(([path]) => path);
      remember(contents);
      try {
        if (name !== '-') opened = openedOf(name, options);
      } catch (error) {
        if (!(error instanceof InputError) && !(error instanceof UsageError)) throw error;
        return { kind: 'failed', why: error.message };
      }
      ownForecast = forecastOf(opened);
      rememberNew(pathsOf(forecast));
      return { kind: 'read', opened, load: loadOnce(), changed };
    },
    watch(forecast, onChange) {
      rememberNew(pathsOf(forecast));
      const timer = setInterval(() => {
        if ([...contentsOf(pathsOf(forecast))].some(isNews)) onChange();
      }, WATCH_MS);
      timer.unref();
      return () => clearInterval(timer);
    },
    savedText: (of, revision, path) => editedText(openedWith(of, revision), revision.edits, dirname(path)),
    commandFor: (of, revision) => planCommand(openedWith(of, revision), revision.edits, name),
  };
}

/** Often enough to feel at once, and rarely enough to cost nothing: two small files are read. */
const WATCH_MS = 500;

/** Texts by path; none for what cannot be read, such as a file that is being replaced. */
function contentsOf(paths: readonly string[]): Map<string, string> {
  return new Map(
    paths.flatMap((path) => {
      try {
        return [[path, readFileSync(path, 'utf8')] as const];
      } catch {
        return [];
      }
    }),
  );
}

/** The scenario's forecast file, as a path from where the program runs; none where demand stands in the scenario. */
function forecastOf({ source, replacements }: OpenedScenario): string[] {
  if (replacements.demand !== undefined) return [replacements.demand];
  const stated = statedForecast(source.text);
  const path = stated === undefined ? undefined : resolve(source.baseFolder, stated);
  return path !== undefined && existsSync(path) ? [shown(path)] : [];
}

// Anything wrong with the file is said when it is read for good.
function statedForecast(text: string): string | undefined {
  if (tooDeepAt(text)) return undefined;
  try {
    const { forecast } = parse(text, { logLevel: 'silent' }) as { forecast?: string | { file?: unknown } };
    const stated = typeof forecast === 'string' ? forecast : forecast?.file;
    return typeof stated === 'string' ? stated : undefined;
  } catch {
    return undefined;
  }
}

function forecastsBeside(folder: string): string[] {
  return [folder, join(folder, 'forecasts')].flatMap((each) =>
    filesIn(each)
      .filter((file) => /\.csv$/i.test(file))
      .sort()
      .map((file) => shown(resolve(each, file))),
  );
}

/** Names of files; none where there is no such folder. */
function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map(({ name }) => name);
  } catch {
    return [];
  }
}

// The shorter of the two ways to write it.
function shown(path: string): string {
  const way = relative('.', path);
  return way.length < path.length ? way : path;
}

function written(path: string, text: string, mayReplace: boolean): FileResult {
  if (!mayReplace && existsSync(path)) return { kind: 'exists', path };
  try {
    writeWhole(path, text, mayReplace);
    return { kind: 'written', path };
  } catch (error) {
    return { kind: 'failed', why: (error as Error).message };
  }
}
