import { expect, it } from 'vitest';
import type { Steps } from '../../src/insight/steps.ts';
import { inSlices } from '../../src/screen/inSlices.ts';

/** Counts its steps, each of which takes some time. */
function* counting(steps: number, milliseconds: number): Steps<number> {
  let count = 0;
  while (count < steps) {
    const end = performance.now() + milliseconds;
    while (performance.now() < end);
    count += 1;
    yield;
  }
  return count;
}

it('does one step a slice where each takes longer than a slice, and none twice', () => {
  const next = inSlices(counting(3, 6));
  expect([next(), next(), next(), next()]).toEqual([undefined, undefined, undefined, 3]);
});

it('ends in one slice what takes less than one', () => {
  expect(inSlices(counting(3, 0))()).toBe(3);
});

it('lets the errors of a computation through', () => {
  const next = inSlices(
    (function* (): Steps<never> {
      yield;
      throw new Error('no such site');
    })(),
  );
  expect(next).toThrow('no such site');
});
