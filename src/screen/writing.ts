import { match } from 'ts-pattern';
import type { Insight } from '../insight/insight.ts';
import { type PlanOutcome, planIn } from '../plan/plan.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { mayTakeLong } from '../worker/mayTakeLong.ts';
import type { Message } from './message.ts';
import type { ScreenState } from './state.ts';
import type { WriteResult } from './writePlan.ts';

/** A file that is to be written. */
export interface Writing {
  readonly scenario: Scenario;
  readonly isReplacing: boolean;
  /**
   * What planning that scenario from cold, away from the screen, came to, with its insight where there is a plan; absent
   * where the scenario is quickly planned once more.
   */
  readonly answer?: { readonly outcome: PlanOutcome; readonly insight?: Insight };
}

/** The wish to write the plan of the scenario on show, or why that has to wait. */
export function wishToWrite(
  { scenario, planning, outcome, insight }: ScreenState,
  isReplacing: boolean,
): Pick<ScreenState, 'writing'> | Pick<ScreenState, 'message'> {
  if (!mayTakeLong(scenario)) return { writing: { scenario, isReplacing } };
  if (planning || outcome === undefined) return { message: STILL_PLANNING };
  if (planIn(outcome) === undefined) return { writing: { scenario, isReplacing, answer: { outcome } } };
  if (insight === undefined) return { message: STILL_COMPARING };
  return { writing: { scenario, isReplacing, answer: { outcome, insight } } };
}

/** The state once a file was written, or was not. */
export function afterWriting(state: ScreenState, result: WriteResult): ScreenState {
  const { writing: _, ...rest } = state;
  return { ...rest, isAskingToReplace: result.kind === 'exists', message: messageOf(result) };
}

function messageOf(result: WriteResult): Message {
  return match(result)
    .returnType<Message>()
    .with({ kind: 'written', outcome: 'optimal' }, ({ path }) => ({ tone: 'good', text: `Wrote ${path}.` }))
    .with({ kind: 'written', outcome: 'stopped' }, ({ path }) => ({
      tone: 'warning',
      text: `Wrote ${path}: the best plan so far of a search that was stopped.`,
    }))
    .with({ kind: 'written' }, ({ path }) => ({
      tone: 'warning',
      text: `Wrote ${path}: it says why there is no plan.`,
    }))
    .with({ kind: 'exists' }, ({ path }) => ({
      tone: 'warning',
      text: `${path} exists. W replaces it; any other key leaves it as it is.`,
    }))
    .with({ kind: 'failed' }, ({ why }) => ({ tone: 'error', text: why }))
    .exhaustive();
}

const STILL_PLANNING: Message = {
  tone: 'warning',
  text: 'The plan of these inputs is still being made; press w once it is there.',
};

const STILL_COMPARING: Message = {
  tone: 'warning',
  text: 'The comparison with simpler plans is still being made; press w after that.',
};
