import { expect, it } from 'vitest';
import { z } from 'zod';
import { readDocument } from '../../src/reading/readDocument.ts';
import { strict } from '../../src/reading/strict.ts';
import { problemsOf } from './problems.ts';

const anything = z.record(z.string(), z.unknown());
const problems = (text: string) => problemsOf(() => readDocument(text, 'f.yaml', anything)).split('\n');

it.each([
  ['', ['f.yaml: the file is empty; write lines such as "name: value".']],
  ['# only a remark', ['f.yaml: the file is empty; write lines such as "name: value".']],
  ['- a\n- b', ['f.yaml:1:1: the file must hold keys with values; write lines such as "name: value".']],
  ['\n  just text', ['f.yaml:2:3: the file must hold keys with values; write lines such as "name: value".']],
  [
    'name: x\nname: y\nother:\n\tfoo: 1\n',
    [
      'f.yaml:2:1: the key "name" stands twice in the same place; keep one of them, or give it another name.',
      'f.yaml:4:1: the line is indented with a tab; indent with blanks.',
    ],
  ],
  [
    '1: a\n"1": b',
    ['f.yaml:2:1: the key "1" stands twice in the same place; keep one of them, or give it another name.'],
  ],
  [
    '{"a": 1, "a": 2}',
    ['f.yaml:1:10: the key "a" stands twice in the same place; keep one of them, or give it another name.'],
  ],
  ['a: "x\n', ['f.yaml:2:1: a quote is opened and not closed before this point; close it.']],
  ['a: {b: 1', ['f.yaml:1:9: an opening bracket or brace is not closed before this point; close it.']],
  [
    'a: b: c',
    [
      'f.yaml:1:4: a key stands inside a value; line it up with the other keys, or put text that holds a colon and a blank in quotes.',
    ],
  ],
  [
    'a:\n    b: 1\n  c: 2',
    ['f.yaml:3:1: the line is indented differently from the lines it belongs with; line them up.'],
  ],
  [
    'name\nfoo: 1',
    ['f.yaml:1:1: a key without its colon, or a key over several lines, stands here; write "key: value".'],
  ],
  [
    'a: @x',
    [
      'f.yaml:1:4: text begins with a character that has a meaning of its own in YAML; put the text in quotes.',
    ],
  ],
  [
    'a: "\\q"',
    ['f.yaml:1:5: the backslash begins no known escape; write two backslashes, or use single quotes.'],
  ],
  [
    'a: !foo 1',
    [
      'f.yaml:1:4: a tag such as "!name" stands here, which is not understood; leave it out, or put the text in quotes.',
    ],
  ],
  ['a: 1\n---\nb: 1', ['f.yaml:2:1: a second document begins here; keep one document in a file.']],
  ['a: }', ['f.yaml:1:4: a bracket or brace is closed that was never opened; remove it.']],
  ['a: [1, , 2]', ['f.yaml:1:8: a comma stands where a value is needed; remove it.']],
  ['{"a": 1 "b": 2}', ['f.yaml:1:7: a comma is missing between two items in brackets or braces; write it.']],
  [
    "a: 'it's'",
    [
      'f.yaml:1:8: text follows where the value has ended; put the whole value in quotes, or begin a new key on a new line.',
    ],
  ],
  [
    'a: - b',
    [
      'f.yaml:1:4: a list begins on the line of its key; begin it on the next line, or put the text in quotes.',
    ],
  ],
  [
    'a: > 5',
    [
      'f.yaml:1:6: text follows "|" or ">" on the same line; put the value in quotes, or begin its text on the next line.',
    ],
  ],
  ['%FOO\n---\na: 1', ['f.yaml:1:1: a line that begins with "%" gives instructions to YAML; leave it out.']],
  [
    `${'a'.repeat(2000)}: 1`,
    [
      'f.yaml:1:1: the text cannot be read as YAML: the : indicator must be at most 1024 chars after the start of an implicit block mapping key. Check quotes, brackets, colons and indentation here.',
    ],
  ],
  ['? [a]\n: 1', ['f.yaml:1:3: a key is not text; write a name before the colon.']],
  [': 1', ['f.yaml:1:1: a key is not text; write a name before the colon.']],
  ['a: *x', ['f.yaml:1:4: "*x" refers to nothing; put text that begins with "*" in quotes.']],
  ['a: &a [*a]', ['f.yaml:1:8: "*a" refers to the part it stands in; write the value out.']],
])('%j', (text, expected) => {
  expect(problems(text)).toEqual(expected);
});

it('stops at references that multiply, without building what they stand for', () => {
  const levels = Array.from({ length: 30 }, (_, level) =>
    level === 0 ? 'a0: &a0 [x, x]' : `a${level}: &a${level} [*a${level - 1}, *a${level - 1}, *a${level - 1}]`,
  );
  expect(problems(levels.join('\n'))).toEqual([
    'f.yaml: references ("*name") repeat too much of the file; write the values out.',
  ]);
});

const TOO_DEEP = 'is nested too deeply; write at most 100 groups and lists inside one another.';

it.each([
  ['brackets', `a: ${'['.repeat(1000)}`, '1:103'],
  ['braces', '{'.repeat(10_000), '1:101'],
  ['JSON', '{"a":'.repeat(1000), '1:501'],
  ['dashes', `a:\r\n  ${'- '.repeat(1_000_000)}`, '2:201'],
  ['question marks', '? '.repeat(5000), '1:201'],
  ['indentation', Array.from({ length: 200 }, (_, level) => `${' '.repeat(level)}a:`).join('\n'), '101:101'],
])('stops at nesting without end by %s', (_, text, place) => {
  expect(problems(text)).toEqual([`f.yaml:${place}: ${TOO_DEEP}`]);
});

it('refuses such nesting in a value set from outside', () => {
  const override = { path: ['a'], value: '['.repeat(1000), origin: '--set a=[[' };
  expect(problemsOf(() => readDocument('a: 1', 'f.yaml', anything, [override]))).toBe(
    `--set a=[[: ${TOO_DEEP}`,
  );
});

it('takes 100 levels, and brackets without end in quotes, remarks and text', () => {
  const many = '['.repeat(1000);
  const deep = `a: ${'['.repeat(99)}${']'.repeat(99)}`;
  const text = `${deep}\nb: "${many}"\nc: '${many}' # ${many}\nd: x${many}\ne: |\n  ${many}`;
  const { value } = readDocument(text, 'f.yaml', anything);
  expect(value).toMatchObject({ b: many, c: many, d: `x${many}`, e: `${many}\n` });
});

it('lists 20 problems of very many, and says how many more there are', () => {
  const keys = (count: number) => Array.from({ length: count }, (_, index) => `k${index}: 1`).join('\n');
  const listed = (count: number) =>
    problemsOf(() => readDocument(keys(count), 'f.yaml', strict({ power: z.string().optional() })));
  const first = Array.from(
    { length: 20 },
    (_, index) => `f.yaml:${index + 1}:1 k${index}: unknown key "k${index}"; known here is "power".`,
  );
  expect(listed(20)).toBe(first.join('\n'));
  expect(listed(21)).toBe([...first, 'and 1 more problem.'].join('\n'));
  expect(listed(50_000)).toBe([...first, 'and 49980 more problems.'].join('\n'));
});

it('says so where more is wrong than can be listed', () => {
  const text = `a: [${'1,'.repeat(400_000)}]`;
  expect(problemsOf(() => readDocument(text, 'f.yaml', strict({ a: z.array(z.string()) })))).toBe(
    'f.yaml: more is wrong with the file than can be listed; check that it is the right one.',
  );
});

it('leaves words such as no, dates and merge keys as text', () => {
  const { value } = readDocument('a: no\nb: 2027-01-01\n"<<": x\nc: 0x10', 'f.yaml', anything);
  expect(value).toEqual({ a: 'no', b: '2027-01-01', '<<': 'x', c: 16 });
});
