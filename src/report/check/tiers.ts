import type { Formulation } from '../../plan/formulation.ts';
import { formatPrice, formatQuantity, formatShare, formatTokenRate } from '../../quantity/format.ts';
import type { ShareLimit, Tier } from '../../scenario/scenario.ts';
import type { Page } from '../page.ts';
import { section } from '../section.ts';
import { table } from '../table.ts';
import { wrap } from '../wrap.ts';

/** Each tier with what it promises, what its users want, and who can serve it how fast and on which evidence, best first. */
export function checkedTiers(formulation: Formulation, page: Page): string[] {
  const { tiers } = formulation.scenario;
  const columns = [
    { header: '', least: 12 },
    { header: '', align: 'right' },
    { header: '', align: 'right' },
    { header: '' },
  ] as const;
  const options = tiers.map((tier) => optionRows(formulation, tier));
  const lines = table(columns, options.flat(), page);
  let next = 0;
  const blocks = tiers.flatMap((tier, index) => {
    const count = options[index]?.length ?? 0;
    next += count;
    const own = count > 0 ? lines.slice(next - count, next) : ['  nothing can serve it'];
    return [...(index > 0 ? [''] : []), ...head(tier, page), ...own];
  });
  return section('Tiers, and who can serve them', blocks, page);
}

function head(tier: Tier, page: Page): string[] {
  const standsIn = tier.isStandIn ? ` (a stand-in for ${tier.model})` : '';
  const facts = [
    `${formatQuantity('interactivity', tier.interactivity.value)} on ${tier.workload}${standsIn}`,
    formatPrice(tier.priceUsdPerMtok.value),
    `demand ${rates(tier.demand.mean) ?? 'unlimited'}`,
    ...(tier.commitment ? [`commitment ${rates(tier.commitment)}`] : []),
    ...share(tier.share),
  ];
  return wrap(`${tier.id}: ${facts.join(', ')}`, page.columns, '  ');
}

// One rate where all periods have the same.
function rates(values: readonly number[] | undefined): string | undefined {
  return values && [...new Set(values.map(formatTokenRate))].join(', ');
}

function share(limit: ShareLimit | undefined): string[] {
  return [
    ...(limit?.least === undefined ? [] : [`at least ${formatShare(limit.least)} of the power`]),
    ...(limit?.most === undefined ? [] : [`at most ${formatShare(limit.most)} of the power`]),
  ];
}

function optionRows({ scenario, options }: Formulation, tier: Tier): string[][] {
  const hasSites = scenario.sites.length > 1;
  return options
    .filter((option) => option.tier === tier.id)
    .toSorted((a, b) => b.ratedMtokPerSPerMw - a.ratedMtokPerSPerMw)
    .map((option) => [
      `  ${option.server}${hasSites ? ` at ${option.site}` : ''}`,
      formatQuantity('throughputPerMw', option.ratedMtokPerSPerMw),
      `${formatQuantity('throughputPerMw', option.billableMtokPerSPerMw)} sold`,
      `${option.curve.grade}${option.curve.isInterpolated ? ', between points' : ''}`,
    ]);
}
