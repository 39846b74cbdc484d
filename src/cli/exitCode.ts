import { match } from 'ts-pattern';
import type { PlanOutcome } from '../plan/plan.ts';

/** What the process says to the shell (design section 7). */
export const EXIT = {
  /** A plan, also the best so far of a search that was cut short, or whatever else was asked for. */
  done: 0,
  /** The scenario is sound and has no feasible plan. */
  noPlan: 1,
  /** Bad input, wrong usage, an unreadable file, a solver that failed. */
  couldNotRun: 2,
  /** Left at once on Ctrl-C, or when told to end: 128 and the number of the signal, as shells have it. */
  interrupted: 130,
  terminated: 143,
} as const;

/** The exit code of an outcome. */
export function exitCodeOf(outcome: PlanOutcome): number {
  return match(outcome)
    .with({ kind: 'optimal' }, { kind: 'stopped' }, () => EXIT.done)
    .with({ kind: 'infeasible' }, () => EXIT.noPlan)
    .with({ kind: 'unbounded' }, { kind: 'failed' }, () => EXIT.couldNotRun)
    .exhaustive();
}
