import { match } from 'ts-pattern';
import type { Insight } from '../insight/insight.ts';
import { type Plan, type PlanOutcome, planIn } from '../plan/plan.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { SearchProgress, Solving } from '../solvers/solving.ts';
import { afterFailure, afterOutcome, afterStop, planned } from './answer.ts';
import { type Input, inputsOf, nudge, nudgedScenario } from './input.ts';
import { type Command, commandOf } from './keys.ts';
import { type Message, movedInWords, NOTHING_TO_REPLACE, unknownKey } from './message.ts';
import { afterViewCommand, FIRST_VIEW, type View } from './view.ts';
import type { WriteResult } from './writePlan.ts';
import { afterWriting, type Writing, wishToWrite } from './writing.ts';

/** A plan in the making, away from the screen. */
export interface Planning {
  /** How far it is: seconds since it began, and what is known of its search. */
  readonly progress: SearchProgress;
  /** Whether it was asked to stop. */
  readonly isStopping: boolean;
}

/** All that the screen knows; the terminal is no part of it. */
export interface ScreenState {
  /** The scenario as it was opened. */
  readonly base: Scenario;
  readonly inputs: readonly Input[];
  /** Index into the inputs. */
  readonly selected: number;
  /** The scenario with every nudge. */
  readonly scenario: Scenario;
  /** Counts the scenarios that were to be planned, so that a late answer is told from the one that is waited for. */
  readonly job: number;
  /** Absent unless that scenario is being planned; `outcome` is absent as long as it is. */
  readonly planning?: Planning;
  /** What planning that scenario came to. */
  readonly outcome?: PlanOutcome;
  /** The last plan that there was: of this outcome where it has one, else an old one; absent when there never was one. */
  readonly plan?: Plan;
  /** What `plan` rests on and is held against; absent until it is worked out. */
  readonly insight?: Insight;
  readonly view: View;
  readonly message?: Message;
  readonly isHelpShown: boolean;
  /** Whether the planner is asked if the file that exists may be replaced. */
  readonly isAskingToReplace: boolean;
  /** The file that is to be written now; absent when there is nothing to write. */
  readonly writing?: Writing;
  readonly isLeaving: boolean;
}

/** What can happen to a screen: a key, news of a plan in the making, an insight that took its time, a file that was written or not. */
export type Action =
  | { readonly kind: 'pressed'; readonly key: string }
  | { readonly kind: 'progressed'; readonly job: number; readonly progress: SearchProgress }
  | { readonly kind: 'planned'; readonly job: number; readonly outcome: PlanOutcome }
  | { readonly kind: 'brokeDown'; readonly job: number; readonly why: string }
  | { readonly kind: 'understood'; readonly plan: Plan; readonly insight: Insight }
  | { readonly kind: 'written'; readonly result: WriteResult };

/** The screen as it opens, with its first plan, or while it is made. */
export function firstState(scenario: Scenario, solving: Solving): ScreenState {
  const state: ScreenState = {
    base: scenario,
    inputs: inputsOf(scenario),
    selected: 0,
    scenario,
    job: 0,
    view: FIRST_VIEW,
    isHelpShown: false,
    isAskingToReplace: false,
    isLeaving: false,
  };
  return planned(state, solving);
}

/** The state after an action. Plans at once where an input changed and that is quick, so that a state never shows a plan of other inputs as its own. */
export function reducer(solving: Solving): (state: ScreenState, action: Action) => ScreenState {
  return (state, action) =>
    match(action)
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
      .with({ kind: 'written' }, ({ result }) => afterWriting(state, result))
      .exhaustive();
}

/** Whether the plan on show is of other inputs than those on show. */
export function isOld({ outcome, plan }: ScreenState): boolean {
  return plan !== undefined && (outcome === undefined || planIn(outcome) !== plan);
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

function afterKey(state: ScreenState, key: string, solving: Solving): ScreenState {
  const command = commandOf(key);
  const { message: _, ...rest } = state;
  const quiet = { ...rest, isAskingToReplace: false };
  if (command === undefined) return { ...quiet, message: unknownKey(key) };
  return afterCommand(state, { ...quiet, isHelpShown: false }, command, solving);
}

function afterCommand(
  state: ScreenState,
  next: ScreenState,
  command: Command,
  solving: Solving,
): ScreenState {
  return match(command)
    .returnType<ScreenState>()
    .with('selectPrevious', () => ({ ...next, selected: Math.max(0, state.selected - 1) }))
    .with('selectNext', () => ({
      ...next,
      selected: Math.min(state.inputs.length - 1, state.selected + 1),
    }))
    .with('lower', () => afterNudge(next, -1, solving))
    .with('raise', () => afterNudge(next, 1, solving))
    .with('previousPeriod', 'nextPeriod', 'switchPanel', 'nextSite', 'nextBlock', (asked) => {
      const viewed = afterViewCommand(state.view, asked, state.scenario);
      return viewed.kind === 'shown'
        ? { ...next, view: viewed.view }
        : { ...next, message: warning(viewed.why) };
    })
    .with('write', () => ({ ...next, ...wishToWrite(state, false) }))
    .with('replace', () =>
      state.isAskingToReplace
        ? { ...next, ...wishToWrite(state, true) }
        : { ...next, message: NOTHING_TO_REPLACE },
    )
    .with('help', () => ({ ...next, isHelpShown: !state.isHelpShown }))
    .with('back', () => (state.isHelpShown || state.isAskingToReplace ? next : afterStop(next)))
    .with('quit', () => ({ ...next, isLeaving: true }))
    .exhaustive();
}

function afterNudge(state: ScreenState, direction: 1 | -1, solving: Solving): ScreenState {
  const selected = state.inputs[state.selected];
  if (selected === undefined) return state;
  const nudged = nudge(selected, direction);
  if (nudged.kind === 'refused') return { ...state, message: warning(nudged.why) };
  const inputs = state.inputs.with(state.selected, nudged.input);
  const scenario = nudgedScenario(state.base, inputs);
  const moved = movedInWords(selected, nudged.input, state.view.period, scenario.periods);
  return planned({ ...state, inputs, scenario, job: state.job + 1 }, solving, moved);
}

function warning(text: string): Message {
  return { tone: 'warning', text };
}
