import { formatCount, formatPower, formatShare } from '../../quantity/format.ts';
import { writeMonth } from '../../quantity/month.ts';
import { listed } from '../../quantity/words.ts';
import type { Scenario, Site } from '../../scenario/scenario.ts';
import type { PriceStep, Tier } from '../../scenario/tier.ts';
import { earningsInWords } from './earningsInWords.ts';
import { type InputFact, optional, quantity, series } from './inputFact.ts';
import { seriesInWords } from './seriesInWords.ts';

/** Every input of each site that the other scenario has too; the others with their power only. */
export function siteFacts(scenario: Scenario, other: Scenario): InputFact[] {
  const { periods } = scenario;
  return scenario.sites.flatMap((site) =>
    other.sites.some(({ id }) => id === site.id)
      ? factsOfSite(site, scenario)
      : [{ what: `site ${site.id}`, text: seriesInWords(site.powerMw, periods, formatPower) }],
  );
}

/** Every input of each tier that the other scenario has too; the others as a line. */
export function tierFacts(scenario: Scenario, other: Scenario): InputFact[] {
  return scenario.tiers.flatMap((tier) =>
    other.tiers.some(({ id }) => id === tier.id)
      ? factsOfTier(tier, scenario)
      : [{ what: `tier ${tier.id}`, text: 'on' }],
  );
}

function factsOfSite(site: Site, { periods }: Scenario): InputFact[] {
  const { id, fleet = [] } = site;
  return [
    ...series(`power ${id}`, 'power', site.powerMw, periods),
    quantity(`reserve ${id}`, 'share', site.reserve ?? 0),
    quantity(`electricity ${id}`, 'energyPrice', site.electricityUsdPerMwh.value),
    ...optional(`carbon ${id}`, 'carbonIntensity', site.carbonKgPerMwh?.value),
    ...(site.shellMusdPerMw === undefined
      ? [{ what: `shell ${id}`, text: 'sunk' }]
      : optional(`shell ${id}`, 'moneyPerPower', site.shellMusdPerMw)),
    quantity(`shell that stands ${id}`, 'power', site.existingShellMw ?? 0),
    quantity(`PUE air ${id}`, 'ratio', site.pue.air.value),
    quantity(`PUE liquid ${id}`, 'ratio', site.pue.liquid.value),
    { what: `systems allowed at ${id}`, text: site.systems ? listed(site.systems) : 'any' },
    {
      what: `racks that stand at ${id}`,
      text:
        fleet.length === 0
          ? 'none'
          : listed(
              fleet.map(
                ({ system, racks, sinceMonth }) =>
                  `${formatCount(racks)} ${system} of ${writeMonth(sinceMonth)}`,
              ),
            ),
    },
  ];
}

function factsOfTier(tier: Tier, { periods, blocks }: Scenario): InputFact[] {
  const { id, demand, share = {} } = tier;
  const prices = tier.pricesUsdPerMtok ?? periods.map(() => tier.priceUsdPerMtok.value);
  const shape = demand.shape?.map((part, index) => `${blocks[index]?.id} ${formatShare(part)}`).join(', ');
  return [
    ...series(`price ${id}`, 'tokenPrice', prices, periods),
    ...earnings(tier),
    ...priceSteps(tier),
    quantity(`speed ${id}`, 'interactivity', tier.interactivity.value),
    ...(demand.mean === undefined
      ? [{ what: `demand ${id}`, text: 'no limit' }]
      : series(`demand ${id}`, 'tokenRate', demand.mean, periods)),
    {
      what: `hours ${id}`,
      text: demand.deferrable ? 'at any hour of the day' : (shape ?? 'every hour alike'),
    },
    ...(tier.commitment === undefined
      ? [{ what: `commitment ${id}`, text: 'none' }]
      : series(`commitment ${id}`, 'tokenRate', tier.commitment, periods)),
    ...optional(`least share ${id}`, 'share', share.least),
    ...optional(`most share ${id}`, 'share', share.most),
    { what: `sites of ${id}`, text: tier.sites ? listed(tier.sites) : 'any' },
    { what: `model ${id}`, text: tier.model },
    { what: `workload ${id}`, text: tier.workload },
    ...optional(`input per output ${id}`, 'ratio', tier.inputPerOutput?.value),
    ...optional(`cache hits ${id}`, 'share', tier.cacheHits?.value),
  ];
}

function earnings({ id, earnings: own }: Tier): InputFact[] {
  if (own === undefined) return [];
  return [{ what: `way to earn ${id}`, text: earningsInWords(own), exact: JSON.stringify(own) }];
}

// As parts of the price, which has a fact of its own.
function priceSteps({ id, priceSteps: steps }: Tier): InputFact[] {
  const [dearest, cheapest] = [steps?.[0], steps?.at(-1)];
  if (steps === undefined || dearest === undefined || cheapest === undefined) return [];
  const inWords = ({ pricePart, demandPart }: PriceStep) =>
    `${formatShare(demandPart)} of the demand at ${formatShare(pricePart)} of the price`;
  return [
    {
      what: `price steps ${id}`,
      text:
        steps.length === 1
          ? inWords(dearest)
          : `${formatCount(steps.length)}, from ${inWords(dearest)} to ${inWords(cheapest)}`,
      exact: steps.map(({ pricePart, demandPart }) => `${pricePart} ${demandPart}`).join(),
    },
  ];
}
