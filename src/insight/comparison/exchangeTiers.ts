import type { Scenario } from '../../scenario/scenario.ts';
import type { Tier, TierDemand } from '../../scenario/tier.ts';
import { exchanged, type FromB, type Group, type Input, isSame, matched, oneOf } from './exchange.ts';

/**
 * The tiers of a scenario that takes some inputs from a and the others from b. Where the parts of the day differ, `day` is the input that
 * all that is stated by them belongs to.
 */
export function exchangedTiers(a: Scenario, b: Scenario, fromB: FromB, day: Input | undefined): Tier[] {
  const speeds: Input | undefined =
    a.interactivity === b.interactivity
      ? undefined
      : { label: 'speeds of the tiers', family: 'promises', facts: ['speeds'] };
  return matched(a.tiers, b.tiers, ({ id }) => id).flatMap(({ name, own, other }) => {
    if (own && other) {
      const isPaidForInput = [own, other].some(({ earnings }) => earnings?.way === 'tokens');
      const tier = exchanged(own, other, groupsOf(name, speeds, isPaidForInput), fromB);
      return [withDemand(tier, own, other, fromB, day)];
    }
    const whole = { label: `tier ${name}`, family: 'promises', facts: [`tier ${name}`] } as const;
    const tier = oneOf(own, other, day ?? whole, fromB);
    return tier ? [tier] : [];
  });
}

const PRICE = ['priceUsdPerMtok', 'pricesUsdPerMtok', 'earnings', 'priceSteps'] as const;

const INPUT_TOKENS = ['inputPerOutput', 'cacheHits'] as const;

function groupsOf(id: string, speeds: Input | undefined, isPaidForInput: boolean): Group<Tier>[] {
  const input = (family: Input['family'], label: string, ...facts: string[]) =>
    ({ label, family, facts }) as const;
  const speed = speeds
    ? { ...speeds, facts: [...speeds.facts, `speed ${id}`] }
    : input('promises', `speed of ${id}`, `speed ${id}`);
  const work = [`model ${id}`, `workload ${id}`];
  const inputTokens = [`input per output ${id}`, `cache hits ${id}`];
  const price = [`price ${id}`, `price steps ${id}`, `way to earn ${id}`];
  return [
    // Who is paid for input has its price from the input tokens, so that they go together.
    {
      keys: [...PRICE, ...(isPaidForInput ? INPUT_TOKENS : [])],
      input: input('prices', `price of ${id}`, ...price, ...(isPaidForInput ? inputTokens : [])),
    },
    { keys: ['interactivity'], input: speed },
    {
      keys: ['workload', ...(isPaidForInput ? [] : INPUT_TOKENS)],
      input: input('promises', `workload of ${id}`, ...work, ...(isPaidForInput ? [] : inputTokens)),
    },
    { keys: ['share'], input: input('policies', `share of ${id}`, `least share ${id}`, `most share ${id}`) },
    { keys: ['sites'], input: input('policies', `sites of ${id}`, `sites of ${id}`) },
  ];
}

function withDemand(tier: Tier, own: Tier, other: Tier, fromB: FromB, day: Input | undefined): Tier {
  const { id } = tier;
  const facts = [`demand ${id}`, ...(isSamePart(own, other) ? [`commitment ${id}`] : [])];
  const forecast: Input = { label: `forecast of ${id}`, family: 'forecast', facts };
  const hours: Input = day ?? { label: `hours of ${id}`, family: 'forecast', facts: [`hours ${id}`] };
  const wanted = oneOf(meanOf(own), meanOf(other), forecast, fromB);
  const daily = oneOf(hoursOf(own), hoursOf(other), hours, fromB);
  const commitment = commitmentWith(wanted.mean, own, other, fromB);
  const { commitment: _, commitmentParts: __, ...uncommitted } = tier;
  return { ...uncommitted, demand: { ...wanted, ...daily }, ...(commitment && { commitment }) };
}

function meanOf({ demand: { mean } }: Tier): TierDemand {
  return mean ? { mean } : {};
}

function hoursOf({ demand: { shape, deferrable } }: Tier): TierDemand {
  return { ...(shape && { shape }), ...(deferrable && { deferrable }) };
}

/**
 * A commitment is mostly stated as a part of the forecast, and a scenario keeps what that came to. So what is the same part of both
 * forecasts grows and shrinks with them and is no input of its own, unless it is the same number of both.
 */
function commitmentWith(
  mean: TierDemand['mean'],
  own: Tier,
  other: Tier,
  fromB: FromB,
): Tier['commitment'] | undefined {
  if (isSame(own.commitment, other.commitment)) return own.commitment;
  const { id } = own;
  const input: Input = {
    label: `commitment of ${id}`,
    family: 'policies',
    facts: [`commitment ${id}`],
  };
  if (isSamePart(own, other)) return partOf(mean, own);
  if (mean === undefined || own.demand.mean === undefined || other.demand.mean === undefined)
    return oneOf(own.commitment, other.commitment, input, fromB);
  return partOf(mean, fromB(input) ? other : own);
}

// The same part of another forecast.
function partOf(mean: TierDemand['mean'], tier: Tier): number[] | undefined {
  const parts = partsOf(tier);
  return mean?.map((rate, index) => rate * (parts?.[index] ?? 0));
}

function isSamePart(own: Tier, other: Tier): boolean {
  const [ownParts, otherParts] = [partsOf(own), partsOf(other)];
  return (
    ownParts !== undefined &&
    otherParts !== undefined &&
    ownParts.every((part, index) => Math.abs(part - (otherParts[index] ?? 0)) <= SAME_PART)
  );
}

/** What rounding to 10 digits leaves of a difference. */
const SAME_PART = 1e-8;

function partsOf({ commitment, demand: { mean } }: Tier): number[] | undefined {
  if (mean === undefined) return undefined;
  return mean.map((rate, index) => (rate > 0 ? (commitment?.[index] ?? 0) / rate : 0));
}
