import type { Catalogue, CatalogueTier, Pairing } from '../catalogue/catalogue.ts';
import type { Figure } from '../catalogue/figure.ts';
import type { Tell } from './perPeriod.ts';
import type { Tier } from './scenario.ts';
import type { Setting } from './setting.ts';
import { stated } from './stated.ts';

/**
 * The input tokens of a tier, which decide the balance of prefill and decode; empty where no pairing parts the two. What the
 * scenario does not state is taken from the tier's workload, with the source and the grade of its first curve.
 */
export function inputTokensOf(
  tier: CatalogueTier,
  setting: Setting,
  catalogue: Catalogue,
  pairings: readonly Pairing[],
  tell: Tell,
): Pick<Tier, 'inputPerOutput' | 'cacheHits'> {
  if (!pairings.some((pairing) => 'prefill' in pairing)) {
    if (setting.inputPerOutput !== undefined || setting.cacheHits !== undefined)
      tell(
        `The input tokens of ${tier.name} are not used, as no pairing of the scenario parts prefill from decode.`,
      );
    return {};
  }
  const inputPerOutput =
    setting.inputPerOutput === undefined ? ratioOf(tier, catalogue) : stated(setting.inputPerOutput);
  const cacheHits =
    setting.cacheHits === undefined
      ? catalogue.workloads.get(tier.workload)?.cacheHits
      : stated(setting.cacheHits);
  return { ...(inputPerOutput && { inputPerOutput }), ...(cacheHits && { cacheHits }) };
}

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
