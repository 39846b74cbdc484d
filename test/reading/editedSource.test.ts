import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editedSource } from '../../src/reading/editedSource.ts';
import { applyOverride, type Override } from '../../src/reading/override.ts';
import { parseSource } from '../../src/reading/syntax.ts';

const set = (path: string, value: string): Override => ({ path: path.split('.'), value, origin: '--set' });

const edited = (text: string, ...edits: readonly [path: string, value: string][]) =>
  editedSource(
    text,
    edits.map(([path, value]) => set(path, value)),
  );

describe('a value set in a text', () => {
  test('takes the place of the old one and leaves every other byte', () => {
    const text = '# first\nsite:   { power: 1 GW,shell: sunk } # here\n\n\nlast: "a" # no newline';
    expect(edited(text, ['site.power', '800MW'], ['last', 'b'])).toBe(
      '# first\nsite:   { power: 800MW,shell: sunk } # here\n\n\nlast: b # no newline',
    );
  });

  test('leaves the comment at the end of its line in its column, as far as there is room', () => {
    expect(edited('a: 1 GW     # power\nb: 2\n', ['a', '1.01 GW'])).toBe('a: 1.01 GW  # power\nb: 2\n');
    expect(edited('a: 1.01 GW  # power\n', ['a', '1 GW'])).toBe('a: 1 GW     # power\n');
    expect(edited('a: 1 GW  # power\n', ['a', '1234567 GW'])).toBe('a: 1234567 GW # power\n');
  });

  test('that is new stands after its neighbours, before the comments that follow', () => {
    const text =
      'tiers:\n  free: { commitment: 50 % }   # at least\n  # premium: off\n\nracks: whole\n# the end\n';
    expect(
      edited(text, ['tiers.ultra', 'off'], ['tiers.free.demand', '120 %'], ['finance.life', '5 years']),
    ).toBe(
      'tiers:\n  free: { commitment: 50 %, demand: 120 % } # at least\n  ultra: off\n  # premium: off\n\nracks: whole\nfinance: { life: 5 years }\n# the end\n',
    );
  });

  test('that is new in a group which holds nothing is its first', () => {
    expect(edited('a: {}\nb:   # nothing yet\nc: [ ]\n', ['a.x', '1'], ['b.y.z', '2 %'])).toBe(
      'a: { x: 1 }\nb: { y: { z: 2 % } } # nothing yet\nc: [ ]\n',
    );
  });

  test('of a group with the same keys changes each of its values where it stands', () => {
    const text = 'power:           # a ramp\n  2027-01: 10 MW # now\n  2027-07: 30 MW\nrest: 1\n';
    expect(edited(text, ['power', '{ 2027-01: 20 MW, 2027-07: 40 MW }'])).toBe(
      'power:           # a ramp\n  2027-01: 20 MW # now\n  2027-07: 40 MW\nrest: 1\n',
    );
  });

  test('in place of lines stands on the line of their key', () => {
    const text = 'power: # a ramp\n  2027-01: 10 MW # now\n  2027-07: 30 MW # then\n# rest\nrest: 1\n';
    expect(edited(text, ['power', '20 MW'])).toBe('power: 20 MW # a ramp\n# rest\nrest: 1\n');
  });

  test('keeps the ends of lines, the mark at the start and JSON as they are', () => {
    expect(edited('\ufeffa: 1\r\nb: 2\r\n', ['b', '3'], ['c', 'x'])).toBe('\ufeffa: 1\r\nb: 3\r\nc: x\r\n');
    const json = '{\n  "a": { "b": "1 GW" },\n  "c": 2\n}\n';
    const text = edited(json, ['a.b', '2 GW'], ['a.d', 'off'], ['e.f', '{ g: 1 }']);
    expect(text).toBe('{\n  "a": { "b": "2 GW", "d": "off" },\n  "c": 2,\n  "e": {"f":{"g":1}}\n}\n');
    expect(JSON.parse(text)).toEqual({ a: { b: '2 GW', d: 'off' }, c: 2, e: { f: { g: 1 } } });
  });

  test('is quoted where it would read as something else', () => {
    expect(edited('a: { b: 1 }\nc: 2\n', ['a.b', 'x, y'], ['c', 'a # b'])).toBe(
      'a: { b: "x, y" }\nc: "a # b"\n',
    );
  });

  test('in place of a reference stands alone, and what it referred to stays', () => {
    const text = 'a: &x { k: 1 } # one\nb: *x        # two\n';
    expect(edited(text, ['b', '{ k: 2 }'])).toBe('a: &x { k: 1 } # one\nb: { k: 2 }  # two\n');
  });

  test('whose place the text does not show leads to the whole text printed anew, with its comments', () => {
    expect(edited('# first\nh: !!str 1 # one\ni:   2\n', ['h', '2'])).toBe('# first\nh: 2 # one\ni: 2\n');
  });
});

/** Everything that a path may lead to in data, and one key more. */
function pathsIn(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, each]) => [
    [key],
    ...pathsIn(each).map((path) => [key, ...path]),
  ]);
  return Array.isArray(value) ? inner : [...inner, ['new'], ['new', 'newer']];
}

const HOSTILE = `# at the top
%YAML: no directive
'quoted': "a" # after
text: |   # kept
  one
  two

folded: >-
  three
  four
list:
- a   # first
-   b: 1
    c: { d: [1, 2,
       3], e: "}" }   # in lines
- - x
  - y
empty:
nothing: ~
ref: &it { k: 1, }
again: *it
deep:
    wide:   # four blanks
        1: one
        2027-01: 5 MW # a month
    "with: colon": x
last: end`;

const TEXTS: Readonly<Record<string, string>> = {
  gigawatt: readFileSync('fixtures/gigawatt/scenario.yaml', 'utf8'),
  roadmap: readFileSync('fixtures/roadmap/scenario.yaml', 'utf8'),
  retirement: readFileSync('fixtures/years/retirement.yaml', 'utf8'),
  hostile: HOSTILE.replace('%YAML: no directive\n', ''),
  windows: HOSTILE.replace('%YAML: no directive\n', '').replaceAll('\n', '\r\n'),
  json: JSON.stringify({ a: { b: '1 GW', c: [1, 'x', { d: null }] }, e: {}, f: 'y' }, null, 2),
};

const VALUES = [
  '1 GW',
  '12',
  '1.5e3',
  'true',
  'null',
  '~',
  '',
  ' 5 % ',
  'off',
  'a: b',
  '# no',
  'x # y',
  '- a',
  "it's",
  '"half',
  '*it',
  '&x',
  '!t',
  '@',
  '%',
  '|',
  'a\nb',
  'x, y',
  '}',
  '[1, two, { three: 3 }]',
  '{}',
  '{ 2027-01: 1 MW, 2027-07: 2 MW }',
  '{ k: "x, y" }',
  '{ a: { b: [c] } }',
];

const change = (name: string) =>
  fc.record({
    path: fc.constantFrom(...pathsIn(parseSource(TEXTS[name] as string, name).document.toJS())),
    value: fc.constantFrom(...VALUES),
    origin: fc.constant('--set'),
  });

/** The data of a text with overrides set in it, and those of them that can be. */
function applied(text: string, overrides: readonly Override[]): { data: unknown; possible: Override[] } {
  const source = parseSource(text, 'text');
  const possible = overrides.filter((each) => applyOverride(source, new WeakMap(), each) === undefined);
  return { data: dataOf(source), possible };
}

function dataOf(source: ReturnType<typeof parseSource>): unknown {
  try {
    return source.document.toJS();
  } catch {
    // A reference to what was replaced.
    return undefined;
  }
}

describe.each(Object.keys(TEXTS))('random edits of %s', (name) => {
  const text = TEXTS[name] as string;

  test('read as the data with the overrides', () => {
    fc.assert(
      fc.property(fc.array(change(name), { maxLength: 5 }), (overrides) => {
        const { data, possible } = applied(text, overrides);
        fc.pre(data !== undefined);
        expect(parseSource(editedSource(text, possible), 'edited').document.toJS()).toEqual(data);
      }),
      { numRuns: 150 },
    );
  });
});

test.each(['gigawatt', 'roadmap', 'retirement'])(
  'no value of %s takes a line with it that is not its own',
  (name) => {
    const text = TEXTS[name] as string;
    const { document } = parseSource(text, name);
    const scalars = pathsIn(document.toJS()).filter(
      (path) => document.hasIn(path) && typeof document.getIn(path) !== 'object',
    );
    expect(scalars.length).toBeGreaterThan(10);
    for (const path of scalars) {
      const [before, after] = [text, editedSource(text, [{ path, value: '7 XY', origin: '' }])].map((each) =>
        each.split('\n'),
      ) as [string[], string[]];
      expect(after.length, path.join('.')).toBe(before.length);
      expect(after.filter((line, at) => line !== before[at]).length, path.join('.')).toBe(1);
    }
  },
);
