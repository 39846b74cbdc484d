import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { changedEdits, type Edit, type OpenedScenario } from '../../src/scenario/edited.ts';
import { editedText } from '../../src/scenario/editedText.ts';
import { nudged } from '../../src/scenario/inputs/nudged.ts';
import { inputsOf } from '../../src/scenario/inputs.ts';
import { readScenarioFile } from '../../src/scenario/read.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { entered, opened, readOf, stepped, wrongWith } from './editing.ts';

const FILE = 'fixtures/gigawatt/scenario.yaml';
const gigawatt = opened(FILE);
const folder = mkdtempSync(join(tmpdir(), 'millwright-saved-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The scenario that is saved in a folder beside nothing else, read again. */
function savedAndRead(what: OpenedScenario, edits: readonly Edit[]): Scenario {
  const path = join(folder, 'saved.yaml');
  writeFileSync(path, editedText(what, edits, folder));
  return readScenarioFile(path);
}

/** Remarks that name a flag, or a file, are about how the scenario came to be. */
const withoutRemarks = ({ remarks: _, ...scenario }: Scenario) => scenario;

const commentsIn = (text: string) => text.match(/#.*$/gm) ?? [];

describe('the text of an edited scenario', () => {
  test('is the original where nothing is edited', () => {
    expect(editedText(gigawatt, [], 'fixtures/gigawatt')).toBe(readFileSync(FILE, 'utf8'));
  });

  test('differs in the lines of the edits alone, and keeps every comment', () => {
    const edits = [
      ...stepped('power abilene', 1, gigawatt),
      ...stepped('demand free', 2, gigawatt),
      ...stepped('price medium', 1, gigawatt),
      ...stepped('discount rate', -1, gigawatt),
      ...stepped('objective', 1, gigawatt),
    ];
    const [before, after] = [readFileSync(FILE, 'utf8'), editedText(gigawatt, edits, 'fixtures/gigawatt')];
    expect(commentsIn(after)).toEqual(commentsIn(before));
    const old = new Set(before.split('\n'));
    expect(after.split('\n').filter((line) => !old.has(line))).toEqual([
      '    power: 1.01 GW             # at the meter, cooling included',
      '  free: { commitment: 50 %, demand: 110 % } # serve at least this part of its forecast',
      '  medium: { price: { output: 3.15 USD/Mtok } }',
      'objective: profit',
      'finance: { costOfCapital: 9 %/year }',
    ]);
    expect(savedAndRead(gigawatt, edits)).toEqual(readOf(gigawatt, edits).scenario);
  });

  test('has what it was opened with', () => {
    const with800 = {
      ...gigawatt,
      overrides: [{ path: ['sites', 'abilene', 'power'], value: '800MW', origin: '--power 800MW' }],
    };
    expect(editedText(with800, [], 'fixtures/gigawatt')).toContain(
      '\n    power: 800MW               # at the meter, cooling included\n',
    );
  });

  test('leads from where it is saved to the files that it led to', () => {
    expect(editedText(gigawatt, [], 'fixtures')).toContain(
      '\n  file: gigawatt/forecasts/base.csv # `--demand',
    );
    expect(editedText(gigawatt, [], 'fixtures/years')).toContain(
      '\n  file: ../gigawatt/forecasts/base.csv # `--demand',
    );
    const years = opened('fixtures/years/retirement.yaml');
    expect(editedText(years, [], 'fixtures/roadmap')).toContain(
      '\ncatalogue: ../years/catalogue  # a folder beside this file\n',
    );
    for (const what of [gigawatt, years]) expect(savedAndRead(what, [])).toEqual(readOf(what).scenario);
  });

  test('writes a name that would be read as something else as the path it is', () => {
    const base = mkdtempSync(join(folder, 'base-'));
    mkdirSync(join(base, '12'));
    const text = readFileSync(FILE, 'utf8').replace('forecasts/base.csv', '12/unlimited');
    const what = { ...gigawatt, source: { text, shownAs: 'plan.yaml', baseFolder: base } };
    expect(editedText(what, [], join(base, '12'))).toContain('\n  file: ./unlimited ');
  });

  test('names the forecast that was put in place of its own', () => {
    const csv = join(folder, 'other.csv');
    writeFileSync(
      csv,
      readFileSync('fixtures/gigawatt/forecasts/base.csv', 'utf8').replace('300,180', '310,190'),
    );
    const other = { ...gigawatt, replacements: { demand: csv } };
    expect(editedText(other, [], folder)).toContain(
      '\nforecast: other.csv            # or only the path; or `unlimited`\n\ntiers:',
    );
    const { forecast, ...scenario } = savedAndRead(other, []);
    const { forecast: was, ...rest } = readOf(other).scenario;
    expect(scenario).toEqual(rest);
    expect(scenario.tiers[1]?.demand).toEqual({ mean: [310], low: [190], high: [480] });
    expect([forecast.grade, was.grade]).toEqual(['assumption', 'assumption']);
    expect(forecast.note).toBe('Read from other.csv; nobody has graded it.');
  });

  test('keeps the comments of a ramp whose steps are nudged', () => {
    const text = readFileSync(FILE, 'utf8').replace(
      'power: 1 GW                # at the meter, cooling included',
      'power:\n      2027-01: 500 MW   # the first hall\n      2027-07: 1 GW     # both',
    );
    const ramp = { ...gigawatt, source: { ...gigawatt.source, text } };
    expect(editedText(ramp, stepped('power abilene', 2, ramp), 'fixtures/gigawatt')).toContain(
      '    power:\n      2027-01: 520 MW   # the first hall\n      2027-07: 1.02 GW  # both\n',
    );
  });

  test('of limits that were taken away is right too', () => {
    const edits = entered(
      'supply share',
      'unlimited',
      gigawatt,
      entered('capex budget', 'unlimited', gigawatt),
    );
    const text = editedText(gigawatt, edits, 'fixtures/gigawatt');
    expect(text).toContain('\nbudget: {}                     # racks and shell together;');
    expect(text).toContain("\nsupply: unlimited              # of the world's deliveries;");
    expect(savedAndRead(gigawatt, edits)).toEqual(readOf(gigawatt, edits).scenario);
  });
});

describe.each([
  FILE,
  'fixtures/roadmap/scenario.yaml',
  'fixtures/years/retirement.yaml',
  'fixtures/years/deferrable-night.yaml',
])('random steps of the inputs of %s', (path) => {
  const what = opened(path);
  const inputs = inputsOf(readOf(what), []);
  const change = fc.record({ input: fc.constantFrom(...inputs), steps: fc.integer({ min: -9, max: 9 }) });

  test('are saved as they are planned, without a comment lost', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
        const edits = changes.reduce<Edit[]>((list, { input, steps }) => {
          const next = nudged(input, steps);
          return next.kind === 'refused' ? list : changedEdits(list, next);
        }, []);
        fc.pre(wrongWith(what, edits).length === 0);
        expect(commentsIn(editedText(what, edits, folder))).toEqual(commentsIn(what.source.text));
        expect(withoutRemarks(savedAndRead(what, edits))).toEqual(
          withoutRemarks(readOf(what, edits).scenario),
        );
      }),
      { numRuns: 40 },
    );
  });
});
