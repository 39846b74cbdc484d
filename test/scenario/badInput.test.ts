import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readScenarioFile } from '../../src/scenario/read.ts';
import { FORECASTS } from './badForecasts.ts';
import { SCENARIOS } from './badScenarios.ts';
import { SCENARIOS_OVER_TIME } from './badScenariosOverTime.ts';

const FOLDER = 'fixtures/bad-input';

const ALL = { ...SCENARIOS, ...SCENARIOS_OVER_TIME };

describe('a scenario that cannot be used says so in whole sentences, with file, line and column', () => {
  test.each(Object.keys(ALL))('%s', (name) => {
    const file = `${FOLDER}/${name}.yaml`;
    expect(messageOf(() => readScenarioFile(file))).toBe(whole(file, ALL[name]));
  });

  test('and every file of the folder is tried', () => {
    expect(namesIn(FOLDER, '.yaml')).toEqual([...Object.keys(ALL), 'sound'].toSorted());
  });
});

describe('a forecast that cannot be used says so in whole sentences, with file, line and column', () => {
  test.each(Object.keys(FORECASTS))('%s', (name) => {
    const file = `${FOLDER}/forecasts/${name}.csv`;
    const read = () => readScenarioFile(`${FOLDER}/sound.yaml`, [], { demand: file });
    expect(messageOf(read)).toBe(whole(file, FORECASTS[name]));
  });

  test('and every file of the folder is tried', () => {
    expect(namesIn(`${FOLDER}/forecasts`, '.csv')).toEqual([...Object.keys(FORECASTS), 'sound'].toSorted());
  });
});

test('no message sends a control character to the terminal', () => {
  const all = [...Object.values(ALL), ...Object.values(FORECASTS)].flat().join('');
  expect(all).toMatch(/^[\x20-\x7e]*$/);
});

test('the sound scenario and forecast are sound', () => {
  expect(readScenarioFile(`${FOLDER}/sound.yaml`).tiers).toHaveLength(2);
  const demand = `${FOLDER}/forecasts/sound.csv`;
  expect(readScenarioFile(`${FOLDER}/sound.yaml`, [], { demand }).tiers[0]?.demand).toEqual({
    mean: [0.1],
    low: [0.05],
    high: [0.2],
  });
});

function whole(file: string, lines: readonly string[] = []): string {
  return lines.map((line) => `${file}:${line}`).join('\n');
}

function messageOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    expect((error as Error).name).toBe('InputError');
    return (error as Error).message;
  }
  return 'nothing was wrong';
}

function namesIn(folder: string, ending: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(ending));
  return names.map((name) => name.slice(0, -ending.length)).toSorted();
}
