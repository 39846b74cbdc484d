import { Text } from 'ink';
import { afterEach, expect, it, vi } from 'vitest';
import type { PlanDocument } from '../../src/document/schema.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { ScreenState } from '../../src/screen/state.ts';
import { useWriting } from '../../src/screen/useWriting.ts';
import type { WritePlan, WriteResult } from '../../src/screen/writePlan.ts';
import type { Solving } from '../../src/solvers/solving.ts';
import { type FakeTerminal, openTerminal } from '../support/terminal.ts';
import { gigawatt, solving } from './opened.ts';

let open: FakeTerminal | undefined;

afterEach(() => open?.close());

interface Props {
  readonly writing: ScreenState['writing'];
  readonly by: Solving;
  readonly writePlan: WritePlan;
  readonly onWritten: (result: WriteResult) => void;
}

function Writer({ writing, by, writePlan, onWritten }: Props) {
  useWriting(writing, by, writePlan, onWritten);
  return <Text>here</Text>;
}

/** What one request to write comes to. */
async function resultOf(
  scenario: Scenario,
  writePlan: WritePlan,
  { isReplacing = false, by = solving }: { isReplacing?: boolean; by?: Solving } = {},
): Promise<WriteResult[]> {
  const results: WriteResult[] = [];
  const props = { by, writePlan, onWritten: (result: WriteResult) => results.push(result) };
  open = await openTerminal(<Writer {...props} writing={{ scenario, isReplacing }} />, {
    columns: 80,
    rows: 24,
  });
  return results;
}

const impossible = { ...gigawatt, tiers: gigawatt.tiers.map((tier) => ({ ...tier, commitment: [1e6] })) };

it('writes nothing where nothing is asked for', async () => {
  const writePlan = vi.fn<WritePlan>();
  const onWritten = vi.fn();
  open = await openTerminal(<Writer writing={undefined} by={solving} {...{ writePlan, onWritten }} />, {
    columns: 80,
    rows: 24,
  });
  expect(writePlan).not.toHaveBeenCalled();
  expect(onWritten).not.toHaveBeenCalled();
});

it.each([true, false])(
  'hands the whole document on once, and whether it may replace: %s',
  async (isReplacing) => {
    const writePlan = vi.fn<WritePlan>(() => ({ kind: 'written', path: 'plan.json' }));
    expect(await resultOf(gigawatt, writePlan, { isReplacing })).toEqual([
      { kind: 'written', path: 'plan.json', outcome: 'optimal' },
    ]);
    expect(writePlan.mock.calls).toEqual([[expect.objectContaining({ version: 1 }), isReplacing]]);
    const document = writePlan.mock.calls[0]?.[0] as PlanDocument;
    expect(document.baselines.length).toBeGreaterThan(3);
  },
);

it('writes why there is no plan', async () => {
  expect(await resultOf(impossible, () => ({ kind: 'written', path: 'plan.json' }))).toEqual([
    { kind: 'written', path: 'plan.json', outcome: 'infeasible' },
  ]);
});

it.each([
  { kind: 'exists', path: 'plan.json' },
  { kind: 'failed', why: 'The disk is full.' },
] as const)('tells what kept it from writing: $kind', async (result) => {
  expect(await resultOf(gigawatt, () => result)).toEqual([result]);
});

it('writes nothing where no solver could prove its answer', async () => {
  const writePlan = vi.fn<WritePlan>();
  const by: Solving = {
    ...solving,
    solve: () => ({ outcome: { kind: 'failed', reason: 'Nobody could.' }, solver: 'simplex' }),
  };
  expect(await resultOf(gigawatt, writePlan, { by })).toEqual([
    { kind: 'failed', why: 'Nothing is written: Nobody could.' },
  ]);
  expect(writePlan).not.toHaveBeenCalled();
});
