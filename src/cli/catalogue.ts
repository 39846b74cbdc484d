import { loadCatalogue } from '../catalogue/load.ts';
import { didYouMean } from '../reading/didYouMean.ts';
import { catalogueReport } from '../report/catalogue.ts';
import { CATALOGUE_SECTIONS } from './choices.ts';
import { printResult } from './print.ts';
import { UsageError } from './usageError.ts';

/** `millwright catalogue`: what can be bought, how fast it serves, how well each number is known, and what is claimed of it. */
export async function runCatalogue(
  section: string | undefined,
  options: { readonly catalogue: string },
): Promise<void> {
  const known = CATALOGUE_SECTIONS.find((one) => one === section);
  if (section !== undefined && !known) {
    throw new UsageError(
      `The catalogue has no section "${section}": ${didYouMean(section, CATALOGUE_SECTIONS, `the sections are ${CATALOGUE_SECTIONS.join(', ')}.`)}`,
    );
  }
  if (known === 'claims') {
    // Claims are planned, which no list needs.
    const { runClaims } = await import('./claims.ts');
    await runClaims(options.catalogue);
    return;
  }
  printResult(catalogueReport(loadCatalogue(options.catalogue, '.', { workloads: 'all' }), known));
}
