import type { PlanDocument } from '../document/schema.ts';
import type { Page } from './page.ts';
import { cut, widthOf } from './width.ts';

/** A document that holds a plan: the facts that only a plan has are all there. */
export type Answered = PlanDocument &
  Required<Pick<PlanDocument, 'totals' | 'periods' | 'orders' | 'objective'>>;

/** What is read of a document that holds a plan by all that says why: its limits, its proof and its explanation. */
export type Reasoned = Pick<Answered, 'objective' | 'periods' | 'marginals' | 'audit'> &
  Pick<PlanDocument, 'certificate' | 'solver' | 'wholeRacks' | 'explanation'> & {
    readonly scenario: {
      readonly input: Pick<PlanDocument['scenario']['input'], 'racks' | 'sites' | 'tiers'>;
    };
  };

/** One period of such a document. */
export type PeriodOf = Answered['periods'][number];

/** Whether the document holds a plan, and not only the reason why there is none. */
export function isAnswered(document: PlanDocument): document is Answered {
  return (
    (document.outcome.kind === 'optimal' || document.outcome.kind === 'stopped') &&
    document.totals !== undefined &&
    document.periods !== undefined &&
    document.orders !== undefined &&
    document.objective !== undefined
  );
}

/** Lines under a heading that is drawn across the page; nothing where there are no lines. */
export function section(title: string, lines: readonly string[], page: Page): string[] {
  if (lines.length === 0) return [];
  const shown = cut(title, page.columns);
  const rest = page.columns - widthOf(shown) - 1;
  const rule = rest > 0 ? ` ${'─'.repeat(rest)}` : '';
  return [shown + rule, ...lines];
}
