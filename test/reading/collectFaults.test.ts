import { expect, it } from 'vitest';
import { collectFaults } from '../../src/reading/collectFaults.ts';
import type { Position } from '../../src/reading/inputError.ts';
import { problemsOf } from './problems.ts';

const PLACES: Readonly<Record<string, Position>> = {
  power: { file: '--power 1MW' },
  sites: { file: 'plan.yaml', line: 7, column: 2 },
  name: { file: 'plan.yaml', line: 2, column: 9 },
  start: { file: 'plan.yaml', line: 2, column: 1 },
};

const collected = () => collectFaults(([key]) => PLACES[String(key)] as Position);

it('lists faults in the order of the file, those of a flag last', () => {
  const faults = collected();
  faults.add(['power'], 'too little.');
  faults.add(['sites', 3, 'pue'], 'too low.');
  faults.add(['name'], 'too long.');
  faults.add(['start'], 'too early.');
  const message =
    'plan.yaml:2:1 start: too early.\nplan.yaml:2:9 name: too long.\nplan.yaml:7:2 sites[3].pue: too low.\n--power 1MW: too little.';
  expect(problemsOf(() => faults.throwIfAny())).toBe(message);
  expect(problemsOf(() => faults.stop())).toBe(message);
  expect(faults.problems().map(({ path }) => path)).toEqual(['start', 'name', 'sites[3].pue', 'power']);
});

it('throws nothing where there is nothing', () => {
  const faults = collected();
  expect(faults.throwIfAny()).toBeUndefined();
  expect(faults.problems()).toEqual([]);
});
