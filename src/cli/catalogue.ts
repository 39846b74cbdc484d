import { loadCatalogue } from '../catalogue/load.ts';
import { nearest } from '../reading/nearest.ts';
import { catalogueReport } from '../report/catalogue.ts';
import { printResult } from './print.ts';
import { UsageError } from './usageError.ts';

/** What `millwright catalogue` can list. */
export const CATALOGUE_SECTIONS = ['systems', 'tiers', 'frontiers', 'sources'] as const;

/** `millwright catalogue`: what can be bought, how fast it serves, and how well each number is known. */
export function runCatalogue(section: string | undefined, options: { readonly catalogue: string }): void {
  const known = CATALOGUE_SECTIONS.find((one) => one === section);
  if (section !== undefined && !known) {
    const meant = nearest(section, CATALOGUE_SECTIONS);
    const hint = meant ? `did you mean "${meant}"?` : `the sections are ${CATALOGUE_SECTIONS.join(', ')}.`;
    throw new UsageError(`The catalogue has no section "${section}": ${hint}`);
  }
  printResult(catalogueReport(loadCatalogue(options.catalogue, '.', { workloads: 'all' }), known));
}
