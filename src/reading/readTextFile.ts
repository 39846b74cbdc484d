import { readFileSync } from 'node:fs';
import { InputError } from './inputError.ts';

/**
 * The text of a file, or of an open descriptor such as 0 for standard input, without its byte-order mark. `shownAs`
 * is the name that messages use. Throws an InputError for a file that is missing, a folder, not readable, empty, or
 * not UTF-8 text.
 */
export function readTextFile(path: string | number, shownAs: string): string {
  const bytes = readBytes(path, shownAs);
  const text = decoded(bytes, shownAs);
  if (text.trim() === '') throw unusable(shownAs, 'the file is empty; check that it was saved.');
  return text;
}

function readBytes(path: string | number, shownAs: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    throw unusable(shownAs, READ_FAILURES[code] ?? `the file cannot be read (${code}).`);
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
