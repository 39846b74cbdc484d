import { match } from 'ts-pattern';
import type { PlanDocument } from '../../document/schema.ts';
import type { Page } from '../page.ts';
import { point } from '../wrap.ts';

/** Why there is no plan, in a line and its reasons. */
export function noPlan({ outcome }: PlanDocument, page: Page): string[] {
  return match(outcome)
    .with({ kind: 'infeasible' }, ({ reasons }) => because('No plan is possible.', reasons, page))
    .with({ kind: 'unbounded' }, ({ reasons }) => because('There is no best plan.', reasons, page))
    .with({ kind: 'failed' }, ({ reason }) => because('No plan was found.', [reason], page))
    .with({ kind: 'optimal' }, { kind: 'stopped' }, () => because('The document holds no plan.', [], page))
    .exhaustive();
}

function because(what: string, reasons: readonly string[], page: Page): string[] {
  return [what, ...reasons.flatMap((reason) => point(reason, page.columns))];
}
