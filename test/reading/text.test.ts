import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { printable } from '../../src/quantity/printable.ts';
import { quantity } from '../../src/quantity/quantity.ts';
import { checkPrintable } from '../../src/reading/checkPrintable.ts';
import { InputError } from '../../src/reading/inputError.ts';
import { identifier, label, siteName } from '../../src/reading/names.ts';
import { readTextFile } from '../../src/reading/readTextFile.ts';
import { strict } from '../../src/reading/strict.ts';
import { problemsOf } from './problems.ts';

describe('readTextFile', () => {
  const folder = mkdtempSync(join(tmpdir(), 'millwright-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const written = (content: string | Uint8Array) => {
    const path = join(folder, 'input.yaml');
    writeFileSync(path, content);
    return path;
  };

  it('strips a byte-order mark and keeps the rest', () => {
    expect(readTextFile(written('\ufeffname: Büro\r\n'), 'x')).toBe('name: Büro\r\n');
  });

  it('reads a pipe, as a shell makes of <(command)', () => {
    const path = join(folder, 'pipe');
    execFileSync('mkfifo', [path]);
    const writer = spawn('sh', ['-c', `printf 'name: piped' > '${path}'`]);
    expect(readTextFile(path, 'x')).toBe('name: piped');
    writer.kill();
  });

  it('takes a file of 4 MB', () => {
    expect(readTextFile(written('x'.repeat(4_000_000)), 'x')).toHaveLength(4_000_000);
  });

  it('reads standard input from a slow pipe, from a file, and from a device that never ends', () => {
    const module = new URL('../../src/reading/readTextFile.ts', import.meta.url).href;
    const script = `import(${JSON.stringify(module)}).then(({ readTextFile }) => {
      try { console.log(readTextFile(0, "standard input").length); }
      catch (error) { console.log(error.message); }
    })`;
    const node = `"${process.execPath}" --import tsx -e '${script}'`;
    const shell = (command: string) => execFileSync('sh', ['-c', command], { encoding: 'utf8' });
    expect(shell(`(printf 'name: '; sleep 0.3; printf 'Plan') | ${node}`)).toBe('10\n');
    expect(shell(`${node} < '${written('name: x')}'`)).toBe('7\n');
    expect(shell(`${node} < /dev/urandom`)).toBe(
      'standard input: the file is larger than 4 MB; check that it is the right one.\n',
    );
  });

  it.each<[string, () => string, string]>([
    ['missing', () => join(folder, 'none.yaml'), 'there is no such file; check the name and the folder.'],
    ['a folder', () => folder, 'this is a folder; name a file in it.'],
    [
      'below a file',
      () => join(written('x'), 'y'),
      'there is no such file, because a part of its path is not a folder; check the path.',
    ],
    [
      'of a name too long',
      () => join(folder, 'n'.repeat(300)),
      'the name is too long for a file; check the path.',
    ],
    ['a device', () => '/dev/urandom', 'this is a device, not a file; name a text file.'],
    [
      'too large',
      () => written('x'.repeat(4_000_001)),
      'the file is larger than 4 MB; check that it is the right one.',
    ],
    ['empty', () => written(''), 'the file is empty; check that it was saved.'],
    ['blank', () => written('\ufeff \n'), 'the file is empty; check that it was saved.'],
    [
      'binary',
      () => written(new Uint8Array([65, 0, 66])),
      'the file is not text; name a text file in UTF-8.',
    ],
    [
      'Latin-1',
      () => written(new Uint8Array([66, 252, 114])),
      'the file is not text in UTF-8; save it as UTF-8.',
    ],
    [
      'UTF-16',
      () => written(Buffer.from('\ufeffname', 'utf16le')),
      'the file is text in UTF-16; save it as UTF-8.',
    ],
  ])('refuses a file that is %s', (_, path, what) => {
    expect(problemsOf(() => readTextFile(path(), 'sites.yaml'))).toBe(`sites.yaml: ${what}`);
  });

  it('shows a NUL in a path instead of failing on it', () => {
    expect(problemsOf(() => readTextFile('a\0b', 'a\0b'))).toBe(
      'a\\u{0}b: the file cannot be read (ERR_INVALID_ARG_VALUE).',
    );
  });
});

describe('printable', () => {
  it('escapes what changes a terminal or the order of letters, and nothing else', () => {
    expect(printable('a\u001b[31m\u0007\r\t\u007f\u009b\u202e\u2066\u2028\ud800')).toBe(
      'a\\u{1b}[31m\\u{7}\\u{d}\\u{9}\\u{7f}\\u{9b}\\u{202e}\\u{2066}\\u{2028}\\u{d800}',
    );
    expect(printable('Zürich 日本 😀 é\nnew line')).toBe('Zürich 日本 😀 é\nnew line');
  });

  it('names the first hidden character', () => {
    expect(checkPrintable('One gigawatt')).toBeUndefined();
    expect(checkPrintable('a\nb')).toBe(
      'holds the control character \\u{a}, which cannot be shown; write the text on one line without it.',
    );
  });
});

describe('names', () => {
  const problemOf = (schema: typeof label, text: unknown) => schema.safeParse(text).error?.issues[0]?.message;

  it.each(['a', 'vr_nvl72+groq3_lpx', '2027-01', 'x'.repeat(64), 'constructor'])('%s is an id', (text) => {
    expect(identifier.parse(text)).toBe(text);
  });

  it.each([
    [
      '',
      '"" is not an id; write letters, digits, "_", ".", "-" and "+", beginning with a letter or a digit.',
    ],
    [
      '_a',
      '"_a" is not an id; write letters, digits, "_", ".", "-" and "+", beginning with a letter or a digit.',
    ],
    [
      'a\n',
      '"a\\n" is not an id; write letters, digits, "_", ".", "-" and "+", beginning with a letter or a digit.',
    ],
    [
      'x'.repeat(65),
      `"${'x'.repeat(60)}..." is longer than the 64 characters that an id may have; write a shorter one.`,
    ],
  ])('%j is no id', (text, message) => {
    expect(problemOf(identifier, text)).toBe(message);
  });

  it('a site has an id without dots, because keys are parted by them', () => {
    expect(siteName.parse('us-tx')).toBe('us-tx');
    expect(problemOf(siteName, 'us.tx')).toBe(
      '"us.tx" has a dot, which "--set sites.<name>.power" takes for the end of the name; write "us-tx" instead.',
    );
    expect(problemOf(siteName, '.us')).toBe(
      '".us" is not an id; write letters, digits, "_", "-" and "+", beginning with a letter or a digit.',
    );
  });

  it.each([
    [' ', 'is empty; write some text.'],
    ['x'.repeat(201), 'is longer than 200 characters; write a shorter text.'],
    [
      'a\u202eb',
      'holds the control character \\u{202e}, which cannot be shown; write the text on one line without it.',
    ],
  ])('%j is no label', (text, message) => {
    expect(problemOf(label, text)).toBe(message);
  });
});

it('a strict object words its unknown keys by itself', () => {
  const shape = strict({ power: quantity('power') });
  expect(shape.safeParse({ power: '1 GW', pwer: 1, zzz: 2 }).error?.issues[0]?.message).toBe(
    'unknown key "pwer"; did you mean "power"?\nunknown key "zzz"; known here is "power".',
  );
});

it('an InputError shows its problems on a line each, and the key only where the place does not', () => {
  const error = new InputError([
    { file: 'a.yaml', line: 5, column: 12, path: 'sites.a.power', what: 'is\nempty.' },
    { file: '--set sites.a.power=1', path: 'sites.a.power', what: 'is wrong.' },
  ]);
  expect(error.message).toBe('a.yaml:5:12 sites.a.power: is\\nempty.\n--set sites.a.power=1: is wrong.');
  expect(error.name).toBe('InputError');
});
