import { match } from 'ts-pattern';
import type { LoadCatalogue } from '../catalogue/load.ts';
import type { Diagnosis } from '../insight/diagnosis/diagnosis.ts';
import type { Insight } from '../insight/insight.ts';
import type { Plan, PlanOutcome } from '../plan/plan.ts';
import type { OpenedScenario } from '../scenario/edited.ts';
import type { ScenarioInput } from '../scenario/inputs/input.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { SearchProgress, Solving } from '../solvers/solving.ts';
import { afterErrand, type ErrandResult } from './afterErrand.ts';
import { afterKey } from './afterKey.ts';
import type { Against } from './against.ts';
import { afterFailure, afterOutcome } from './answer.ts';
import { afterExplained, askingWhy, type Explained } from './explained.ts';
import type { Message } from './message.ts';
import { BROWSING, type Errand, type Mode } from './mode.ts';
import { opening } from './revising.ts';
import { FIRST_HISTORY, FIRST_REVISION, type History, type Revision } from './revision.ts';
import { FIRST_VIEW, type View } from './view.ts';

/** A plan in the making, away from the screen. */
export interface Planning {
  /** How far it is: seconds since it began, and what is known of its search. */
  readonly progress: SearchProgress;
  /** Whether it was asked to stop. */
  readonly isStopping: boolean;
  /** What changed last; absent when the screen opens. */
  readonly moved?: string;
  /** How many changes were made since the plan on show. */
  readonly changes: number;
}

/** All that the screen knows; the terminal is no part of it. */
export interface ScreenState {
  /** What was opened, as its files were when they were last read. */
  readonly opened: OpenedScenario;
  /** Remembers the catalogues of that reading. */
  readonly load: LoadCatalogue;
  readonly history: History;
  /** The revision that was saved last; at first that of the file itself. */
  readonly saved: Revision;
  /** The scenario with every edit. */
  readonly scenario: Scenario;
  readonly inputs: readonly ScenarioInput[];
  /** Index into the inputs. */
  readonly selected: number;
  /** Counts the scenarios that were to be planned, so that a late answer is told from the one that is waited for. */
  readonly job: number;
  /** Absent unless that scenario is being planned; `outcome` is absent as long as it is. */
  readonly planning?: Planning;
  /** What planning that scenario came to. */
  readonly outcome?: PlanOutcome;
  /** What contradicts itself where that is no plan; absent until it is worked out, and where nothing is known of it. */
  readonly diagnosis?: Diagnosis;
  /** The last plan that there was: of this outcome where it has one, else an old one; absent when there never was one. */
  readonly plan?: Plan;
  /** What `plan` rests on and is held against; absent until it is worked out. */
  readonly insight?: Insight;
  /** Why `plan` is as it is and what would change it, as far as that is known; absent until it was asked for. */
  readonly explained?: Explained;
  /** The plan to compare with; absent until one is pinned. */
  readonly pinned?: Plan;
  /** The plan before another forecast was loaded or a file changed. */
  readonly before?: Plan;
  /** Which of the two is compared with, where there are both: the one that came last, until the planner asks for the other. */
  readonly compares: Against['kind'];
  readonly view: View;
  readonly mode: Mode;
  /** Why the files can no longer be read, from a change on disk on until they can again; the plan is of what they said before. */
  readonly unreadable?: string;
  /** What is to be done outside now; absent when there is nothing. */
  readonly errand?: Errand;
  readonly message?: Message;
  /** Whether the screen is left once the file that is being written is there. */
  readonly isLeavingAfter?: true;
  readonly isLeaving: boolean;
}

/** What can happen to a screen: a key, news of a plan in the making, insight that took its time, an errand that was done. */
export type Action =
  | { readonly kind: 'pressed'; readonly key: string }
  | { readonly kind: 'progressed'; readonly job: number; readonly progress: SearchProgress }
  | { readonly kind: 'planned'; readonly job: number; readonly outcome: PlanOutcome }
  | { readonly kind: 'brokeDown'; readonly job: number; readonly why: string }
  | { readonly kind: 'understood'; readonly plan: Plan; readonly insight: Insight }
  | { readonly kind: 'diagnosed'; readonly outcome: PlanOutcome; readonly diagnosis: Diagnosis }
  | { readonly kind: 'explained'; readonly plan: Plan; readonly explained: Explained }
  | { readonly kind: 'done'; readonly errand: Errand; readonly result: ErrandResult }
  | { readonly kind: 'changedOnDisk' }
  /** There are only so many lines to scroll over. */
  | { readonly kind: 'scrolledTo'; readonly line: number };

/** The screen as it opens, with its first plan, or while it is made. Throws an InputError where the scenario cannot be read. */
export function firstState(opened: OpenedScenario, load: LoadCatalogue, solving: Solving): ScreenState {
  return opening(
    {
      opened,
      load,
      history: FIRST_HISTORY,
      saved: FIRST_REVISION,
      selected: 0,
      job: 0,
      view: FIRST_VIEW,
      mode: BROWSING,
      compares: 'pinned',
      isLeaving: false,
    },
    solving,
  );
}

/** The state after an action. Plans at once where an input changed and that is quick, so that a state never shows a plan of other inputs as its own. */
export function reducer(solving: Solving): (state: ScreenState, action: Action) => ScreenState {
  return (state, action) => askingWhy(after(state, action, solving));
}

function after(state: ScreenState, action: Action, solving: Solving): ScreenState {
  return match(action)
    .with({ kind: 'pressed' }, ({ key }) => afterKey(state, key, solving))
    .with({ kind: 'progressed' }, ({ job, progress }) =>
      isAwaited(state, job) ? afterProgress(state, progress) : state,
    )
    .with({ kind: 'planned' }, ({ job, outcome }) =>
      isAwaited(state, job) ? afterOutcome(state, outcome) : state,
    )
    .with({ kind: 'brokeDown' }, ({ job, why }) => (job === state.job ? afterFailure(state, why) : state))
    .with({ kind: 'understood' }, ({ plan, insight }) =>
      plan === state.plan ? { ...state, insight } : state,
    )
    .with({ kind: 'diagnosed' }, ({ outcome, diagnosis }) =>
      outcome === state.outcome ? { ...state, diagnosis } : state,
    )
    .with({ kind: 'explained' }, ({ plan, explained }) => afterExplained(state, plan, explained))
    .with({ kind: 'done' }, ({ errand, result }) =>
      errand === state.errand ? afterErrand(state, errand, result, solving) : state,
    )
    .with({ kind: 'changedOnDisk' }, () =>
      state.errand === undefined ? { ...state, errand: { kind: 'reread' as const } } : state,
    )
    .with({ kind: 'scrolledTo' }, ({ line }) => scrolledTo(state, line))
    .exhaustive();
}

function scrolledTo(state: ScreenState, line: number): ScreenState {
  const { mode, view } = state;
  return mode.kind === 'reading'
    ? { ...state, mode: { ...mode, scroll: line } }
    : { ...state, view: { ...view, scroll: line } };
}

function isAwaited({ job, planning }: ScreenState, of: number): boolean {
  return planning !== undefined && job === of;
}

// A tick of the clock that shows nothing new draws no frame.
function afterProgress(state: ScreenState, progress: SearchProgress): ScreenState {
  const { planning } = state;
  if (planning === undefined) return state;
  const before = planning.progress;
  const isSame =
    Math.floor(before.seconds) === Math.floor(progress.seconds) &&
    before.best === progress.best &&
    before.bound === progress.bound;
  return isSame ? state : { ...state, planning: { ...planning, progress } };
}
