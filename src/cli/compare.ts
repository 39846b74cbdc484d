import { makeComparison, writeComparison } from '../document/comparison.ts';
import { attributionBetween } from '../document/planSide.ts';
import { type ReadPlan, readPlanFile } from '../document/read.ts';
import { finished } from '../insight/steps.ts';
import { InputError } from '../reading/inputError.ts';
import { comparisonReport } from '../report/comparison.ts';
import { whenSolved } from '../solvers/solving.ts';
import { printResult, reportColumns } from './print.ts';

/** `millwright compare`: two plans beside each other, and what their difference comes from, as a report or as JSON. */
export async function runCompare(
  first: string,
  second: string,
  options: { readonly json?: true },
): Promise<void> {
  const [a, b] = bothPlans(first, second);
  const attribution = await whenSolved('auto', (solving) =>
    finished(attributionBetween(a.document, b.document, solving)),
  );
  const comparison = makeComparison(a.document, b.document, attribution);
  printResult(
    options.json ? writeComparison(comparison) : comparisonReport(comparison, { columns: reportColumns() }),
  );
}

// What is wrong with both files is said at once.
function bothPlans(first: string, second: string): [ReadPlan, ReadPlan] {
  const [a, b] = [planOrFault(first), planOrFault(second)];
  if (!(a instanceof InputError) && !(b instanceof InputError)) return [a, b];
  const faults = [a, b].flatMap((one) => (one instanceof InputError ? one.problems : []));
  throw new InputError(faults);
}

function planOrFault(path: string): ReadPlan | InputError {
  try {
    return readPlanFile(path);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}
