import type { OptionEntry } from '../../plan/periods.ts';
import type { Plan } from '../../plan/plan.ts';
import { type EvidenceEntry, entryOf } from './evidenceEntry.ts';

/**
 * The throughput of every option that a plan uses, as published, the kW that its publisher divided by, and what the balance of
 * prefill and decode follows from. Each once, however many sites and periods use it.
 */
export function throughputEvidence({ scenario, periods }: Plan): EvidenceEntry[] {
  const entries = new Map<string, EvidenceEntry>();
  for (const tier of periods.flatMap((period) => period.tiers)) {
    const promised = scenario.tiers.find((other) => other.id === tier.tier);
    for (const option of tier.options) {
      const { curve } = option;
      const what = `throughput of ${option.server} for ${tier.tier} at ${option.interactivity} tok/s/user`;
      entries.set(what, {
        kind: 'throughput',
        what,
        server: option.server,
        tier: tier.tier,
        interactivity: option.interactivity,
        value: curve.throughput,
        unit: curve.basis === 'accelerator' ? 'Mtok/s per accelerator' : 'Mtok/s per facility MW',
        grade: curve.grade,
        sources: curve.sources,
        ...(curve.range && { range: curve.range }),
        note: curve.isInterpolated ? 'between two published points' : 'at a published point',
        ...(promised?.isStandIn && { isStandIn: true }),
      });
      const { publishedKwPerAccelerator: published } = curve;
      if (published) {
        const divisor = `kW by which the throughput of ${option.server} was published`;
        entries.set(divisor, entryOf('system', divisor, 'kW per accelerator', published));
      }
      for (const entry of prefillEvidence(tier.tier, promised?.workload ?? '', option))
        entries.set(entry.what, entry);
    }
  }
  return [...entries.values()];
}

function prefillEvidence(tier: string, workload: string, { server, curve }: OptionEntry): EvidenceEntry[] {
  if (!curve.prefill) return [];
  const { system, inputRate, inputPerOutput, cacheHits } = curve.prefill;
  return [
    entryOf(
      'pairing',
      `input rate of ${system} in ${server} on ${workload}`,
      'input Mtok/s per accelerator',
      inputRate,
    ),
    entryOf('tier', `input tokens for each output token of ${tier}`, 'ratio', inputPerOutput),
    ...(cacheHits
      ? [entryOf('tier', `part of the input tokens of ${tier} from a cache`, 'fraction', cacheHits)]
      : []),
  ];
}
