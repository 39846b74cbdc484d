import { expect, test } from 'vitest';
import { settledDuals } from '../../src/program/settledDuals.ts';
import { DAKOTA, program } from './samples.ts';

test('Dakota: two limits bind, two products are made, and both prices are settled', () => {
  // 2 desks and 8 chairs: 60 = 4 f + 2 c and 20 = 1.5 f + 0.5 c leave f = c = 10 only; lumber has slack.
  expect(settledDuals(DAKOTA, [2, 0, 8])).toEqual([true, true, true]);
});

test('two limits that meet in the only product in use may share the price in any way', () => {
  const stated = program({ x: 5 }, [
    ['demand', { x: 1 }, '<=', 4],
    ['power', { x: 1 }, '<=', 4],
    ['other', { x: 1 }, '<=', 9],
  ]);
  expect(settledDuals(stated, [4])).toEqual([false, false, true]);
});

test('a price that no column in use depends on is not settled, and leaves the others alone', () => {
  const stated = program({ x: 5, y: 1 }, [
    ['power', { x: 1 }, '<=', 4],
    ['none', { y: 1 }, '<=', 0],
  ]);
  expect(settledDuals(stated, [4, 0])).toEqual([true, false]);
});

test('units do not matter', () => {
  const stated = program({ x: 60e6, y: 20e-6 }, [
    ['finishing', { x: 4e6, y: 1.5e-6 }, '<=', 20],
    ['carpentry', { x: 2e6, y: 0.5e-6 }, '<=', 8],
  ]);
  expect(settledDuals(stated, [2e-6, 8e6])).toEqual([true, true]);
});

test('equations that differ by rounding only count as one', () => {
  const stated = program({ x: 1, y: 1 }, [
    ['a', { x: 1, y: 1 + 1e-12 }, '<=', 2],
    ['b', { x: 1, y: 1 }, '<=', 2],
  ]);
  expect(settledDuals(stated, [1, 1])).toEqual([false, false]);
});

test('a program without rows has nothing to settle', () => {
  expect(settledDuals(program({}, []), [])).toEqual([]);
});
