import { formatShare } from '../../../quantity/format.ts';
import type { Span } from '../../page.ts';

/** One thing in the plan on show and in the pinned one. */
export interface Compared {
  readonly what: string;
  /** Absent where the other plan alone has it. */
  readonly now?: string;
  readonly pinned?: string;
  /** The difference with its sign; empty where it is no number. */
  readonly difference: string;
  /** The difference as a part of what was pinned; empty where that is nothing. */
  readonly part: string;
  /** Whether more of it is better by the objective of both plans; absent where that is not for this screen to say. */
  readonly verdict?: 'better' | 'worse';
  readonly isSame: boolean;
}

/** A number of each plan; undefined where the plan has no such thing. `better` says which way its objective goes, where there is one. */
export function comparedAmounts(
  what: string,
  [now, pinned]: readonly [now: number | undefined, pinned: number | undefined],
  write: (amount: number) => string,
  better?: 'more' | 'less',
): Compared {
  if (now === undefined || pinned === undefined)
    return comparedTexts(what, [
      now === undefined ? undefined : write(now),
      pinned === undefined ? undefined : write(pinned),
    ]);
  const more = now - pinned;
  const difference = signed(more, write);
  const isSame = Math.abs(more) <= SAME * Math.max(Math.abs(now), Math.abs(pinned));
  return {
    what,
    now: write(now),
    pinned: write(pinned),
    difference: isSame ? '' : difference,
    // Percent of percent would be read as either.
    part:
      isSame || pinned === 0 || difference.includes('%') ? '' : signed(more / Math.abs(pinned), formatShare),
    ...(better && !isSame && { verdict: more > 0 === (better === 'more') ? 'better' : 'worse' }),
    isSame,
  };
}

/** The same of words, between which there is no difference to be written. */
export function comparedTexts(
  what: string,
  [now, pinned]: readonly [now: string | undefined, pinned: string | undefined],
): Compared {
  return {
    what,
    ...(now !== undefined && { now }),
    ...(pinned !== undefined && { pinned }),
    difference: now === undefined ? 'only pinned' : pinned === undefined ? 'only now' : '',
    part: '',
    isSame: now === pinned,
  };
}

/** How a difference looks: as a change, and where the objective says so as good or as a warning, which its word says too. */
export function lookOf({ verdict }: Compared): NonNullable<Span['look']> {
  return verdict === undefined ? 'changed' : verdict === 'better' ? 'good' : 'warning';
}

/** What two solvers may differ by is no difference. */
const SAME = 1e-7;

function signed(amount: number, write: (amount: number) => string): string {
  return amount > 0 ? `+${write(amount)}` : write(amount);
}
