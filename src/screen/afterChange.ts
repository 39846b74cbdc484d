import { type Change, changedEdits } from '../scenario/edited.ts';
import type { Solving } from '../solvers/solving.ts';
import { movedInWords } from './message.ts';
import { atRevision, type Reread } from './revising.ts';
import { revised } from './revision.ts';
import type { ScreenState } from './state.ts';

/** The state with a change of the selected input, and with its plan; or what is wrong with the change. */
export function afterChange(state: ScreenState, change: Change, solving: Solving): Reread {
  const { now } = state.history;
  const edits = changedEdits(now.edits, change);
  const before = state.inputs[state.selected];
  return atRevision(state, revised(state.history, { ...now, edits }), solving, (after) =>
    movedInWords(before, after.inputs[after.selected], state.view.period, after.scenario.periods),
  );
}
