import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { ClaimsFile } from '../../catalogue/claimsSchema.ts';
import type { Solving } from '../../solvers/solving.ts';

/** What claims are judged by. */
export interface Known {
  readonly rates: ClaimsFile['rates'];
  /** The built-in catalogue `measured`, with at least the workloads of `CLAIM_WORKLOADS`. */
  readonly measured: Catalogue;
  /** The built-in catalogue `keynote`. */
  readonly keynote: Catalogue;
  readonly solving: Solving;
}

/** The tier chart of the keynote, the only workload of its catalogue. */
export const CHART = 'gtc-2026-tier-chart';

/** DeepSeek-R1 at 8k in and 1k out, the workload that the built-in gigawatt stands on. */
export const R1_LONG = 'deepseek-r1-8k1k';

/** DeepSeek-R1 at 1k in and 1k out. */
export const R1_SHORT = 'deepseek-r1-1k1k';

/** The measured workloads that some claim is held against. */
export const CLAIM_WORKLOADS: readonly string[] = [R1_LONG, R1_SHORT];
