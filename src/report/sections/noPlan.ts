import { match } from 'ts-pattern';
import type { PlanDocument } from '../../document/schema.ts';
import type { Page } from '../page.ts';
import { point } from '../wrap.ts';

/** Why there is no plan, in a line and its reasons. */
export function noPlan(document: PlanDocument, page: Page): string[] {
  const { what, reasons } = whyNoPlan(document);
  return [what, ...reasons.flatMap((reason) => point(reason, page.columns))];
}

/** The same as a sentence and its reasons. */
export function whyNoPlan({ outcome }: PlanDocument): {
  readonly what: string;
  readonly reasons: readonly string[];
} {
  return match(outcome)
    .with({ kind: 'infeasible' }, ({ reasons }) => ({ what: 'No plan is possible.', reasons }))
    .with({ kind: 'unbounded' }, ({ reasons }) => ({ what: 'There is no best plan.', reasons }))
    .with({ kind: 'failed' }, ({ reason }) => ({ what: 'No plan was found.', reasons: [reason] }))
    .with({ kind: 'optimal' }, { kind: 'stopped' }, () => ({
      what: 'The document holds no plan.',
      reasons: [],
    }))
    .exhaustive();
}
