import { noCatalogue } from '../catalogue/catalogueFiles.ts';
import { builtInClaims } from '../catalogue/claims.ts';
import { loadCatalogue } from '../catalogue/load.ts';
import { judgedClaims } from '../insight/claims/judge.ts';
import { CLAIM_WORKLOADS } from '../insight/claims/known.ts';
import { InputError } from '../reading/inputError.ts';
import { claimsReport } from '../report/catalogue/claims.ts';
import { whenSolved } from '../solvers/solving.ts';
import { printNotice, printResult } from './print.ts';

/**
 * `millwright catalogue claims`: what the industry claims, each number computed anew. Claims are about the built-in catalogues, so
 * that another one changes nothing, which is said.
 */
export async function runClaims(catalogue: string): Promise<void> {
  const problem = noCatalogue(catalogue, '.');
  if (problem !== undefined) throw new InputError([{ file: catalogue, what: problem }]);
  const measured = loadCatalogue('measured', '.', { workloads: CLAIM_WORKLOADS });
  const keynote = loadCatalogue('keynote', '.');
  const claims = builtInClaims(measured.sources.keys());
  const judged = await whenSolved('auto', (solving) =>
    judgedClaims(claims, { rates: claims.rates, measured, keynote, solving }),
  );
  printResult(claimsReport(judged));
  if (catalogue !== 'measured')
    printNotice(
      `The claims are held against the built-in catalogues measured and keynote; --catalogue ${catalogue} changes nothing here.`,
    );
}
