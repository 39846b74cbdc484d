import { match } from 'ts-pattern';
import type { PlanDocument } from '../document/schema.ts';
import { writeDocument } from '../document/write.ts';
import { formulate } from '../plan/formulation.ts';
import { standaloneProgram } from '../plan/standaloneProgram.ts';
import { writeMps } from '../program/mps.ts';
import { planCsv } from '../report/planCsv.ts';
import { planMarkdown } from '../report/planMarkdown.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { FileErrand } from './mode.ts';

/** The text of a file that is written of a plan. */
export function exported(
  errand: Exclude<FileErrand, { kind: 'save' }>,
  scenario: Scenario,
  document: PlanDocument,
): string {
  return match(errand)
    .with({ kind: 'write' }, () => writeDocument(document))
    .with({ kind: 'export', format: 'csv' }, () => planCsv(document))
    .with({ kind: 'export', format: 'markdown' }, () => planMarkdown(document))
    .with({ kind: 'export', format: 'mps' }, () =>
      writeMps(standaloneProgram(formulate(scenario)), scenario.name),
    )
    .exhaustive();
}
