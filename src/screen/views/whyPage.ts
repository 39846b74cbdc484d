import { match } from 'ts-pattern';
import { EXPLANATION_PARTS, type ExplanationPart } from '../../insight/explanation.ts';
import type { Plan } from '../../plan/plan.ts';
import { safe } from '../../report/safe.ts';
import type { Reasoned } from '../../report/section.ts';
import { influences } from '../../report/sections/influences.ts';
import { limitValues } from '../../report/sections/limitValues.ts';
import { nearlyAsGood } from '../../report/sections/nearlyAsGood.ts';
import { proof } from '../../report/sections/proof.ts';
import { remarks } from '../../report/sections/remarks.ts';
import { whyNot } from '../../report/sections/whyNot.ts';
import { cut } from '../../report/width.ts';
import { point, wrap } from '../../report/wrap.ts';
import type { Explained } from '../explained.ts';
import { type Line, line, type Page, type PageProps } from '../page.ts';
import { apart, fromReport, introduced } from './headed.ts';
import { inReport } from './why/inReport.ts';
import { binding, slack } from './why/limits.ts';
import { notBought } from './why/notBought.ts';
import { simplerPlans } from './why/simplerPlans.ts';

/**
 * Why the plan is the best, over its whole horizon and all sites: what limits are worth on both sides, what simpler plans lose, why others
 * are not in it, which plans are nearly as good, what it hangs on, the proof, and what else a reader should know. As long as it is not
 * explained, what the plan itself knows: what binds, and what is not bought; and how far the explanation is stays over all of it.
 */
export function whyPage({ plan, insight, explained, columns }: PageProps): Page {
  const explanation = explained?.kind === 'found' ? explained.explanation : undefined;
  const document = inReport(plan, explanation);
  const page = { columns };
  const known = safe([...plan.scenario.remarks, ...(insight?.remarks ?? [])]);
  return {
    title: cut(titleOf(document, plan.scenario.blocks.length > 1), columns),
    headings: progressOf(explained, columns),
    lines: apart([
      explanation ? introduced(limitValues(document, page)) : binding(document, columns),
      slack(document, columns),
      simplerPlans(plan, insight, columns),
      explanation ? introduced(whyNot(document, page)) : notBought(plan, columns),
      introduced(nearlyAsGood(document, page)),
      introduced(influences(document, page)),
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

/** How far the explanation is, or why there is none; nothing once it is there. */
function progressOf(explained: Explained | undefined, columns: number): Line[] {
  return match(explained)
    .with(undefined, { kind: 'found' }, () => [])
    .with({ kind: 'asked' }, ({ part }) => [
      line(cut(part ? inWords(part) : 'Esc leaves it: working out the reasons', columns), 'warning'),
    ])
    .with({ kind: 'left' }, () => [line(cut('The reasons are not worked out; 5 does it.', columns), 'quiet')])
    .with({ kind: 'failed' }, ({ why }) =>
      wrap(safe(`No reasons: ${why}`), columns).map((text) => line(text, 'error')),
    )
    .exhaustive();
}

function inWords(part: ExplanationPart): string {
  const parts = Object.keys(EXPLANATION_PARTS);
  return `Esc leaves it: working out ${EXPLANATION_PARTS[part]}, part ${parts.indexOf(part) + 1} of ${parts.length}`;
}

function proofOf({ solver }: Plan, document: Reasoned, columns: number): Line[] {
  const tie = safe(solver.unsettledTie);
  const unsettled = tie
    ? point(`Other plans may do as well by ${tie.tieBreak}, which could not be settled: ${tie.why}`, columns)
    : [];
  return [...fromReport(proof(document, { columns })), ...unsettled.map((text) => line(text, 'warning'))];
}
