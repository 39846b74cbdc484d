import { match } from 'ts-pattern';
import type { PlanOutcome } from '../plan/plan.ts';
import { gapInWords } from '../report/gapInWords.ts';
import type { PlanningOptions } from './inputOptions.ts';

/** What to say of a plan that was cut short, and how far it may be from the best; undefined for any other outcome. */
export function stoppedNotice(
  outcome: PlanOutcome,
  { timeLimit }: Pick<PlanningOptions, 'timeLimit'>,
): string | undefined {
  if (outcome.kind !== 'stopped') return undefined;
  const { value, bound } = outcome.plan.objective;
  const gap = value === bound ? 0 : Math.abs(bound - value) / Math.abs(bound);
  const by = match(outcome.why)
    .with('timeLimit', () => `Stopped by --time-limit ${timeLimit}`)
    .with('interrupted', () => 'Stopped')
    .exhaustive();
  return `${by}: this is the best plan so far, within ${gapInWords(gap)} of the best possible.`;
}
