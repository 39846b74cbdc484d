import { counted } from '../../quantity/counted.ts';
import { monthsOf } from '../../quantity/perYear.ts';
import { spanInWords } from '../../quantity/spanInWords.ts';
import { idsOf } from '../../scenario/order.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { exchanged, type FromB, type Group, type Input, isSame, matched, oneOf } from './exchange.ts';
import { exchangedOffer } from './exchangeOffer.ts';
import { exchangedSites } from './exchangeSites.ts';
import { exchangedTiers } from './exchangeTiers.ts';

/** Why the inputs of two scenarios cannot be exchanged one by one, as a whole sentence; undefined where they can. */
export function whyNotMixed(a: Scenario, b: Scenario): string | undefined {
  if (a.objective !== b.objective)
    return `A is planned for ${AIMS[a.objective]} and B for ${AIMS[b.objective]}, so there is no one measure by which the inputs could be weighed.`;
  const spans = ({ periods }: Scenario) => periods.map(({ startMonth, months }) => ({ startMonth, months }));
  if (!isSame(spans(a), spans(b)))
    return `A is planned over ${horizonOf(a)} and B over ${horizonOf(b)}; what is stated by period cannot be exchanged between them.`;
  return undefined;
}

const AIMS = { revenue: 'the most revenue', profit: 'the most profit', capex: 'the least capex' } as const;

function horizonOf({ periods }: Scenario): string {
  return `${spanInWords(monthsOf(periods))} from ${periods[0]?.id ?? ''} in ${counted(periods.length, 'period')}`;
}

/** The inputs that two scenarios of the same aim and periods state differently, sorted by their labels. */
export function differingInputs(a: Scenario, b: Scenario): Input[] {
  const found = new Map<string, Input>();
  mixed(a, b, (input) => {
    const facts = [...(found.get(input.label)?.facts ?? []), ...input.facts];
    found.set(input.label, { ...input, facts: [...new Set(facts)] });
    return false;
  });
  return [...found.values()].toSorted((one, other) => (one.label < other.label ? -1 : 1));
}

/**
 * A scenario with some inputs of a and the others of b, both of the same aim and periods. With none of b it comes to the plan of a, and with
 * all of them to that of b; racks are in parts. What plans do not depend on, such as remarks, is that of a.
 */
export function mixed(a: Scenario, b: Scenario, fromB: FromB): Scenario {
  const day: Input | undefined = isSame(a.blocks, b.blocks)
    ? undefined
    : { label: 'parts of the day', family: 'service', facts: ['day', 'utilisation'] };
  const sites = exchangedSites(a, b, fromB);
  const scenario = exchanged(a, b, groupsOf(a, b, day), fromB);
  const { supplyShare: _, vendorLimits, systemLimits, systemPriceChange, leadMonths, ...rest } = scenario;
  return {
    ...rest,
    racks: 'continuous',
    sites,
    tiers: exchangedTiers(a, b, fromB, day),
    ...exchangedOffer(a, b, sites, fromB),
    vendorLimits: matched(a.vendorLimits ?? [], b.vendorLimits ?? [], ({ vendor }) => vendor).flatMap(
      ({ name, own, other }) => {
        const input: Input = { label: `share of ${name}`, family: 'policies', facts: [`vendor ${name}`] };
        return oneOf(own, other, input, fromB) ?? [];
      },
    ),
    systemLimits: matched(a.systemLimits ?? [], b.systemLimits ?? [], ({ system }) => system).flatMap(
      ({ name, own, other }) => {
        const input: Input = { label: `limits on ${name}`, family: 'policies', facts: [`limit ${name}`] };
        return oneOf(own, other, input, fromB) ?? [];
      },
    ),
    systemPriceChange: bySystem(a, b, 'systemPriceChange', RACK_PRICES, fromB),
    leadMonths: bySystem(a, b, 'leadMonths', LEAD_TIMES, fromB),
  };
}

const RACK_PRICES: Input = {
  label: 'rack prices over time',
  family: 'catalogue',
  facts: ['rack prices'],
};
const SETTLED: Input = {
  label: 'orders and churn',
  family: 'policies',
  facts: ['what is ordered', 'churn'],
};
const LEAD_TIMES: Input = { label: 'lead times', family: 'supply', facts: ['lead times'] };

type Listed = 'systemPriceChange' | 'leadMonths';
type Entry<K extends Listed> = NonNullable<Scenario[K]>[number];

// What is said of systems that only one of the scenarios has comes along with them.
function bySystem<K extends Listed>(
  a: Scenario,
  b: Scenario,
  key: K,
  input: Input,
  fromB: FromB,
): Entry<K>[] {
  const entries = (scenario: Scenario) => (scenario[key] ?? []) as readonly Entry<K>[];
  const [inA, inB] = [idsOf(a.systems), idsOf(b.systems)];
  const shared = (scenario: Scenario) =>
    entries(scenario).filter(({ system }) => inA.includes(system) && inB.includes(system));
  const own = (scenario: Scenario) =>
    entries(scenario).filter(({ system }) => !(inA.includes(system) && inB.includes(system)));
  return [...oneOf(shared(a), shared(b), input, fromB), ...own(a), ...own(b)];
}

function groupsOf(a: Scenario, b: Scenario, day: Input | undefined): Group<Scenario>[] {
  const hasCarbonLimit = [a, b].some(({ carbonTonnesPerYear }) => carbonTonnesPerYear !== undefined);
  const isProfit = a.objective === 'profit';
  const group = (
    keys: readonly (keyof Scenario)[],
    family: Input['family'],
    label: string,
    counts = true,
  ): Group<Scenario> => ({
    keys,
    input: { label, family, facts: [label], ...(!counts && { isIdle: true }) },
  });
  const utilisation = group(['utilisation'], 'service', 'utilisation');
  return [
    ...(day ? [{ keys: ['blocks', 'utilisation'] as const, input: day }] : [utilisation]),
    group(['availability'], 'service', 'availability'),
    group(['loadFactor'], 'service', 'load factor', isProfit || hasCarbonLimit),
    group(['capexBudgetMusd'], 'money', 'capex budget'),
    group(['operationsMusdPerMwYear'], 'money', 'operations', isProfit),
    group(['itLifeYears'], 'money', 'life of racks'),
    group(['shellLifeYears'], 'money', 'life of shell', isProfit),
    group(['costOfCapital'], 'money', 'cost of capital', isProfit),
    group(['softwareGain'], 'catalogue', 'software'),
    group(['carbonTonnesPerYear'], 'policies', 'emissions'),
    // A limit on churn is about what was still to be ordered by then, and says nothing without it.
    { keys: ['ordered', 'churn'], input: SETTLED },
    group(['evidence'], 'catalogue', 'evidence'),
  ];
}
