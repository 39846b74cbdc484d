import { match } from 'ts-pattern';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { counted } from '../quantity/counted.ts';
import { facility } from './catalogue/facility.ts';
import { frontiers } from './catalogue/frontiers.ts';
import { profiles } from './catalogue/profiles.ts';
import { sources } from './catalogue/sources.ts';
import { systems } from './catalogue/systems.ts';
import { tiers } from './catalogue/tiers.ts';
import { type Page, pageOf } from './page.ts';
import { safe } from './safe.ts';
import { titled } from './titled.ts';
import { wrap } from './wrap.ts';

/** The parts of a catalogue that can be listed by name. */
export type CatalogueSection = 'systems' | 'tiers' | 'frontiers' | 'profiles' | 'sources';

/**
 * A catalogue, or one part of it, as text of at most 100 columns (addresses apart): every number with its range, grade
 * and source. Without a section: systems, tiers, facility and supply, and how many frontiers and sources there are.
 */
export function catalogueReport(catalogue: Catalogue, part: CatalogueSection | undefined): string {
  const page = pageOf(100);
  const shown = safe(catalogue);
  const parts = match(part)
    .with('systems', () => systems(shown, page))
    .with('tiers', () => tiers(shown, page))
    .with('frontiers', () => frontiers(shown, page))
    .with('profiles', () => profiles(shown, page))
    .with('sources', () => sources(shown, page))
    .with(undefined, () => overview(shown, page))
    .exhaustive();
  return titled(`Catalogue ${shown.name}`, parts, page);
}

function overview(catalogue: Catalogue, page: Page): string[][] {
  const { frontiers: all, workloads, sources: known } = catalogue;
  const count = `${counted(all.length, 'frontier')} of ${counted(workloads.size, 'workload')}, from ${counted(known.size, 'source')}`;
  const hint = 'list them with `millwright catalogue frontiers` and `millwright catalogue sources`.';
  const work = `What requests are made of, in ${counted(catalogue.workloadProfiles.size, 'workload profile')}: \`millwright catalogue profiles\`.`;
  const claims = 'What the industry claims, and what comes of it here: `millwright catalogue claims`.';
  return [
    ...systems(catalogue, page),
    ...tiers(catalogue, page),
    ...facility(catalogue, page),
    [
      ...wrap(`${count}: ${hint}`, page.columns),
      ...(catalogue.workloadProfiles.size > 0 ? wrap(work, page.columns) : []),
      ...wrap(claims, page.columns),
    ],
  ];
}
