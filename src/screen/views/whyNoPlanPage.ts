import { diagnosisIn } from '../../document/diagnosis.ts';
import type { Diagnosis } from '../../insight/diagnosis/diagnosis.ts';
import { safe } from '../../report/safe.ts';
import { conflictSection, repairSection } from '../../report/sections/diagnosis.ts';
import { point } from '../../report/wrap.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { line, type Page } from '../page.ts';
import { apart, fromReport, headed } from './headed.ts';

/** What a page on why there is no plan is made of. */
interface Props {
  readonly scenario: Scenario;
  /** In whole sentences. */
  readonly reasons: readonly string[];
  /** Absent until it is worked out, and where nothing contradicts. */
  readonly diagnosis: Diagnosis | undefined;
  readonly columns: number;
}

/** Why there is no plan: the reasons, the inputs that contradict each other, and all that would give a plan. */
export function whyNoPlanPage({ scenario, reasons, diagnosis, columns }: Props): Page {
  const { racks, periods } = scenario;
  const document = {
    scenario: { input: { racks, periods } },
    ...(diagnosis && { diagnosis: safe(diagnosisIn(diagnosis, periods)) }),
  };
  const page = { columns };
  return {
    title: 'Why there is no plan',
    headings: [],
    lines: apart([
      headed(
        'No plan is possible',
        safe(reasons).flatMap((reason) => point(reason, columns).map((text) => line(text))),
        columns,
      ),
      fromReport(conflictSection(document, page)),
      fromReport(repairSection(document, page)),
    ]),
  };
}
