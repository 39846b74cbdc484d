import { builtInClaims } from '../../src/catalogue/claims.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import type { ClaimId, Finding, JudgedClaim } from '../../src/insight/claims/claim.ts';
import { judgedClaims } from '../../src/insight/claims/judge.ts';
import { CLAIM_WORKLOADS, type Known } from '../../src/insight/claims/known.ts';
import { solvingBy } from './planning.ts';

const measured = loadCatalogue('measured', '/', { workloads: CLAIM_WORKLOADS });
const file = builtInClaims(measured.sources.keys());

/** What the built-in claims are judged by. */
export const known: Known = {
  rates: file.rates,
  measured,
  keynote: loadCatalogue('keynote', '/'),
  solving: solvingBy('auto'),
};

/** The built-in claims, judged. */
export function judgedBuiltIn(changes: Partial<Known> = {}): JudgedClaim[] {
  return judgedClaims(file, { ...known, ...changes });
}

/** One finding of one claim, by what it is of. */
export function findingOf(judged: readonly JudgedClaim[], id: ClaimId, what: string): Finding {
  const finding = judged.find((claim) => claim.id === id)?.findings.find((one) => one.what === what);
  if (!finding) throw new Error(`${id} has no finding "${what}"`);
  return finding;
}
