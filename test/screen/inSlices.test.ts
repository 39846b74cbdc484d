import { expect, it } from 'vitest';
import type { Program } from '../../src/program/program.ts';
import { inSlices } from '../../src/screen/inSlices.ts';
import type { Attempted, Solving } from '../../src/solvers/solving.ts';

const program: Program = { columns: [], rows: [] };

/** Answers with the number of the call, each taking some time. */
function counting(milliseconds: number): Solving & { calls(): number } {
  let calls = 0;
  return {
    calls: () => calls,
    solve: (): Attempted => {
      const end = performance.now() + milliseconds;
      while (performance.now() < end);
      calls += 1;
      return { outcome: { kind: 'failed', reason: `${calls}` }, solver: 'simplex' };
    },
  };
}

const reasons = (count: number) => (solving: Solving) =>
  Array.from({ length: count }, () => {
    const { outcome } = solving.solve(program);
    return outcome.kind === 'failed' ? outcome.reason : '';
  });

it('solves one program a slice where each takes longer than a slice, and none twice', () => {
  const solving = counting(6);
  const next = inSlices(solving, reasons(4));
  expect([next(), next(), next()]).toEqual([undefined, undefined, undefined]);
  expect(solving.calls()).toBe(3);
  expect(next()).toEqual(['1', '2', '3', '4']);
  expect(solving.calls()).toBe(4);
});

it('ends in one slice what takes less than one', () => {
  const solving = counting(0);
  expect(inSlices(solving, reasons(3))()).toEqual(['1', '2', '3']);
});

it('lets the errors of a computation through', () => {
  const next = inSlices(counting(0), () => {
    throw new Error('no such site');
  });
  expect(next).toThrow('no such site');
});
