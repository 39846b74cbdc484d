import type { Catalogue, CatalogueTier, Pairing } from '../catalogue/catalogue.ts';
import type { Figure } from '../catalogue/figure.ts';
import { formatCount } from '../quantity/format.ts';
import type { Tell } from './perPeriod.ts';
import type { Setting } from './setting.ts';
import { stated } from './stated.ts';
import type { Tier } from './tier.ts';

/**
 * The input tokens of a tier, which decide the balance of prefill and decode and may have a price; empty where no pairing parts the two and
 * they have none. What the scenario does not state is taken from the tier's workload, with the source and the grade of its first curve.
 */
export function inputTokensOf(
  tier: CatalogueTier,
  setting: Setting,
  catalogue: Catalogue,
  pairings: readonly Pairing[],
  tell: Tell,
): Pick<Tier, 'inputPerOutput' | 'cacheHits'> {
  const isPaidFor = setting.price?.input !== undefined;
  if (!isPaidFor && !pairings.some((pairing) => 'prefill' in pairing)) {
    if (setting.inputPerOutput !== undefined || setting.cacheHits !== undefined)
      tell(
        `The input tokens of ${tier.name} are not used, as no pairing of the scenario parts prefill from decode and input has no price.`,
      );
    return {};
  }
  const inputPerOutput =
    setting.inputPerOutput === undefined ? ratioOf(tier, catalogue) : stated(setting.inputPerOutput);
  const cacheHits =
    setting.cacheHits === undefined
      ? catalogue.workloads.get(tier.workload)?.cacheHits
      : stated(setting.cacheHits);
  if (isPaidFor) tellOfLength(tier, catalogue, inputPerOutput, tell);
  return { ...(inputPerOutput && { inputPerOutput }), ...(cacheHits && { cacheHits }) };
}

// What a curve makes at one length says little of another, and yet all of the input is paid for.
function tellOfLength(
  { name, workload }: CatalogueTier,
  catalogue: Catalogue,
  paid: Figure | undefined,
  tell: Tell,
): void {
  const { inputTokens, outputTokens } = catalogue.workloads.get(workload) ?? {};
  if (paid === undefined || inputTokens === undefined || !outputTokens) return;
  const measured = inputTokens / outputTokens;
  if (paid.value <= FAR * measured && measured <= FAR * paid.value) return;
  tell(
    `${name} is paid for ${formatCount(paid.value)} input tokens with each token of output, and the curves of ${workload} were measured with ${formatCount(measured)}: their throughput may not hold.`,
  );
}

/** How many times as much input as was measured is another kind of work. */
const FAR = 1.5;

function ratioOf({ workload: id }: CatalogueTier, catalogue: Catalogue): Figure | undefined {
  const workload = catalogue.workloads.get(id);
  const { inputTokens, outputTokens } = workload ?? {};
  const point = catalogue.frontiers.find((frontier) => frontier.workload === id)?.points[0];
  if (inputTokens === undefined || !outputTokens || point === undefined) return undefined;
  const { source, grade } = point.throughput;
  return {
    value: inputTokens / outputTokens,
    source,
    grade,
    note: `${inputTokens} input and ${outputTokens} output tokens per request of ${id}`,
  };
}
