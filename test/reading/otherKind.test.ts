import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPersonas } from '../../src/demand/personas/read.ts';
import { readForecast } from '../../src/demand/readForecast.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { ROOT } from '../support/commandLine.ts';
import { problemsOf } from './problems.ts';

const PERSONAS = readFileSync(join(ROOT, 'fixtures/personas/api-business.yaml'), 'utf8');
const SCENARIO = readFileSync(join(ROOT, 'fixtures/gigawatt/scenario.yaml'), 'utf8');
const PLAN = `${JSON.stringify({ version: 1, digest: '0', scenario: {}, groups: {} }, null, 2)}\n`;

const ASK =
  'Write a forecast with "millwright demand personas.yaml --out forecast.csv", and name the file that this makes.';
const CSV = 'Name a CSV file that begins with "period,tier,demand (Mtok/s)".';

const asForecast = (text: string) =>
  problemsOf(() => readForecast(text, 'a.yaml', { tiers: ['free'], off: [], periods: [] }));
const asScenario = (text: string) =>
  problemsOf(() => readScenario({ text, shownAs: 'a.yaml', baseFolder: '.' }));
const asPersonas = (text: string) =>
  problemsOf(() => readPersonas({ text, shownAs: 'a.yaml', baseFolder: '.' }));

describe('a file of another kind is told from a faulty one', () => {
  test.each([
    [PERSONAS, asForecast, `a.yaml: this is a personas file, and a forecast is needed here. ${ASK}`],
    [SCENARIO, asForecast, `a.yaml: this is a scenario, and a forecast is needed here. ${CSV}`],
    [PLAN, asForecast, `a.yaml: this is a plan, and a forecast is needed here. ${CSV}`],
    [PERSONAS, asScenario, `a.yaml: this is a personas file, and a scenario is needed here. ${ASK}`],
    [
      SCENARIO,
      asPersonas,
      'a.yaml: this is a scenario, and a personas file is needed here. It says what to plan; personas say who uses what. "millwright plan" plans it.',
    ],
    [
      PLAN,
      asPersonas,
      'a.yaml: this is a plan, and a personas file is needed here. "millwright replan" plans it again.',
    ],
  ])('%#', (text, read, message) => {
    expect(read(text)).toBe(message);
  });

  test('but not by a key within another', () => {
    expect(asForecast('period,tier,demand (Mtok/s)\n2027-01,groups: x,1\n')).toBe(
      'a.yaml:2:9: no tier is called "groups: x"; the tiers are free.',
    );
  });
});
