import { earningsInWords } from '../../insight/inputs/earningsInWords.ts';
import { seriesInWords } from '../../insight/inputs/seriesInWords.ts';
import type { Formulation } from '../../plan/formulation.ts';
import type { ServingOption } from '../../plan/options.ts';
import { counted } from '../../quantity/counted.ts';
import {
  formatCount,
  formatPrice,
  formatQuantity,
  formatShare,
  formatTokenRate,
} from '../../quantity/format.ts';
import { listed } from '../../quantity/words.ts';
import type { Block, Scenario } from '../../scenario/scenario.ts';
import type { ShareLimit, Tier } from '../../scenario/tier.ts';
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
    return [...(index > 0 ? [''] : []), ...head(formulation.scenario, tier, page), ...own];
  });
  return section('Tiers, and who can serve them', blocks, page);
}

function head({ periods, blocks }: Scenario, tier: Tier, page: Page): string[] {
  const standsIn = tier.isStandIn ? ` (a stand-in for ${tier.model})` : '';
  const over = (values: readonly number[], write: (value: number) => string) =>
    seriesInWords(values, periods, write);
  const { mean } = tier.demand;
  const facts = [
    `${formatQuantity('interactivity', tier.interactivity.value)} on ${tier.workload}${standsIn}`,
    over(tier.pricesUsdPerMtok ?? [tier.priceUsdPerMtok.value], formatPrice),
    ...(tier.earnings ? [earningsInWords(tier.earnings)] : []),
    ...curve(tier),
    `demand ${mean ? over(mean, formatTokenRate) : 'unlimited'}${hours(tier, blocks)}`,
    ...(tier.commitment ? [`commitment ${over(tier.commitment, formatTokenRate)}`] : []),
    ...share(tier.share),
    ...(tier.sites ? [`only at ${listed(tier.sites)}`] : []),
    ...inputTokens(tier),
  ];
  return wrap(`${tier.id}: ${facts.join(', ')}`, page.columns, '  ');
}

function curve({ priceSteps }: Tier): string[] {
  const [dearest, cheapest] = [priceSteps?.[0], priceSteps?.at(-1)];
  if (priceSteps === undefined || dearest === undefined || cheapest === undefined) return [];
  const at = ({ pricePart, demandPart }: typeof dearest) =>
    `${formatShare(demandPart)} of its demand at ${formatShare(pricePart)} of that price`;
  return [`${counted(priceSteps.length, 'price step')} from ${at(dearest)} to ${at(cheapest)}`];
}

function hours({ demand: { shape, deferrable } }: Tier, blocks: readonly Block[]): string {
  if (deferrable) return ' at any hour of the day';
  if (shape === undefined) return '';
  return ` (${blocks.map(({ id }, index) => `${id} ${formatShare(shape[index] ?? 1)}`).join(', ')})`;
}

function inputTokens({ inputPerOutput, cacheHits }: Tier): string[] {
  if (inputPerOutput === undefined) return [];
  const cached = cacheHits === undefined ? '' : `, ${formatShare(cacheHits.value)} of them cached`;
  return [`${formatCount(inputPerOutput.value)} input tokens for each output token${cached}`];
}

function share(limit: ShareLimit | undefined): string[] {
  return [
    ...(limit?.least === undefined ? [] : [`at least ${formatShare(limit.least)} of the power`]),
    ...(limit?.most === undefined ? [] : [`at most ${formatShare(limit.most)} of the power`]),
  ];
}

// Sites of the same PUE share a row.
function optionRows({ scenario, options }: Formulation, tier: Tier): string[][] {
  const groups = new Map<string, { readonly option: ServingOption; readonly sites: string[] }>();
  for (const option of options.filter((one) => one.tier === tier.id)) {
    const key = `${option.server} ${option.ratedMtokPerSPerMw}`;
    const group = groups.get(key) ?? { option, sites: [] };
    group.sites.push(option.site);
    groups.set(key, group);
  }
  return [...groups.values()]
    .toSorted((a, b) => b.option.ratedMtokPerSPerMw - a.option.ratedMtokPerSPerMw)
    .flatMap(({ option, sites }) => [
      [
        `  ${option.server}`,
        formatQuantity('throughputPerMw', option.ratedMtokPerSPerMw),
        `${formatQuantity('throughputPerMw', option.billableMtokPerSPerMw)} sold`,
        `${option.curve.grade}${option.curve.isInterpolated ? ', between points' : ''}`,
      ],
      ...(sites.length === scenario.sites.length ? [] : [[`    at ${listed(sites)}`]]),
    ]);
}
