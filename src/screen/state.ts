import { match } from 'ts-pattern';
import type { Insight } from '../insight/insight.ts';
import type { Plan, PlanOutcome } from '../plan/plan.ts';
import { planScenario } from '../plan/planScenario.ts';
import { formatMoney } from '../quantity/format.ts';
import { monthsOf, perYear } from '../quantity/perYear.ts';
import { quoted } from '../quantity/printable.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Solving } from '../solvers/solving.ts';
import { type Input, inputsOf, labelOf, nudge, nudgedScenario, writeInput } from './input.ts';
import { type Command, commandOf } from './keys.ts';
import type { WriteResult } from './writePlan.ts';

/** A line for the planner, with the meaning that gives it its colour. */
export interface Message {
  readonly tone: 'plain' | 'good' | 'warning' | 'error';
  readonly text: string;
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
  /** What planning that scenario came to. */
  readonly outcome: PlanOutcome;
  /** The last plan that there was: of this outcome when it is optimal, else an old one; absent when there never was one. */
  readonly plan?: Plan;
  /** What `plan` rests on and is held against; absent until it is worked out. */
  readonly insight?: Insight;
  readonly message?: Message;
  readonly isHelpShown: boolean;
  /** Whether the planner is asked if the file that exists may be replaced. */
  readonly isAskingToReplace: boolean;
  /** The file that is to be written now; absent when there is nothing to write. */
  readonly writing?: { readonly scenario: Scenario; readonly isReplacing: boolean };
  readonly isLeaving: boolean;
}

/** What can happen to a screen: a key, an insight that took its time, a file that was written or not. */
export type Action =
  | { readonly kind: 'pressed'; readonly key: string }
  | { readonly kind: 'understood'; readonly plan: Plan; readonly insight: Insight }
  | { readonly kind: 'written'; readonly result: WriteResult };

/** The screen as it opens, with its first plan. */
export function firstState(scenario: Scenario, solving: Solving): ScreenState {
  const outcome = planScenario(scenario, solving);
  return {
    base: scenario,
    inputs: inputsOf(scenario),
    selected: 0,
    scenario,
    outcome,
    ...(outcome.kind === 'optimal' && { plan: outcome.plan }),
    isHelpShown: false,
    isAskingToReplace: false,
    isLeaving: false,
  };
}

/** The state after an action. Plans at once where an input changed, so that a state never shows a plan of other inputs as its own. */
export function reducer(solving: Solving): (state: ScreenState, action: Action) => ScreenState {
  return (state, action) =>
    match(action)
      .with({ kind: 'pressed' }, ({ key }) => afterKey(state, key, solving))
      .with({ kind: 'understood' }, ({ plan, insight }) =>
        plan === state.plan ? { ...state, insight } : state,
      )
      .with({ kind: 'written' }, ({ result }) => afterWriting(state, result))
      .exhaustive();
}

/** Whether the plan on show is of other inputs than those on show. */
export function isOld({ outcome, plan }: ScreenState): boolean {
  return plan !== undefined && outcome.kind !== 'optimal';
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
    .with('selectPrevious', () => ({ ...next, selected: Math.max(0, state.selected - 1) }))
    .with('selectNext', () => ({
      ...next,
      selected: Math.min(state.inputs.length - 1, state.selected + 1),
    }))
    .with('lower', () => afterNudge(next, -1, solving))
    .with('raise', () => afterNudge(next, 1, solving))
    .with('write', () => ({ ...next, writing: { scenario: state.scenario, isReplacing: false } }))
    .with('replace', () =>
      state.isAskingToReplace
        ? { ...next, writing: { scenario: state.scenario, isReplacing: true } }
        : { ...next, message: NOTHING_TO_REPLACE },
    )
    .with('help', () => ({ ...next, isHelpShown: !state.isHelpShown }))
    .with('back', () => next)
    .with('quit', () => ({ ...next, isLeaving: true }))
    .exhaustive();
}

function afterNudge(state: ScreenState, direction: 1 | -1, solving: Solving): ScreenState {
  const selected = state.inputs[state.selected];
  if (selected === undefined) return state;
  const nudged = nudge(selected, direction);
  if (nudged.kind === 'refused') return { ...state, message: { tone: 'warning', text: nudged.why } };
  const inputs = state.inputs.with(state.selected, nudged.input);
  const scenario = nudgedScenario(state.base, inputs);
  const outcome = planScenario(scenario, solving);
  const moved = `${labelOf(nudged.input.target)} ${writeInput(selected)} -> ${writeInput(nudged.input)}`;
  if (outcome.kind !== 'optimal') {
    return { ...state, inputs, scenario, outcome, message: { tone: 'warning', text: `${moved}: no plan` } };
  }
  const { insight: _, ...withoutInsight } = state;
  const { plan } = outcome;
  const text = `${moved}: ${effectOf(state.plan, plan)}`;
  return { ...withoutInsight, inputs, scenario, outcome, plan, message: { tone: 'plain', text } };
}

// Against the plan that was on show, even an old one, since that is what the planner saw change.
function effectOf(before: Plan | undefined, { money, periods }: Plan): string {
  const months = monthsOf(periods);
  const now = `${formatMoney(perYear(money.revenueMusd, months))} a year`;
  if (before === undefined) return `revenue ${now}`;
  const change = perYear(money.revenueMusd - before.money.revenueMusd, months);
  if (Math.abs(change) < Math.abs(money.revenueMusd) * 1e-9) return `revenue stays ${now}`;
  return `revenue ${change > 0 ? '+' : ''}${formatMoney(change)} to ${now}`;
}

function afterWriting(state: ScreenState, result: WriteResult): ScreenState {
  const { writing: _, ...rest } = state;
  return { ...rest, isAskingToReplace: result.kind === 'exists', message: messageOf(result) };
}

function messageOf(result: WriteResult): Message {
  return match(result)
    .returnType<Message>()
    .with({ kind: 'written' }, ({ path, outcome }) =>
      outcome === 'optimal'
        ? { tone: 'good', text: `Wrote ${path}.` }
        : { tone: 'warning', text: `Wrote ${path}: it says why there is no plan.` },
    )
    .with({ kind: 'exists' }, ({ path }) => ({
      tone: 'warning',
      text: `${path} exists. W replaces it; any other key leaves it as it is.`,
    }))
    .with({ kind: 'failed' }, ({ why }) => ({ tone: 'error', text: why }))
    .exhaustive();
}

function unknownKey(key: string): Message {
  return { tone: 'warning', text: `${quoted(key)} does nothing here; ? lists the keys.` };
}

const NOTHING_TO_REPLACE: Message = {
  tone: 'warning',
  text: 'There is no file to replace; w writes plan.json.',
};
