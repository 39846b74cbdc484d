import { isDeepStrictEqual } from 'node:util';
import type { Edit, OpenedScenario } from '../scenario/edited.ts';

/** What the planner has changed of the scenario that was opened. */
export interface Revision {
  readonly edits: readonly Edit[];
  /** A forecast file that was loaded in place of the scenario's own, as a path from where the program runs. */
  readonly forecast?: string;
}

/** Revisions in the order in which they came, for undo and redo. */
export interface History {
  /** The latest comes last. */
  readonly past: readonly Revision[];
  readonly now: Revision;
  /** Those that were undone; the next to be redone comes first. */
  readonly future: readonly Revision[];
}

/** Nothing changed yet, and nothing to undo. */
export const FIRST_REVISION: Revision = { edits: [] };

/** The history before any change. */
export const FIRST_HISTORY: History = { past: [], now: FIRST_REVISION, future: [] };

/** The history with a new revision; what was undone is gone. */
export function revised({ past, now }: History, next: Revision): History {
  return { past: [...past, now], now: next, future: [] };
}

/** One revision back; undefined where there is none. */
export function undone({ past, now, future }: History): History | undefined {
  const before = past.at(-1);
  return before && { past: past.slice(0, -1), now: before, future: [now, ...future] };
}

/** One revision forward again; undefined where nothing was undone. */
export function redone({ past, now, future }: History): History | undefined {
  const [next, ...rest] = future;
  return next && { past: [...past, now], now: next, future: rest };
}

/** Whether two revisions say the same. */
export function isSameRevision(one: Revision, other: Revision): boolean {
  return (
    one.forecast === other.forecast &&
    isDeepStrictEqual(one.edits.map(pathAndValue), other.edits.map(pathAndValue))
  );
}

/** What was opened, with the forecast of a revision. */
export function openedWith(opened: OpenedScenario, { forecast }: Revision): OpenedScenario {
  return forecast === undefined
    ? opened
    : { ...opened, replacements: { ...opened.replacements, demand: forecast } };
}

function pathAndValue({ path, value }: Edit) {
  return { path, value };
}
