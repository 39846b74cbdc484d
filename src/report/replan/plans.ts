import type { PlanDocument, Replan } from '../../document/schema.ts';
import { monthsOf, perYear } from '../../quantity/perYear.ts';
import { spanInWords } from '../../quantity/spanInWords.ts';
import { dollars } from '../dollars.ts';
import type { Page } from '../page.ts';
import { section } from '../section.ts';
import { table } from '../table.ts';

/** The earlier plan, its racks under the new forecast, the new plan, and what that is held against, a line each. */
export function plansBeside(document: PlanDocument, replan: Replan, page: Page): string[] {
  const months = monthsOf(document.scenario.input.periods);
  const { totals } = replan.comparison;
  const hasNew = replan.comparison.b.reasons === undefined;
  const line = (name: string, { revenueUsd, capexUsd, profitUsd, notKnown }: Worth): string[] =>
    revenueUsd === undefined
      ? [name, notKnown === undefined ? 'not possible' : 'not known']
      : [name, dollars(perYear(revenueUsd, months)), dollars(capexUsd ?? 0), dollars(profitUsd ?? 0)];
  const side = (name: 'a' | 'b'): Worth => ({
    revenueUsd: totals.revenueUsd[name],
    capexUsd: totals.capexUsd[name],
    profitUsd: totals.profitUsd[name],
  });
  const rows = [
    line('earlier plan, its own forecast', side('a')),
    line('its racks, this forecast', replan.oldFleet),
    line('new plan', hasNew ? side('b') : {}),
    ...(replan.churn ? [line('without a limit on churn', replan.churn.withoutLimit)] : []),
    line('from scratch', replan.fromScratch),
  ];
  return section(
    `Plans over ${spanInWords(months)}`,
    table(
      [
        { header: '', least: 24 },
        ...['revenue a year', 'capex', 'profit, present value'].map(
          (header) => ({ header, align: 'right' }) as const,
        ),
      ],
      rows,
      page,
    ),
    page,
  );
}

interface Worth {
  readonly revenueUsd?: number | undefined;
  readonly capexUsd?: number | undefined;
  readonly profitUsd?: number | undefined;
  readonly notKnown?: string;
}
