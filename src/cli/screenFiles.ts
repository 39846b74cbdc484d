import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { match } from 'ts-pattern';
import { parse } from 'yaml';
import { loadOnce } from '../catalogue/loadOnce.ts';
import { InputError } from '../reading/inputError.ts';
import { tooDeepAt } from '../reading/nesting.ts';
import { shellQuoted } from '../report/shellQuoted.ts';
import type { OpenedScenario } from '../scenario/edited.ts';
import { editedText } from '../scenario/editedText.ts';
import type { FileResult, ScreenFiles } from '../screen/files.ts';
import { openedWith } from '../screen/revision.ts';
import type { PlanningOptions } from './inputOptions.ts';
import { standingAt, writeWhole } from './outputFile.ts';
import { planCommand } from './planCommand.ts';
import { openedOf } from './scenarioInput.ts';
import { UsageError } from './usageError.ts';

/** The files around what a command opened, for the screen. */
export function screenFiles(
  first: OpenedScenario,
  name: string | undefined,
  options: Partial<PlanningOptions>,
): ScreenFiles {
  const ownPath = name === undefined || name === '-' ? [] : [name];
  let opened = first;
  let ownForecast = forecastOf(first);
  const pathsOf = (loaded: string | undefined) => [
    ...ownPath,
    ...(loaded === undefined ? ownForecast : [loaded]),
  ];
  const known = contentsOf(pathsOf(undefined));
  // The text of the scenario's own file as it was read or saved last.
  let saved = first.source.text;
  const present = () => (ownPath[0] === undefined ? saved : textAt(ownPath[0]));
  const isNews = ([path, text]: readonly [string, string]) => known.has(path) && known.get(path) !== text;
  const remember = (contents: ReadonlyMap<string, string>) => {
    for (const [path, text] of contents) known.set(path, text);
  };
  const rememberNew = (paths: readonly string[]) =>
    remember(contentsOf(paths.filter((path) => !known.has(path))));
  return {
    inTheWay,
    write(path, text, mayReplace) {
      const isOwn = ownPath.some((each) => resolve(each) === resolve(path));
      if (isOwn && present() !== saved) return { kind: 'failed', why: changedByOthers(path) };
      const result = written(path, text, mayReplace);
      if (isOwn && result.kind === 'written') saved = text;
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
        // What was saved from here is no news: edits count from the text that was opened.
        if (name !== '-' && present() !== saved) {
          opened = openedOf(name, options);
          saved = opened.source.text;
        }
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
    commandFor(of, revision) {
      if (name === '-') return { kind: 'none', why: FROM_STANDARD_INPUT };
      // Flags are about the text that was opened.
      if (present() !== of.source.text) return { kind: 'none', why: SAVE_FIRST };
      const command = planCommand(openedWith(of, revision), revision.edits, name);
      return { kind: 'command', text: [command, ...effortFlags(options)].join(' ') };
    },
  };
}

const FROM_STANDARD_INPUT =
  'The scenario came through standard input, where no command finds it again: save it as a file (s), and plan that.';

const SAVE_FIRST =
  'The file of the scenario says something else by now than when it was opened: save this plan under a name of its own (s), and plan that.';

function changedByOthers(path: string): string {
  return `${path} was changed by somebody else and is left as it is. Read it again (r), or save under another name.`;
}

// They change nothing but how the plan is found, and of whole racks how good it has to be.
function effortFlags({ solver, gap, timeLimit }: Partial<PlanningOptions>): string[] {
  return [
    ...(solver === undefined || solver === 'auto' ? [] : ['--solver', solver]),
    ...(gap === undefined ? [] : ['--gap', shellQuoted(gap)]),
    ...(timeLimit === undefined ? [] : ['--time-limit', shellQuoted(timeLimit)]),
  ];
}

/** Often enough to feel at once, and rarely enough to cost nothing: two small files are read. */
const WATCH_MS = 500;

/** Texts by path; none for what cannot be read, such as a file that is being replaced. */
function contentsOf(paths: readonly string[]): Map<string, string> {
  return new Map(
    paths.flatMap((path) => {
      const text = textAt(path);
      return text === undefined ? [] : [[path, text] as const];
    }),
  );
}

// Without a byte-order mark, as the reader has it.
function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  } catch {
    return undefined;
  }
}

/** The scenario's forecast file, also one that is gone for the moment, as a path from where the program runs; none where demand stands in the scenario. */
function forecastOf({ source, replacements }: OpenedScenario): string[] {
  if (replacements.demand !== undefined) return [replacements.demand];
  const stated = statedForecast(source.text);
  return stated === undefined || stated === 'unlimited' ? [] : [shown(resolve(source.baseFolder, stated))];
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
      .filter((file) => /\.csv$/i.test(file) && isForecast(textAt(join(each, file)) ?? ''))
      .sort()
      .map((file) => shown(resolve(each, file))),
  );
}

// By its header: plans are exported as CSV too.
function isForecast(text: string): boolean {
  const header = text.split('\n').find((each) => each.trim() !== '' && !each.startsWith('#')) ?? '';
  const isLong = /\btier\b/i.test(header) && /\bdemand\b/i.test(header);
  return isLong || (/\b(period|month|date|quarter)\b/i.test(header) && /[([][^)\]]*tok/i.test(header));
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
  const found = inTheWay(path);
  if (found && !(found.kind === 'exists' && mayReplace)) return found;
  try {
    writeWhole(path, text, mayReplace);
    return { kind: 'written', path };
  } catch (error) {
    // It appeared in between.
    return (mayReplace ? undefined : inTheWay(path)) ?? { kind: 'failed', why: (error as Error).message };
  }
}

function inTheWay(path: string): ReturnType<ScreenFiles['inTheWay']> {
  const failed = (why: string) => ({ kind: 'failed', why }) as const;
  return match(standingAt(path))
    .with('nothing', () => undefined)
    .with('file', () => ({ kind: 'exists', path }) as const)
    .with('folder', () =>
      failed(`${path} is a folder, which no file replaces. Choose another name, or move it away.`),
    )
    .with('other', () => failed(`${path} is a device or a pipe, and no file. Choose another name.`))
    .with('noName', () => failed(`"${path}" is no name of a file. Choose one such as edited.yaml.`))
    .exhaustive();
}
