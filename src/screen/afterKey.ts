import { match } from 'ts-pattern';
import { GROUPS } from '../scenario/inputs/input.ts';
import { nudged } from '../scenario/inputs/nudged.ts';
import type { Solving } from '../solvers/solving.ts';
import { afterChange } from './afterChange.ts';
import { afterModeKey } from './afterModeKey.ts';
import { againstOf } from './against.ts';
import { afterStop } from './answer.ts';
import { askingAgain, leavingWhy } from './explained.ts';
import { type Command, commandOf } from './keys.ts';
import { lineWith } from './lineEdit.ts';
import { unknownKey, warning } from './message.ts';
import { EXPORT_FORMATS, type Mode, PROPOSED_NAME } from './mode.ts';
import { atRevision, orWarned } from './revising.ts';
import { type History, isSameRevision, redone, undone } from './revision.ts';
import type { ScreenState } from './state.ts';
import { afterViewCommand, type ViewCommand } from './view.ts';
import { whyNot } from './whyNot.ts';

/** The state after a key. Where something is open, such as a field or a question, it has the key. */
export function afterKey(state: ScreenState, key: string, solving: Solving): ScreenState {
  // What happened meanwhile is still to be read once what is open is closed.
  if (state.mode.kind !== 'browsing') return afterModeKey(state, state.mode, key, solving);
  const { message: _, ...quiet } = state;
  const command = commandOf(key);
  if (command === undefined) return { ...quiet, message: unknownKey(key) };
  const why = whyNot(state, command);
  return why === undefined ? afterCommand(quiet, command, solving) : { ...quiet, message: warning(why) };
}

function afterCommand(state: ScreenState, command: Command, solving: Solving): ScreenState {
  const inMode = (mode: Mode): ScreenState => ({ ...state, mode });
  return match(command)
    .returnType<ScreenState>()
    .with({ kind: 'selectPrevious' }, () => ({ ...state, selected: Math.max(0, state.selected - 1) }))
    .with({ kind: 'selectNext' }, () => ({
      ...state,
      selected: Math.min(state.inputs.length - 1, state.selected + 1),
    }))
    .with({ kind: 'previousGroup' }, () => ({ ...state, selected: besideGroup(state, -1) }))
    .with({ kind: 'nextGroup' }, () => ({ ...state, selected: besideGroup(state, 1) }))
    .with({ kind: 'lower' }, () => afterNudge(state, -1, solving))
    .with({ kind: 'raise' }, () => afterNudge(state, 1, solving))
    .with({ kind: 'type' }, () => inMode({ kind: 'typing', line: lineWith('') }))
    .with({ kind: 'undo' }, () => afterTravel(state, undone(state.history), 'Undone', solving))
    .with({ kind: 'redo' }, () => afterTravel(state, redone(state.history), 'Redone', solving))
    .with({ kind: 'pin' }, () => ({
      ...state,
      ...(state.plan && { pinned: state.plan }),
      compares: 'pinned',
      message: { tone: 'good', text: 'Pinned: 6 compares later plans with this one.' },
    }))
    .with({ kind: 'forecasts' }, () => ({ ...state, errand: { kind: 'listForecasts' } }))
    .with({ kind: 'reread' }, () => ({ ...state, errand: { kind: 'reread' } }))
    .with({ kind: 'save' }, () => inMode({ kind: 'naming', line: lineWith(PROPOSED_NAME) }))
    .with({ kind: 'write' }, () => ({
      ...state,
      errand: { kind: 'write', path: PLAN_FILE, mayReplace: false },
      message: { tone: 'plain', text: `Planning from cold for ${PLAN_FILE} ...` },
    }))
    .with({ kind: 'export' }, () =>
      inMode({ kind: 'choosing', menu: { kind: 'exports', items: EXPORT_FORMATS }, at: 0 }),
    )
    .with({ kind: 'showCommand' }, () => inMode({ kind: 'reading', page: 'command', scroll: 0 }))
    .with({ kind: 'help' }, () => inMode({ kind: 'reading', page: 'help', scroll: 0 }))
    .with({ kind: 'back' }, () => afterEscape(state))
    .with({ kind: 'quit' }, () => leaving(state))
    .with(
      { kind: 'show' },
      { kind: 'previousView' },
      { kind: 'nextView' },
      { kind: 'previousPeriod' },
      { kind: 'nextPeriod' },
      { kind: 'nextSite' },
      { kind: 'nextBlock' },
      { kind: 'scrollUp' },
      { kind: 'scrollDown' },
      (asked) => ({
        ...(asked.kind === 'show' && asked.panel === 'why' ? askingAgain(state) : state),
        ...(isAskedAgain(state, asked) && { compares: state.compares === 'pinned' ? 'before' : 'pinned' }),
        view: afterViewCommand(state.view, asked, state.scenario),
      }),
    )
    .exhaustive();
}

// The key of the comparison, pressed on it, goes to the other plan that there is to compare with.
function isAskedAgain(state: ScreenState, asked: ViewCommand): boolean {
  const isSame = asked.kind === 'show' && asked.panel === 'compare' && state.view.panel === 'compare';
  return isSame && (againstOf(state)?.hasOther ?? false);
}

/** Where the screen writes its plan: into the folder that it was started from. */
const PLAN_FILE = 'plan.json';

/** The first input of the group before or after that of the selected one; groups go round. */
function besideGroup({ inputs, selected }: ScreenState, step: 1 | -1): number {
  const present = inputs[selected]?.group;
  const groups = GROUPS.filter((group) => inputs.some((input) => input.group === group));
  const own = present === undefined ? 0 : groups.indexOf(present);
  const next = groups[(own + step + groups.length) % groups.length];
  return inputs.findIndex(({ group }) => group === next);
}

function afterNudge(state: ScreenState, direction: 1 | -1, solving: Solving): ScreenState {
  const selected = state.inputs[state.selected];
  if (selected === undefined) return state;
  const nudge = nudged(selected, direction);
  if (nudge.kind === 'refused') return { ...state, message: warning(nudge.why) };
  return orWarned(state, afterChange(state, nudge, solving), selected.path);
}

function afterTravel(
  state: ScreenState,
  history: History | undefined,
  what: string,
  solving: Solving,
): ScreenState {
  return history === undefined
    ? state
    : orWarned(
        state,
        atRevision(state, history, solving, () => what),
      );
}

// Escape leaves what is written last first, then the explanation in sight, then the plan that is made.
function afterEscape(state: ScreenState): ScreenState {
  const { errand, isLeavingAfter: _, ...rest } = state;
  return errand && 'path' in errand
    ? { ...rest, message: { tone: 'plain', text: `${errand.path} is not written.` } }
    : (leavingWhy(state) ?? afterStop(state));
}

// Asked once about what would be lost, which a save that is under way is not: whoever presses the key again means it.
function leaving(state: ScreenState): ScreenState {
  const { errand, history, saved, isLeavingAfter } = state;
  if (!isSameRevision(history.now, saved) && errand?.kind !== 'save')
    return { ...state, mode: { kind: 'asking', question: { kind: 'leave' } } };
  if (errand === undefined || !('path' in errand) || isLeavingAfter) return { ...state, isLeaving: true };
  return {
    ...state,
    isLeavingAfter: true,
    message: warning(`Leaving once ${errand.path} is written; q again leaves without.`),
  };
}
