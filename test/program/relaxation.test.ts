import { expect, it } from 'vitest';
import { hasWholeColumns, relaxationOf } from '../../src/program/relaxation.ts';
import { DAKOTA, KNAPSACK, whole } from './samples.ts';

it('makes every column continuous and changes nothing else', () => {
  expect(relaxationOf(whole(DAKOTA, 'desks'))).toEqual(DAKOTA);
  expect(hasWholeColumns(relaxationOf(KNAPSACK))).toBe(false);
});

it('is the program itself where all columns are continuous', () => {
  expect(relaxationOf(DAKOTA)).toBe(DAKOTA);
});

it('knows a program with a whole column', () => {
  expect(hasWholeColumns(whole(DAKOTA, 'chairs'))).toBe(true);
  expect(hasWholeColumns(DAKOTA)).toBe(false);
});
