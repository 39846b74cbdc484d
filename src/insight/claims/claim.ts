import type { ClaimsFile } from '../../catalogue/claimsSchema.ts';
import type { Figure, Grade } from '../../catalogue/figure.ts';
import type { Dimension } from '../../quantity/dimensions.ts';

/** The names of the claims. */
export type ClaimId = keyof ClaimsFile['claims'];

/** What was published for a claim. */
export type FiguresOf<Id extends ClaimId> = ClaimsFile['claims'][Id]['figures'];

/** What a number of a claim counts; a dimension stands for its inner unit. */
export type ClaimUnit = Dimension | 'times' | 'tokPerSTimesUsdPerMtok' | 'moneyPerYear' | 'moneyPerHour';

/** A number that a finding was computed from. */
export interface ClaimInput {
  readonly what: string;
  /** The workload of a throughput that was read off a curve; absent for any other number. */
  readonly workload?: string;
  readonly unit: ClaimUnit;
  readonly value: number;
  readonly grade: Grade;
  /** Keys into the bibliography. */
  readonly sources: readonly string[];
}

/** What can be said of one number of a claim. */
export type Verdict =
  /** Our number is within a tenth of the claimed one; `off` is the part by which it exceeds it. */
  | { readonly kind: 'reproduced'; readonly ours: number; readonly off: number }
  /** Our number is further away than that. */
  | { readonly kind: 'missed'; readonly ours: number; readonly off: number }
  /** Ours lies between these. */
  | { readonly kind: 'bounded'; readonly low: number; readonly high: number }
  /** What would have to be true, from the easiest to the hardest case; the same number twice where there is one case. */
  | { readonly kind: 'needed'; readonly low: number; readonly high: number }
  /** Nothing can be held against it, and why. */
  | { readonly kind: 'recorded'; readonly ours?: number; readonly why: string }
  /** An input or a command of the planner, with the numbers that it stands at. */
  | { readonly kind: 'offered'; readonly ours: readonly number[] };

/** One number of a claim, held against ours. */
export interface Finding {
  /** What the number is, such as "tokens per MW". */
  readonly what: string;
  readonly unit: ClaimUnit;
  /** As claimed; absent where the claim has no such number. */
  readonly claimed?: number;
  readonly verdict: Verdict;
  /** What ours was computed from; empty where there is nothing to compute. */
  readonly inputs: readonly ClaimInput[];
}

/** A claim of the industry and what this planner can say about it. */
export interface JudgedClaim {
  readonly id: ClaimId;
  readonly claim: string;
  readonly source: string;
  readonly findings: readonly Finding[];
  /** What the numbers do not say. */
  readonly note: string;
  /** The command or the lines of a scenario that show it; absent where nothing does. */
  readonly shownBy?: string;
}

/** A figure as an input of a finding. */
export function input(what: string, unit: ClaimUnit, { value, grade, source }: Figure): ClaimInput {
  return { what, unit, value, grade, sources: [source] };
}

/** How far ours may be from the claimed number and still count as reproducing it. */
const CLOSE = 0.1;

/** Ours against the number that was claimed, which is not 0. */
export function against(claimed: number, ours: number): Verdict {
  const off = ours / claimed - 1;
  return { kind: Math.abs(off) <= CLOSE ? 'reproduced' : 'missed', ours, off };
}

/** Several values of ours, of which there is at least one, as the range that they span. */
export function span(kind: 'bounded' | 'needed', values: readonly number[]): Verdict {
  return { kind, low: Math.min(...values), high: Math.max(...values) };
}
