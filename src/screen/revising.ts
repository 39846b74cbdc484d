import type { LoadCatalogue } from '../catalogue/load.ts';
import { type OpenedScenario, type Problem, readEdited, readingForecastsOnce } from '../scenario/edited.ts';
import type { ScenarioInput } from '../scenario/inputs/input.ts';
import { inputsOf } from '../scenario/inputs.ts';
import { type ReadScenario, readWithFile } from '../scenario/read.ts';
import type { Solving } from '../solvers/solving.ts';
import { planned } from './answer.ts';
import { problemsInWords, warning } from './message.ts';
import { BROWSING } from './mode.ts';
import { recounted } from './recounted.ts';
import { type History, openedWith, type Revision } from './revision.ts';
import type { ScreenState } from './state.ts';
import { viewOf } from './view.ts';

/** What reading a revision came to: another state, or what is wrong with it, in which case nothing changes. */
export type Reread =
  | { readonly kind: 'read'; readonly state: ScreenState }
  | { readonly kind: 'wrong'; readonly problems: readonly Problem[] };

type Unread = Omit<ScreenState, 'scenario' | 'inputs'>;

/** The state with its scenario read and planned for the first time. Throws an InputError where it cannot be read. */
export function opening(unread: Unread, solving: Solving): ScreenState {
  const opened = readingForecastsOnce(unread.opened);
  const { source, overrides, replacements } = opened;
  const read = readWithFile(source, overrides, replacements, unread.load);
  return planned(withScenario({ ...unread, opened }, read, undefined), solving);
}

/**
 * The state at another place of its history, read and planned. `moved` says what changed, from the inputs before and after. Only its
 * message is another one where the revision cannot be read.
 */
export function atRevision(
  state: ScreenState,
  history: History,
  solving: Solving,
  moved: (after: ScreenState) => string,
): Reread {
  const read = readRevision(state.opened, history.now, state.load);
  if (read.kind === 'wrong') return read;
  const next = withScenario({ ...state, history, job: state.job + 1 }, read, state.inputs[state.selected]);
  return { kind: 'read', state: planned(next, solving, moved(next)) };
}

/** The state with its files read again, and planned. `moved` says what changed, from the inputs whose edits hide what the files say of them now. */
export function rereadFrom(
  state: ScreenState,
  files: OpenedScenario,
  load: LoadCatalogue,
  solving: Solving,
  moved: (hidden: readonly string[]) => string,
): Reread {
  const opened = readingForecastsOnce(files);
  const { history, saved, hidden } = recounted(state, opened, load);
  const read = readRevision(opened, history.now, load);
  if (read.kind === 'wrong') return read;
  const next = withScenario(
    { ...state, opened, load, history, saved, job: state.job + 1 },
    read,
    state.inputs[state.selected],
  );
  return { kind: 'read', state: planned(next, solving, moved(hidden)) };
}

/** The state that reading came to; else the one before, with a warning of what is wrong. `own` is the path of the input that was changed. */
export function orWarned(before: ScreenState, reread: Reread, own: readonly string[] = []): ScreenState {
  return reread.kind === 'read'
    ? reread.state
    : { ...before, message: warning(problemsInWords(reread.problems, own)) };
}

function readRevision(opened: OpenedScenario, revision: Revision, load: LoadCatalogue) {
  return readEdited(openedWith(opened, revision), revision.edits, load);
}

// The same input stays selected, wherever it stands in the list now.
function withScenario(unread: Unread, read: ReadScenario, selected: ScenarioInput | undefined): ScreenState {
  const inputs = inputsOf(read, unread.history.now.edits);
  const at = inputs.findIndex(({ label }) => label === selected?.label);
  // What is being typed was meant for an input that is gone.
  const isLost = at < 0 && unread.mode.kind === 'typing';
  return {
    ...unread,
    ...(isLost && { mode: BROWSING }),
    scenario: read.scenario,
    inputs,
    selected: at < 0 ? Math.max(0, Math.min(unread.selected, inputs.length - 1)) : at,
    view: viewOf(unread.view, read.scenario),
  };
}
