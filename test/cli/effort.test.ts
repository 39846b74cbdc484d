import { describe, expect, it } from 'vitest';
import { effortOf, idleEffort } from '../../src/cli/effort.ts';
import { UsageError } from '../../src/cli/usageError.ts';
import { readScenarioFile } from '../../src/scenario/read.ts';
import { ROOT } from '../support/commandLine.ts';

const GIGAWATT = readScenarioFile(`${ROOT}fixtures/gigawatt/scenario.yaml`);

describe('how long to search', () => {
  it.each([
    ['30s', 30],
    ['30 s', 30],
    ['90 sec', 90],
    ['1 second', 1],
    ['0.5s', 0.5],
    ['2m', 120],
    ['0.5 min', 30],
    ['3 minutes', 180],
    ['1h', 3600],
    ['1.5 hours', 5400],
    ['30S', 30],
  ])('%s is %d seconds', (timeLimit, seconds) => {
    expect(effortOf({ timeLimit })).toEqual({ seconds });
  });

  it.each([
    ['30', '--time-limit 30: the unit is missing; write "30s" or "30m".'],
    ['0s', '--time-limit 0s: that is no time to plan in; write a longer one, such as "30s".'],
    ['-5s', '--time-limit -5s: that is no time to plan in; write a longer one, such as "30s".'],
    ['5 days', '--time-limit 5 days: "days" is no unit of time; write s, min or h, such as "30s".'],
    ['1m30s', '--time-limit 1m30s: "m30s" is no unit of time; write s, min or h, such as "30s".'],
    ['soon', '--time-limit soon: "soon" does not begin with a number; write "30s".'],
    ['1,5s', '--time-limit 1,5s: "1,5s" has a decimal comma; write "1.5s".'],
    ['', '--time-limit : is empty; write "30s".'],
    ['1e999s', '--time-limit 1e999s: nobody can wait so long; leave it out for no limit.'],
  ])('%s is refused', (timeLimit, message) => {
    expect(() => effortOf({ timeLimit })).toThrow(new UsageError(message));
  });
});

describe('how far from the best is good enough', () => {
  it.each([
    ['0.01%', 0.0001],
    ['0 %', 0],
    ['2.5 %', 0.025],
  ])('%s is %d', (gap, relativeGap) => {
    expect(effortOf({ gap })).toEqual({ relativeGap });
  });

  it.each([
    ['5', '--gap 5: "5" has no unit; write "5 %".'],
    ['-1%', '--gap -1%: "-1%" must not be negative; write "1 %" or "0 %".'],
    [
      '200%',
      '--gap 200%: "200%" is more than the whole (at most 100 %); write a smaller number or a smaller unit.',
    ],
  ])('%s is refused', (gap, message) => {
    expect(() => effortOf({ gap })).toThrow(new UsageError(message));
  });
});

it('asks for nothing by itself', () => {
  expect(effortOf({})).toEqual({});
});

describe('flags that change nothing', () => {
  it.each([
    [
      { timeLimit: '30s' },
      '--time-limit 30s changes nothing: racks are continuous here, and their best plan is found outright. Add --racks whole, or leave it out.',
    ],
    [
      { timeLimit: '30s', gap: '1%' },
      '--time-limit 30s and --gap 1% change nothing: racks are continuous here, and their best plan is found outright. Add --racks whole, or leave them out.',
    ],
    [{}, undefined],
  ])('%o', (options, words) => {
    expect(idleEffort(options, GIGAWATT)).toBe(words);
  });

  it('are none where racks are whole', () => {
    expect(idleEffort({ timeLimit: '30s', gap: '1%' }, { ...GIGAWATT, racks: 'whole' })).toBeUndefined();
  });
});
