import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { monthCodec } from '../../src/quantity/monthCodec.ts';
import { quantity } from '../../src/quantity/quantity.ts';
import { InputError } from '../../src/reading/inputError.ts';
import { identifier, label } from '../../src/reading/names.ts';
import type { Override } from '../../src/reading/override.ts';
import { readDocument } from '../../src/reading/readDocument.ts';
import { strict } from '../../src/reading/strict.ts';
import { problemsOf } from './problems.ts';

const site = strict({
  power: quantity('power'),
  pue: quantity('ratio').optional(),
  shell: z.union([z.literal('sunk'), quantity('moneyPerPower')]).optional(),
});
const schema = strict({
  name: label,
  start: monthCodec,
  objective: z.enum(['revenue', 'profit', 'capex']).optional(),
  sites: z.record(identifier, site),
  systems: z.union([z.literal('all'), z.array(z.string())]).optional(),
  points: z.array(strict({ speed: quantity('interactivity') })).optional(),
  tiers: z.record(z.string(), z.union([z.literal('off'), strict({ share: quantity('share') })])).optional(),
});

const read = (text: string, overrides: Override[] = []) => readDocument(text, 'plan.yaml', schema, overrides);
const problems = (text: string, overrides: Override[] = []) =>
  problemsOf(() => read(text, overrides)).split('\n');
const set = (path: string, value: string): Override => ({
  path: path.split('.'),
  value,
  origin: `--set ${path}=${value}`,
});

const base = `name: One gigawatt
start: 2027-01
sites:
  abilene: { power: 1 GW, shell: sunk }
points:
  - speed: 50 tok/s/user
`;

it('reads YAML into inner units', () => {
  expect(read(base).value).toEqual({
    name: 'One gigawatt',
    start: 24_324,
    sites: { abilene: { power: 1000, shell: 'sunk' } },
    points: [{ speed: 50 }],
  });
});

it('reads JSON indented with tabs, and a text with a byte-order mark and CRLF', () => {
  const json = '{\n\t"name": "x",\n\t"start": "2027-01",\n\t"sites": {}\n}\n';
  expect(read(json).value).toEqual({ name: 'x', start: 24_324, sites: {} });
  expect(problems('\ufeffname: x\r\nstart: 2027-01\r\nsites:\r\n  a: { power: 5 }\r\n')).toEqual([
    'plan.yaml:4:15 sites.a.power: "5" has no unit; write "5 MW" or "5 GW".',
  ]);
});

it('knows where each value stands', () => {
  const { positionOf } = read(base, [set('points.0.speed', '60 tok/s/user')]);
  expect(positionOf(['sites', 'abilene', 'power'])).toEqual({ file: 'plan.yaml', line: 4, column: 21 });
  expect(positionOf(['sites', 'abilene', 'pue'])).toEqual({ file: 'plan.yaml', line: 4, column: 3 });
  expect(positionOf(['nowhere'])).toEqual({ file: 'plan.yaml', line: 1, column: 1 });
  expect(positionOf([])).toEqual({ file: 'plan.yaml', line: 1, column: 1 });
  expect(positionOf(['points', 0])).toEqual({ file: 'plan.yaml', line: 6, column: 5 });
  expect(positionOf(['points', 0, 'speed'])).toEqual({ file: '--set points.0.speed=60 tok/s/user' });
});

it('lists everything that is wrong, in the order of the file', () => {
  const text = `nam: x
start: 2027
objective: revenu
sites:
  abilene:
    pwer: 1 GW
    shell: sunkk
    zzz: 1
  "a b": { power: 5, shell: 13 }
  c: { power: [1], shell: [], pue: 1.1 MW }
  d: { power: , shell: 13 MW }
systems: 5
points:
  - speed: 50
  - spped: 5
  - 3
tiers: { free: of, ultra: { share: 0.5 }, high: { shares: 1 }, low: 3 }
`;
  expect(problems(text)).toEqual([
    'plan.yaml:1:1 nam: unknown key "nam"; did you mean "name"?',
    'plan.yaml:2:8 start: "2027" is not a month; write the year and the month, for example "2027-01".',
    'plan.yaml:3:12 objective: "revenu" is not known here; did you mean "revenue"? What may be written is "revenue", "profit" or "capex".',
    'plan.yaml:6:5 sites.abilene.pwer: unknown key "pwer"; did you mean "power"?',
    'plan.yaml:7:12 sites.abilene.shell: "sunkk" is not known here; did you mean "sunk"?',
    'plan.yaml:8:5 sites.abilene.zzz: unknown key "zzz"; known here are "power", "pue" and "shell".',
    'plan.yaml:9:3 sites.a b: "a b" is not an id; write letters, digits, "_", ".", "-" and "+", beginning with a letter or a digit.',
    'plan.yaml:10:15 sites.c.power: is a list, but must be a quantity with its unit; write for example "1 GW" or "1000 MW".',
    'plan.yaml:10:27 sites.c.shell: is a list, but must be a quantity with its unit; write for example "13M USD/MW" or "13000 USD/kW". Or write "sunk".',
    'plan.yaml:10:36 sites.c.pue: "1.1 MW" has a unit where a bare number is needed; write "1.1".',
    'plan.yaml:11:8 sites.d.power: is empty; write for example "1 GW" or "1000 MW".',
    'plan.yaml:11:24 sites.d.shell: "13 MW" is power, not money per power; write for example "13M USD/MW" or "13000 USD/kW". Or write "sunk".',
    'plan.yaml:12:10 systems: is a number, but must be "all" or a list.',
    'plan.yaml:14:12 points[0].speed: "50" has no unit; write "50 tok/s/user".',
    'plan.yaml:15:5 points[1].spped: unknown key "spped"; did you mean "speed"?',
    'plan.yaml:16:5 points[2]: is a number, but must be a group of keys.',
    'plan.yaml:17:16 tiers.free: "of" is not known here; did you mean "off"?',
    'plan.yaml:17:36 tiers.ultra.share: "0.5" has no unit; write "50 %".',
    'plan.yaml:17:51 tiers.high.shares: unknown key "shares"; did you mean "share"?',
    'plan.yaml:17:69 tiers.low: is a number, but must be "off" or a group of keys.',
  ]);
});

it('says of a misspelt key nothing more, and of other missing keys of the same group that they are missing', () => {
  expect(problems('nam: x\nstart: 2027-01\nsites: {}\n')).toEqual([
    'plan.yaml:1:1 nam: unknown key "nam"; did you mean "name"?',
  ]);
  expect(problems('nam: x\nname: y\nsites: {}\n')).toEqual([
    'plan.yaml:1:1 start: is missing; write for example "2027-01".',
    'plan.yaml:1:1 nam: unknown key "nam"; did you mean "name"?',
  ]);
});

it('says that a key is missing where another group has it misspelt', () => {
  const sites = 'sites: { abilene: { powr: 1 GW, shell: sunk }, odessa: { shell: sunk } }';
  expect(problems(`name: x\nstart: 2027-01\n${sites}\n`)).toEqual([
    'plan.yaml:3:21 sites.abilene.powr: unknown key "powr"; did you mean "power"?',
    'plan.yaml:3:48 sites.odessa.power: is missing; write for example "1 GW" or "1000 MW".',
  ]);
});

it('shows hidden characters instead of sending them to the terminal', () => {
  expect(problems('name: "a\\e[31mb"\nstart: 2027-01\nsites: {}\n"k\\e\\ny": 1\n')).toEqual([
    'plan.yaml:1:7 name: holds the control character \\u{1b}, which cannot be shown; write the text on one line without it.',
    'plan.yaml:4:1 k\\u{1b}\\ny: unknown key "k\\u{1b}\\ny"; known here are "name", "start", "objective", "sites", "systems", "points" and "tiers".',
  ]);
});

describe('names that every object inherits', () => {
  it('are unknown keys like any other', () => {
    expect(problems(`${base}constructor: 1\ntoString: 2\n`)).toEqual([
      'plan.yaml:7:1 constructor: unknown key "constructor"; known here are "name", "start", "objective", "sites", "systems", "points" and "tiers".',
      'plan.yaml:8:1 toString: unknown key "toString"; known here are "name", "start", "objective", "sites", "systems", "points" and "tiers".',
    ]);
    expect(problems(`${base}objective: toString`)).toEqual([
      'plan.yaml:7:12 objective: "toString" is not known here; write "revenue", "profit" or "capex".',
    ]);
  });

  it('are found missing where only the inherited one is there', () => {
    expect(problems('name: x\nstart: 2027-01\nsites:\n  constructor: {}\n')).toEqual([
      'plan.yaml:4:3 sites.constructor.power: is missing; write for example "1 GW" or "1000 MW".',
    ]);
  });

  it('never reach into the prototype', () => {
    expect(problems('name: x\nsites:\n  __proto__: { polluted: yes }\n')).toEqual([
      'plan.yaml:3:3: unknown key "__proto__"; choose another name.',
    ]);
    expect(problems(base, [set('__proto__.polluted', 'yes')])).toEqual([
      '--set __proto__.polluted=yes: unknown key "__proto__"; choose another name.',
    ]);
    expect(problems(base, [set('sites', '{__proto__: {polluted: yes}}')])).toEqual([
      '--set sites={__proto__: {polluted: yes}}: unknown key "__proto__"; choose another name.',
    ]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('overrides', () => {
  it('replace, add and reach into lists', () => {
    const { value } = read(base, [
      set('sites.abilene.power', '800MW'),
      set('sites.abilene.pue', '1.2'),
      set('sites.odessa.power', '200 MW'),
      set('points.0.speed', '60 tok/s/user'),
      set('systems', '[gb200_nvl72, vr_nvl72]'),
      set('name', 'Two: sites # and more'),
    ]);
    expect(value).toEqual({
      name: 'Two: sites # and more',
      start: 24_324,
      sites: { abilene: { power: 800, pue: 1.2, shell: 'sunk' }, odessa: { power: 200 } },
      points: [{ speed: 60 }],
      systems: ['gb200_nvl72', 'vr_nvl72'],
    });
  });

  it.each([
    ['sites.abilene.power', '800', '"800" has no unit; write "800 MW" or "800 GW".'],
    ['site.abilene.power', '1 GW', 'unknown key "site"; did you mean "sites"?'],
    [
      'sites.abilene.power.peak',
      '1 GW',
      '"sites.abilene.power" is a single value and has no key "peak"; set it as a whole.',
    ],
    ['points.3.speed', '1', '"points" is a list of 1; count its items from 0.'],
    ['points.first.speed', '1', '"points" is a list of 1; count its items from 0.'],
    ['name', '', 'is empty; write some text.'],
    ['systems', '{a: *b}', 'is text, but must be "all" or a list.'],
    ['', '1', 'the name of a key is empty; write for example a.b=value.'],
  ])('%s=%s is a problem with its origin', (path, value, what) => {
    expect(problems(base, [set(path, value)])).toEqual([`--set ${path}=${value}: ${what}`]);
  });

  it('name their origin where what they add is not complete, after the problems of the file', () => {
    expect(problems(`${base}sistems: all\n`, [set('sites.odessa.pue', '1.2')])).toEqual([
      'plan.yaml:7:1 sistems: unknown key "sistems"; did you mean "systems"?',
      '--set sites.odessa.pue=1.2 sites.odessa.power: is missing; write for example "1 GW" or "1000 MW".',
    ]);
  });

  it('hold for one reading of a text, in groups, lists and parts that are referred to', () => {
    const text =
      'name: x\nstart: 2027-01\nsites: { a: &a { power: 1 GW }, b: *a }\nsystems: [one, two]\npoints: [{ speed: 10 tok/s/user }]\n';
    const stated = {
      sites: { a: { power: 1000 }, b: { power: 1000 } },
      systems: ['one', 'two'],
      points: [{ speed: 10 }],
    };
    expect(read(text).value).toMatchObject(stated);
    const overrides = [
      set('sites.a.power', '2 GW'),
      set('sites.a.pue', '1.2'),
      set('systems.1', 'three'),
      set('points.0.speed', '20 tok/s/user'),
    ];
    expect(read(text, overrides).value).toMatchObject({
      sites: { a: { power: 2000, pue: 1.2 }, b: { power: 2000, pue: 1.2 } },
      systems: ['one', 'three'],
      points: [{ speed: 20 }],
    });
    expect(read(text).value).toMatchObject(stated);
    expect(read(text).value.sites).toEqual(stated.sites);
  });

  it('do not change a part that the file only refers to', () => {
    const text = 'name: x\nstart: 2027-01\nsites: { a: &a { power: 1 GW }, b: *a }\n';
    expect(read(text).value.sites).toEqual({ a: { power: 1000 }, b: { power: 1000 } });
    expect(problems(text, [set('sites.b.power', '2 GW')])).toEqual([
      '--set sites.b.power=2 GW: "sites.b" refers to another part of the file; set it as a whole.',
    ]);
  });
});

it('says what a group may be that is told apart by one of its keys', () => {
  const shape = strict({
    price: z.discriminatedUnion('kind', [
      strict({ kind: z.literal('fixed'), usd: z.number() }),
      strict({ kind: z.literal('curve') }),
    ]),
  });
  const found = (text: string) => problemsOf(() => readDocument(text, 'a.yaml', shape));
  expect(found('price: { kind: fixd }')).toBe(
    'a.yaml:1:16 price.kind: "fixd" is not known here; did you mean "fixed"? What may be written is "fixed" or "curve".',
  );
  expect(found('price: {}')).toBe('a.yaml:1:1 price.kind: is missing; write for example "fixed" or "curve".');
  expect(found('price: { kind: fixed, usd: x }')).toBe(
    'a.yaml:1:28 price.usd: is text, but must be a number.',
  );
});

it('picks the branch of a union that knows the keys', () => {
  const shape = strict({
    p: z.union([strict({ a: z.string() }), strict({ b: z.number(), c: z.number() })]).optional(),
    q: z
      .union([quantity('rackPower'), strict({ value: quantity('rackPower'), source: z.string() })])
      .optional(),
  });
  const text = 'p: { c: x }\nq: { value: 5 }\n';
  expect(problemsOf(() => readDocument(text, 'a.yaml', shape)).split('\n')).toEqual([
    'a.yaml:1:1 p.b: is missing; write a value for it.',
    'a.yaml:1:9 p.c: is text, but must be a number.',
    'a.yaml:2:1 q.source: is missing; write a value for it.',
    'a.yaml:2:13 q.value: "5" has no unit; write "5 kW".',
  ]);
});

it('finds sentences for whatever is written, and never fails otherwise', () => {
  const pieces = [
    'name',
    'sites',
    'power',
    ': ',
    '- ',
    '\n',
    '  ',
    '{',
    '}',
    '[',
    ']',
    ',',
    '"',
    "'",
    '&a ',
    '*a',
    '!!set ',
  ];
  const words = [
    '1 GW',
    '5',
    'off',
    '#',
    '|',
    '>',
    '? ',
    '---\n',
    '%YAML 1.1\n',
    '\t',
    '\u001b',
    '\0',
    '<<',
    '__proto__',
    '\u202e',
  ];
  const texts = fc.array(fc.oneof(fc.constantFrom(...pieces, ...words), fc.string({ maxLength: 3 })), {
    maxLength: 25,
  });
  fc.assert(
    fc.property(texts, texts, (parts, value) => {
      try {
        read(parts.join(''), [set('sites.a.power', value.join(''))]);
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: none may come through.
        expect((error as InputError).message).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
        for (const problem of (error as InputError).problems) expect(problem.what).toMatch(/[.?]$/);
      }
    }),
    { seed: 20261120, numRuns: 2000 },
  );
});

it('words the general rules of schemas', () => {
  const shape = strict({
    list: z.array(z.string()).min(2),
    whole: z.number().int(),
    small: z.number().max(5),
    large: z.number().gt(5),
    text: z.string(),
    flag: z.boolean(),
    code: z.string().regex(/^x/),
    need: z.string().meta({ examples: ['abc'] }),
  });
  const text = 'list: [a]\nwhole: 1.5\nsmall: 6\nlarge: 5\ntext: 7\nflag: yes\ncode: abc\n';
  expect(problemsOf(() => readDocument(text, 'a.yaml', shape)).split('\n')).toEqual([
    'a.yaml:1:1 need: is missing; write for example "abc".',
    'a.yaml:1:7 list: has 1 item, but must have at least 2.',
    'a.yaml:2:8 whole: 1.5 is not a whole number; write one without a fraction.',
    'a.yaml:3:8 small: "6" must be at most 5.',
    'a.yaml:4:8 large: "5" must be more than 5.',
    'a.yaml:5:7 text: is a number, but must be text; put it in quotes: "7".',
    'a.yaml:6:7 flag: is text, but must be true or false.',
    'a.yaml:7:7 code: "abc" does not have the form that is needed here.',
  ]);
});
