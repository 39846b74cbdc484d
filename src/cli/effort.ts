import type { Effort } from '../plan/wholeRacks.ts';
import { parseQuantity } from '../quantity/quantity.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { PlanningOptions } from './inputOptions.ts';
import { secondsOf } from './timeLimit.ts';
import { UsageError } from './usageError.ts';

type EffortOptions = Pick<PlanningOptions, 'timeLimit' | 'gap'>;

/** How far the search for whole racks goes, as the flags ask for it. Throws a UsageError for what they cannot mean. */
export function effortOf({ timeLimit, gap }: EffortOptions): Effort {
  return {
    ...(timeLimit !== undefined && { seconds: secondsOf(timeLimit) }),
    ...(gap !== undefined && { relativeGap: gapOf(gap) }),
  };
}

/** What to say of flags that change nothing, because only a search for whole racks can be cut short; undefined where they do, or there are none. */
export function idleEffort({ timeLimit, gap }: EffortOptions, { racks }: Scenario): string | undefined {
  const flags = [
    ...(timeLimit === undefined ? [] : [`--time-limit ${timeLimit}`]),
    ...(gap === undefined ? [] : [`--gap ${gap}`]),
  ];
  if (racks === 'whole' || flags.length === 0) return undefined;
  return `${flags.join(' and ')} ${flags.length === 1 ? 'changes' : 'change'} nothing: racks are continuous here, and their best plan is found outright. Add --racks whole, or leave ${flags.length === 1 ? 'it' : 'them'} out.`;
}

function gapOf(text: string): number {
  const parsed = parseQuantity('share', text);
  if (!parsed.ok) throw new UsageError(`--gap ${text}: ${parsed.problem}`);
  return parsed.value;
}
