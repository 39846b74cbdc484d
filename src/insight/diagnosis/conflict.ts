import { REAL_SHORTAGE } from '../../program/shortage.ts';
import type { Varied } from '../../solvers/solving.ts';
import type { Steps } from '../steps.ts';
import { allLevers, type Opened } from './opened.ts';
import type { InputRow, StatedInput } from './statedInputs.ts';

/** Inputs that no plan keeps together, and without any one of which some plan keeps the others. */
export type Conflict = readonly ConflictPart[];

/** An input of a conflict, with those of its rows that contradict the others. */
export interface ConflictPart {
  readonly input: StatedInput;
  readonly rows: readonly InputRow[];
}

/**
 * A conflict among some inputs, all others left out; undefined where they can be kept together. Found by leaving out one input after
 * another, for as long as no plan keeps the rest, and then one row after another, later periods first. The answer depends on what is
 * feasible and on nothing else, so no solver's choice decides it. Throws `Unproven` where no solver can tell.
 */
export function* conflictAmong(
  opened: Opened,
  varied: Varied,
  inputs: readonly StatedInput[],
): Steps<Conflict | undefined> {
  const kept = yield* irreducible(
    opened,
    varied,
    inputs.map(({ rows }) => rows),
  );
  if (kept === undefined) return undefined;
  const inTime = kept.flatMap((rows) => rows.toReversed().map((row) => [row]));
  const rows = (yield* irreducible(opened, varied, inTime))?.flat() ?? [];
  return inputs
    .map((input) => ({ input, rows: input.rows.filter((row) => rows.includes(row)) }))
    .filter((part) => part.rows.length > 0)
    .reverse();
}

/** Thrown where a program that always has an optimum is not solved. */
export class Unproven extends Error {}

type Group = readonly InputRow[];

function* irreducible(
  opened: Opened,
  varied: Varied,
  groups: readonly Group[],
): Steps<readonly Group[] | undefined> {
  let kept = groups;
  let contradicting = shortOf(opened, varied, kept);
  yield;
  if (contradicting === undefined) return undefined;
  for (const group of groups) {
    const others = kept.filter((one) => one !== group);
    // Rows without a price in the proof that no plan keeps the rest are not needed for it.
    if (group.some(({ row }) => contradicting?.has(row))) {
      const found = shortOf(opened, varied, others);
      yield;
      if (found === undefined) continue;
      contradicting = found;
    }
    kept = others;
  }
  return kept;
}

/** The rows with a price where some groups cannot be kept together; undefined where they can. */
function shortOf(opened: Opened, varied: Varied, groups: readonly Group[]): Set<number> | undefined {
  const closed = groups.flatMap((rows) => rows.map(({ row }) => opened.released.get(row) as number));
  const { outcome } = varied.solve({ closed: [...closed, ...allLevers(opened)] });
  if (outcome.kind !== 'optimal') throw new Unproven('The shortage of a program was not proven.');
  const { objective, duals } = outcome.solution;
  if (objective >= -REAL_SHORTAGE) return undefined;
  return new Set(duals.flatMap((dual, row) => (dual === 0 ? [] : [row])));
}
