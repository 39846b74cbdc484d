import { formatCount, formatMoney, formatShare, formatTokenRate } from '../../quantity/format.ts';
import { bareUsd } from '../bareUsd.ts';
import type { Page } from '../page.ts';
import { type Answered, section } from '../section.ts';
import { type Tabular, table } from '../table.ts';
import { wrap } from '../wrap.ts';

/** What is read of a document. */
export type SplitMoney = Pick<Answered, 'byTier'>;

/** What a token of each tier earns and costs, its margin and when it has paid for its part of the capex; then the same by the seat, user or task. */
export function moneyByTier(document: SplitMoney, page: Page): string[] {
  const { columns, rows } = moneyByTierTable(document);
  if (rows.length === 0) return [];
  const heads = headsTable(document);
  return section(
    'Money by tier',
    [
      ...table(columns, rows, page),
      ...(heads.rows.length > 0 ? ['', ...table(heads.columns, heads.rows, page)] : []),
      ...wrap(moneyByTierNote(document), page.columns),
    ],
    page,
  );
}

/** Each tier that sells by the token, USD per M output tokens. Empty where nothing is sold, and for plans that were written without it. */
export function moneyByTierTable({ byTier }: SplitMoney): Tabular {
  const right = (header: string) => ({ header, align: 'right' }) as const;
  const rows = (byTier?.tiers ?? []).flatMap(({ tier, perMtok, marginShare, breakEven }) =>
    perMtok
      ? [
          [
            tier,
            ...[
              perMtok.priceUsd,
              perMtok.costUsd,
              perMtok.capitalUsd,
              perMtok.energyUsd,
              perMtok.operationsUsd,
            ].map(bareUsd),
            marginShare === undefined ? '' : formatShare(marginShare),
            breakEven ?? 'not yet',
          ],
        ]
      : [],
  );
  return {
    columns: [
      { header: '', least: 8 },
      ...['earns', 'costs', 'capital', 'energy', 'operations', 'margin', 'paid back'].map(right),
    ],
    rows,
  };
}

/** Each tier that is sold by the seat, on a product or used within the firm, by the head; empty where none is. */
export function headsTable({ byTier }: SplitMoney): Tabular {
  const right = (header: string) => ({ header, align: 'right' }) as const;
  const rows = (byTier?.tiers ?? []).flatMap(({ tier, perHead }) => {
    if (perHead === undefined) return [];
    const { head, served, mtok, priceUsd, costUsd } = perHead;
    return [
      [
        tier,
        head === 'task' ? 'a task' : `a ${head} and month`,
        formatTokenRate(mtok).replace('/s', ''),
        formatMoney(priceUsd / 1e6),
        formatMoney(costUsd / 1e6),
        `${formatCount(served)} ${head}s${head === 'task' ? ' a month' : ''}`,
      ],
    ];
  });
  return {
    columns: [{ header: '', least: 8 }, { header: '' }, ...['output', 'earns', 'costs', 'served'].map(right)],
    rows,
  };
}

/** How costs are split. */
export function moneyByTierNote({ byTier }: SplitMoney): string {
  if (byTier === undefined) return '';
  const { capitalUsd, energyUsd, operationsUsd } = byTier.idle;
  const idleUsd = capitalUsd + energyUsd + operationsUsd;
  const revenueUsd = byTier.tiers.reduce((sum, tier) => sum + tier.revenueUsd, 0);
  const idle =
    idleUsd > NEGLIGIBLE * revenueUsd
      ? ` What serves no tier costs ${formatMoney(idleUsd / 1e6)} on top.`
      : '';
  const means = byTier.tiers.some(({ perHead }) => perHead)
    ? ' Numbers served are means of the horizon.'
    : '';
  return `USD per M output tokens: capital over its life, energy and operations, split by the power that a tier takes of each system.${idle} Paid back is when revenue less energy and operations has covered a tier's part of the capex.${means}`;
}

// Below this part of the revenue it is rounding.
const NEGLIGIBLE = 1e-9;
