import {
  chmodSync,
  existsSync,
  linkSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { match } from 'ts-pattern';
import { quoted } from '../quantity/printable.ts';
import { UsageError } from './usageError.ts';

/** What stands where a file is to be written; `noName` for what names none, such as `-` or a path that ends in a slash. */
export function standingAt(path: string): 'nothing' | 'file' | 'folder' | 'other' | 'noName' {
  if (path === '' || path === '-' || /[/\\]$/.test(path)) return 'noName';
  if (!existsSync(path)) return 'nothing';
  const found = statSync(path);
  return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'other';
}

/** What a file of --out holds. */
export type Output = 'plan' | 'forecast';

/** Refuses, before any work is done, a file that exists and may not be replaced, or that cannot be a file. */
export function refuseExisting(path: string, force: boolean, output: Output = 'plan'): void {
  const why = match(standingAt(path))
    .with('nothing', () => undefined)
    .with('file', () => (force ? undefined : alreadyExists(path)))
    .with('folder', () => `${path} is a folder. Name a file to write the ${output} to.`)
    .with('other', () => `${path} is not a file but a device or a pipe. ${INSTEAD[output].other}`)
    .with('noName', () => `"${path}" is no name of a file. ${INSTEAD[output].noName}`)
    .exhaustive();
  if (why !== undefined) throw new UsageError(why);
}

const INSTEAD: Readonly<Record<Output, { readonly other: string; readonly noName: string }>> = {
  plan: {
    other: 'Use --json to print the plan.',
    noName: 'Write one such as plan.json, or use --json to print the plan.',
  },
  forecast: {
    other: 'Name a file such as forecast.csv.',
    noName: 'Write one such as forecast.csv.',
  },
};

/**
 * Writes a whole file or nothing: the text goes to a temporary file beside it, which then takes its name. Without
 * `force` an existing file stays as it is, even one that appeared in between.
 */
export function writeWhole(path: string, text: string, force: boolean, output: Output = 'plan'): void {
  refuseExisting(path, force, output);
  let folder: string | undefined;
  try {
    // A link stays one, and what it leads to keeps its permissions.
    const target = existsSync(path) ? realpathSync(path) : path;
    folder = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
    const temporary = join(folder, 'new');
    writeFileSync(temporary, text);
    if (existsSync(target)) chmodSync(temporary, statSync(target).mode);
    if (force) renameSync(temporary, target);
    else linkSync(temporary, target);
  } catch (error) {
    throw new UsageError(whyNotWritten(path, error as NodeJS.ErrnoException));
  } finally {
    if (folder) rmSync(folder, { recursive: true, force: true });
  }
}

/** Why a file could not be written, and what to do. */
export function whyNotWritten(
  path: string,
  { code, message }: Pick<NodeJS.ErrnoException, 'code' | 'message'>,
): string {
  if (code === 'EEXIST') return alreadyExists(path);
  if (code === 'ENOENT')
    return `${path} cannot be written: its folder ${dirname(path)} does not exist. Make it first.`;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return `${path} cannot be written: you may not write to ${dirname(path) === '.' ? 'this folder' : dirname(path)}. Choose another place.`;
  }
  if (code === 'ENOTDIR')
    return `${path} cannot be written: ${dirname(path)} is a file, not a folder. Choose another place.`;
  if (code === 'ENAMETOOLONG')
    return `${quoted(path)} cannot be written: its name is too long. Choose a shorter one.`;
  if (code === 'ENOSPC')
    return `${path} cannot be written: the disk is full. Make room or choose another place.`;
  return `${path} cannot be written: ${message}.`;
}

function alreadyExists(path: string): string {
  return `${path} exists already and is left as it is. Add --force to replace it, or choose another name.`;
}
