import { match } from 'ts-pattern';
import { type Plan, type PlanOutcome, planIn } from '../plan/plan.ts';
import { planScenario } from '../plan/planScenario.ts';
import { formatMoney } from '../quantity/format.ts';
import { monthsOf, perYear } from '../quantity/perYear.ts';
import { gapInWords } from '../report/gapInWords.ts';
import type { Solving } from '../solvers/solving.ts';
import { mayTakeLong } from '../worker/mayTakeLong.ts';
import { gapOf } from './gapOf.ts';
import type { Message } from './message.ts';
import type { ScreenState } from './state.ts';

/**
 * The state with its scenario planned: at once where that is quick, else waiting for a plan that is made away from the screen. `moved`
 * says which input changed; absent when the screen opens.
 */
export function planned(state: ScreenState, solving: Solving, moved?: string): ScreenState {
  const { planning, outcome: before, ...rest } = state;
  if (mayTakeLong(state.scenario)) {
    const changes = (planning?.changes ?? 0) + (moved === undefined ? 0 : 1);
    return {
      ...rest,
      planning: {
        progress: { seconds: 0 },
        isStopping: false,
        changes,
        ...(moved !== undefined && { moved }),
      },
      ...(moved !== undefined && { message: plain(moved) }),
    };
  }
  const outcome = planScenario(state.scenario, solving);
  const next = withOutcome(rest, outcome);
  if (moved === undefined) return next;
  const plan = planIn(outcome);
  return {
    ...next,
    message: plan
      ? plain(
          `${moved}: ${effectOf(state.plan, plan)}${before && planIn(before) ? '' : ' against the last plan'}${whereCompared(state)}`,
        )
      : { tone: 'warning', text: `${moved}: no plan` },
  };
}

/** The state once the plan that it waited for has come. */
export function afterOutcome(state: ScreenState, outcome: PlanOutcome): ScreenState {
  const { planning, message: _, ...rest } = state;
  const message = match(outcome)
    .returnType<Message | undefined>()
    .with({ kind: 'optimal' }, ({ plan }) =>
      state.plan
        ? plain(`${changesInWords(planning)}: ${effectOf(state.plan, plan)}${whereCompared(state)}`)
        : undefined,
    )
    .with({ kind: 'stopped' }, ({ plan }) => ({
      tone: 'warning',
      text: `Stopped: the best plan so far; the best possible one is at most ${gapInWords(gapOf(plan))} better.`,
    }))
    .with({ kind: 'infeasible' }, { kind: 'unbounded' }, () => ({ tone: 'warning', text: 'No plan.' }))
    .with({ kind: 'failed' }, () =>
      planning?.isStopping
        ? { tone: 'warning', text: 'Stopped before there was a plan; a changed input plans again.' }
        : { tone: 'error', text: 'No plan.' },
    )
    .exhaustive();
  return withOutcome({ ...rest, ...(message && { message }) }, outcome);
}

/** The state once planning away from the screen has broken down; the plan on show stays. */
export function afterFailure(state: ScreenState, why: string): ScreenState {
  if (state.planning) return afterOutcome(state, { kind: 'failed', reason: why });
  return {
    ...state,
    message: { tone: 'error', text: `No comparison with simpler plans: ${why}` },
  };
}

/** The state after the planner has lost patience; as it was where nothing is being planned. */
export function afterStop(state: ScreenState): ScreenState {
  const { planning } = state;
  return planning ? { ...state, planning: { ...planning, isStopping: true } } : state;
}

// An old plan stays with its insight and its explanation; a new one has none yet.
function withOutcome(state: ScreenState, outcome: PlanOutcome): ScreenState {
  const plan = planIn(outcome);
  const { diagnosis: _, ...undiagnosed } = state;
  if (plan === undefined) return { ...undiagnosed, outcome };
  const { insight: __, explained: ___, ...rest } = undiagnosed;
  return { ...rest, outcome, plan };
}

function changesInWords(planning: ScreenState['planning']): string {
  const { moved, changes = 0 } = planning ?? {};
  if (moved === undefined) return 'New plan';
  return changes > 1 ? `${changes} changes, the last ${moved}` : moved;
}

// Against the plan that was on show, even an old one, since that is what the planner saw change.
function effectOf(before: Plan | undefined, after: Plan): string {
  const measure = after.objective.measure;
  const isRate = measure === 'revenue';
  const months = monthsOf(after.periods);
  const amount = (musd: number) => formatMoney(isRate ? perYear(musd, months) : musd);
  const now = `${amount(after.objective.value)}${isRate ? ' a year' : ''}`;
  // Profit and revenue, or a year and half of one, have no difference.
  if (before?.objective.measure !== measure || monthsOf(before.periods) !== months)
    return `${measure} ${now}`;
  const change = after.objective.value - before.objective.value;
  if (Math.abs(change) < Math.abs(after.objective.value) * 1e-9) return `${measure} stays ${now}`;
  return `${measure} ${change > 0 ? '+' : ''}${amount(change)} to ${now}`;
}

// Last, since it is the least where the line is too short for all of it.
function whereCompared({ plan, before, compares }: ScreenState): string {
  return plan !== undefined && plan === before && compares === 'before' ? '; 6 compares' : '';
}

function plain(text: string): Message {
  return { tone: 'plain', text };
}
