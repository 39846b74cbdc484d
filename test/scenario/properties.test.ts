import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readForecast } from '../../src/demand/readForecast.ts';
import { InputError } from '../../src/reading/inputError.ts';
import { readScenario } from '../../src/scenario/read.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for.
const UNSHOWABLE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

const PLACE = { shownAs: 'scenario.yaml', baseFolder: 'fixtures/textbook/dakota' };

/** Sites and all that a scenario can say of them whose order means nothing, so that there is something to shuffle. */
const FILE = {
  name: 'Two workshops',
  catalogue: 'furniture',
  evidence: 'assumption',
  horizon: { start: '2027-01', periods: 3, months: 12 },
  sites: {
    south: {
      power: { '2027-01': '20 MW', '2028-06': '30 MW', '2029-01': '25 MW' },
      electricity: '86 USD/MWh',
      shell: 'sunk',
      carbon: '380 kg/MWh',
      systems: ['table', 'desk', 'chair'],
      fleet: [
        { system: 'table', racks: '2 racks', since: '2026-01' },
        { system: 'table', racks: '3 racks', since: '2025-01' },
        { system: 'chair', racks: '1 racks', since: '2028-06' },
      ],
    },
    north: { power: '30 MW', shell: '13M USD/MW', pue: { air: 1.2, liquid: 1.1 }, carbon: '0 kg/MWh' },
    east: { power: '1 GW', shell: '0 USD/MW', carbon: '20 kg/MWh' },
  },
  budget: { capex: { '2027-01': '8M USD', '2028-03': '1M USD', '2029-01': '2M USD' } },
  finance: { life: '5 years', shellLife: '20 years' },
  change: { systemPrices: { table: '-8 %/year', desk: '-4 %/year' }, tokenPrices: '-25 %/year' },
  leadTime: { chair: '3 months', desk: '6 months' },
  service: { utilisation: '60 %', availability: '97 %' },
  supply: 'unlimited',
  systems: ['table', 'desk', 'chair'],
  interactivity: 'marker',
  forecast: { chair: '3 Ttok/year', desk: '4 Ttok/year', table: '5 Ttok/year' },
  tiers: {
    table: {
      share: { least: '10 %', most: '40 %' },
      price: { output: { '2027-01': '31 USD/Mtok', '2028-01': '30 USD/Mtok' } },
      sites: ['south', 'north'],
    },
    desk: { commitment: { '2027-01': '50 %', '2028-05': '60 %' }, interactivity: '40 tok/s/user' },
  },
  policies: {
    limits: { table: { racks: { most: '30 racks' } }, desk: { power: { least: { '2028-01': '1 MW' } } } },
    carbon: { most: { '2027-01': '9 kt/year', '2028-01': '8 kt/year' } },
  },
};

/** The scenario as text, so that "the same" means the same bytes. */
function resolved(file: unknown): string {
  return JSON.stringify(readScenario({ ...PLACE, text: JSON.stringify(file) }));
}

describe('what must not change a scenario', () => {
  test('the order of its keys and of its systems', () => {
    const expected = resolved(FILE);
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(1e6)), (stream) => {
        const next = () => stream.next().value as number;
        expect(resolved(shuffled(FILE, next))).toBe(expected);
      }),
      { seed: 5, numRuns: 60 },
    );
  });

  test('the unit that its power and its money are written in', () => {
    const milliwatts = fc.integer({ min: 1, max: 999_999_999 });
    fc.assert(
      fc.property(milliwatts, fc.integer({ min: 0, max: 999_999_999 }), (kilowatts, dollars) => {
        const written = (power: string, capex: string) =>
          resolved({
            ...FILE,
            sites: { south: { ...FILE.sites.south, power } },
            budget: { capex },
            tiers: {},
          });
        const expected = written(`${kilowatts} kW`, `${dollars} USD`);
        expect(written(`${kilowatts}e-6 GW`, `${dollars}e-9B USD`)).toBe(expected);
        expect(written(`${kilowatts}e-3MW`, `$${dollars}e-6M`)).toBe(expected);
        expect(written(`${kilowatts}e3 W`, `${dollars}USD`)).toBe(expected);
      }),
      { seed: 6, numRuns: 60 },
    );
  });

  test('whether a gigawatt is written as one, as 1000 MW or as 1e6 kW', () => {
    const power = (text: string) =>
      readScenario({
        ...PLACE,
        text: JSON.stringify({ ...FILE, sites: { south: { ...FILE.sites.south, power: text } }, tiers: {} }),
      });
    const expected = power('1 GW');
    expect(expected.sites[0]?.powerMw).toEqual([1000, 1000, 1000]);
    for (const spelling of ['1000 MW', '1e6 kW', '1GW', '1.0 GW', '0.001 TW'])
      expect(power(spelling)).toStrictEqual(expected);
  });
});

describe('whatever stands in a scenario or a forecast', () => {
  const BAD = { shownAs: 'sound.yaml', baseFolder: 'fixtures/bad-input' };
  const SOUND = readFileSync('fixtures/bad-input/sound.yaml', 'utf8');
  const FORECAST = readFileSync('fixtures/bad-input/forecasts/sound.csv', 'utf8');
  const PATHS = [...SOUND.matchAll(/^ *(\w+):/gm)].map(([, key]) => key as string);

  /** Reads, and returns the message where the input is refused; any other error fails the test. */
  function messageOf(run: () => unknown): string {
    try {
      run();
      return '';
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return error.message;
    }
  }

  test('it is read or refused in words that a terminal can show', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(
        '{',
        '[',
        ': ',
        '\n',
        '\t',
        '- ',
        '"',
        '*a',
        '&a',
        '!!x ',
        '-',
        '0',
        'e999',
        '~',
        '#',
        '|',
        '<<: ',
      ),
    );
    fc.assert(
      fc.property(fc.nat(), fc.nat(8), piece, (at, length, text) => {
        const start = at % SOUND.length;
        const mutated = SOUND.slice(0, start) + text + SOUND.slice(start + length);
        expect(messageOf(() => readScenario({ ...BAD, text: mutated }))).not.toMatch(UNSHOWABLE);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  test('any value under any key is read or refused, and blamed on the flag that set it', () => {
    const value = fc.constantFrom(
      '',
      '-1',
      '0',
      'NaN',
      '1e300 W',
      'null',
      '{}',
      '[]',
      '[[]]',
      'true',
      '\u001b[31m',
      '*x',
    );
    const path = fc.array(fc.constantFrom(...PATHS, '0', '__proto__', 'constructor'), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(path, value, (keys, text) => {
        const override = { path: keys, value: text, origin: '--set x' };
        const message = messageOf(() => readScenario({ ...BAD, text: SOUND }, [override]));
        expect(message).not.toMatch(UNSHOWABLE);
        if (message !== '') expect(message).toContain('--set x');
      }),
      { seed: 8, numRuns: 300 },
    );
  });

  test('any forecast is read or refused', () => {
    const expected = {
      tiers: ['doors', 'windows'],
      off: [],
      periods: [{ id: '2027-01', startMonth: 24_324, months: 12 }],
    };
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom(',', '"', '\n', '-', '(', ')', '#'),
    );
    fc.assert(
      fc.property(fc.nat(), fc.nat(8), piece, (at, length, text) => {
        const start = at % FORECAST.length;
        const mutated = FORECAST.slice(0, start) + text + FORECAST.slice(start + length);
        expect(messageOf(() => readForecast(mutated, 'f.csv', expected))).not.toMatch(UNSHOWABLE);
      }),
      { seed: 9, numRuns: 500 },
    );
  });
});

/** Every list and group in another order, chosen by `next`. */
function shuffled(value: unknown, next: () => number): unknown {
  if (Array.isArray(value)) return inAnyOrder(value, next);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, shuffled(inner, next)] as const);
  return Object.fromEntries(inAnyOrder(entries, next));
}

function inAnyOrder<T>(items: readonly T[], next: () => number): T[] {
  return items
    .map((item) => ({ item, at: next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
