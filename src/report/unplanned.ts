import type { PlanDocument } from '../document/schema.ts';
import type { Page } from './page.ts';
import { conflictSection, repairSection } from './sections/diagnosis.ts';
import { allExcluded } from './sections/excluded.ts';
import { noPlan } from './sections/noPlan.ts';
import { remarks } from './sections/remarks.ts';

/** The parts of a report on a scenario that has no plan: why, what contradicts itself, and what would give one. */
export function unplanned(document: PlanDocument, page: Page): string[][] {
  return [
    noPlan(document, page),
    conflictSection(document, page),
    repairSection(document, page),
    allExcluded(document, page),
    remarks(document, page),
  ];
}
