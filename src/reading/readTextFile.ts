import { closeSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { InputError } from './inputError.ts';

/**
 * The text of a file, or of an open descriptor such as 0 for standard input, without its byte-order mark. `shownAs`
 * is the name that messages use. Throws an InputError for a file that is missing, a folder, a device, not
 * readable, empty, larger than `mostMb`, or not UTF-8 text. An open descriptor may be a pipe or a device.
 */
export function readTextFile(path: string | number, shownAs: string, mostMb = WRITTEN_BY_HAND_MB): string {
  const mostBytes = mostMb * 1_000_000;
  const bytes = readBytes(path, shownAs, mostBytes);
  if (bytes.length > mostBytes) {
    throw unusable(shownAs, `the file is larger than ${mostMb} MB; check that it is the right one.`);
  }
  const text = decoded(bytes, shownAs);
  if (text.trim() === '') throw unusable(shownAs, 'the file is empty; check that it was saved.');
  return text;
}

/** What people write is smaller. */
const WRITTEN_BY_HAND_MB = 4;

function readBytes(path: string | number, shownAs: string, mostBytes: number): Buffer {
  try {
    if (typeof path === 'number') return firstBytes(path, mostBytes);
    const kind = kindOf(statSync(path));
    if (kind !== undefined) throw unusable(shownAs, `this is a ${kind}, not a file; name a text file.`);
    const descriptor = openSync(path, 'r');
    try {
      return firstBytes(descriptor, mostBytes);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    throw unusable(shownAs, READ_FAILURES[code] ?? `the file cannot be read (${code}).`);
  }
}

/**
 * What stands at a path and cannot be read as a file: a device may never end. A pipe may be read, since a shell makes one of
 * `<(command)`; a folder has a message of its own on reading.
 */
function kindOf(stats: Stats): string | undefined {
  if (stats.isFile() || stats.isDirectory() || stats.isFIFO()) return undefined;
  return stats.isSocket() ? 'socket' : 'device';
}

/** All bytes, or one more than there may be: some inputs never end. */
function firstBytes(descriptor: number, mostBytes: number): Buffer {
  const chunks: Buffer[] = [];
  let length = 0;
  while (length <= mostBytes) {
    const chunk = Buffer.alloc(Math.min(65_536, mostBytes + 1 - length));
    const count = readWhenReady(descriptor, chunk);
    if (count === 0) break;
    chunks.push(chunk.subarray(0, count));
    length += count;
  }
  return Buffer.concat(chunks);
}

/** A pipe set not to wait says EAGAIN while its writer is still at work. */
function readWhenReady(descriptor: number, chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(descriptor, chunk);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

function decoded(bytes: Buffer, shownAs: string): string {
  if (bytes.length >= 2 && (bytes.readUInt16BE(0) === 0xfeff || bytes.readUInt16BE(0) === 0xfffe)) {
    throw unusable(shownAs, 'the file is text in UTF-16; save it as UTF-8.');
  }
  if (bytes.includes(0)) throw unusable(shownAs, 'the file is not text; name a text file in UTF-8.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unusable(shownAs, 'the file is not text in UTF-8; save it as UTF-8.');
  }
}

const READ_FAILURES: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file; check the name and the folder.',
  ENOTDIR: 'there is no such file, because a part of its path is not a folder; check the path.',
  EISDIR: 'this is a folder; name a file in it.',
  EACCES: 'the file may not be read; check its permissions.',
  EPERM: 'the file may not be read; check its permissions.',
  ENAMETOOLONG: 'the name is too long for a file; check the path.',
  ELOOP: 'the file is a link that leads back to itself; check where it points.',
};

function unusable(file: string, what: string): InputError {
  return new InputError([{ file, what }]);
}
