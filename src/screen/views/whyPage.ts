import type { Plan } from '../../plan/plan.ts';
import { safe } from '../../report/safe.ts';
import type { Reasoned } from '../../report/section.ts';
import { proof } from '../../report/sections/proof.ts';
import { remarks } from '../../report/sections/remarks.ts';
import { cut } from '../../report/width.ts';
import { point } from '../../report/wrap.ts';
import { type Line, line, type Page, type PageProps } from '../page.ts';
import { apart, fromReport } from './headed.ts';
import { inReport } from './why/inReport.ts';
import { binding, slack } from './why/limits.ts';
import { notBought } from './why/notBought.ts';
import { simplerPlans } from './why/simplerPlans.ts';

/**
 * Why the plan is the best, over its whole horizon and all sites: what binds and what does not, what simpler plans lose, why others are
 * not bought, the proof, and what else a reader should know.
 */
export function whyPage({ plan, insight, columns }: PageProps): Page {
  const document = inReport(plan, undefined);
  const known = safe([...plan.scenario.remarks, ...(insight?.remarks ?? [])]);
  return {
    title: cut(titleOf(document, plan.scenario.blocks.length > 1), columns),
    headings: [],
    lines: apart([
      binding(document, columns),
      slack(document, columns),
      simplerPlans(plan, insight, columns),
      notBought(plan, columns),
      proofOf(plan, document, columns),
      fromReport(
        remarks({ remarks: insight ? known : [...known, 'Others are not worked out yet.'] }, { columns }),
      ),
    ]),
  };
}

function titleOf({ periods }: Reasoned, hasBlocks: boolean): string {
  const [first, last] = [periods[0]?.label ?? '', periods.at(-1)?.label ?? ''];
  const day = hasBlocks ? ', the whole day' : '';
  return periods.length > 1
    ? `Why this plan: all ${periods.length} periods, ${first} to ${last}${day}, and all sites`
    : `Why this plan: ${first}${day}, all sites`;
}

function proofOf({ solver }: Plan, document: Reasoned, columns: number): Line[] {
  const tie = safe(solver.unsettledTie);
  const unsettled = tie
    ? point(`Other plans may do as well by ${tie.tieBreak}, which could not be settled: ${tie.why}`, columns)
    : [];
  return [...fromReport(proof(document, { columns })), ...unsettled.map((text) => line(text, 'warning'))];
}
