import { expect, it } from 'vitest';
import { readScenarioFile } from '../../src/scenario/read.ts';
import { mayTakeLong } from '../../src/worker/mayTakeLong.ts';
import { ROOT } from '../support/commandLine.ts';

const GIGAWATT = readScenarioFile(`${ROOT}fixtures/gigawatt/scenario.yaml`);
const { periods, blocks, sites } = GIGAWATT;

it.each([
  ['one site in one period', {}, false],
  ['two sites', { sites: [...sites, ...sites] }, false],
  ['three periods', { periods: [...periods, ...periods, ...periods] }, true],
  ['two periods of two blocks', { periods: [...periods, ...periods], blocks: [...blocks, ...blocks] }, true],
  ['whole racks', { racks: 'whole' }, true],
] as const)('%s', (_, change, isLong) => {
  expect(mayTakeLong({ ...GIGAWATT, ...change })).toBe(isLong);
});
