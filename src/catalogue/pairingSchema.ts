import { z } from 'zod';
import { identifier, label } from '../reading/names.ts';
import { strict } from '../reading/strict.ts';
import { figure } from './figureSchema.ts';

/** A pairing of `pairings.yaml`: systems in a ratio of racks, or prefill on one system and decode on another. */
export const pairing = strict({
  name: label,
  racks: z
    .exactOptional(z.record(identifier, figure('ratio')))
    .meta({ description: 'Racks of each system in one unit; instead of prefill and decode.' }),
  prefill: z.exactOptional(
    strict({
      system: identifier.meta({ description: 'The system that reads the input.' }),
      input: z
        .record(identifier, figure('throughputPerAccelerator'))
        .meta({ description: 'Input tokens per accelerator that it reads, by workload.' }),
    }).meta({ description: 'Stands together with decode, instead of racks.' }),
  ),
  decode: z.exactOptional(
    strict({ system: identifier.meta({ description: 'The system that writes the output.' }) }).meta({
      description:
        "Its curves stand in the frontier files under the pairing's id: output tokens of decoding alone, per accelerator of this system.",
    }),
  ),
  tiers: z
    .exactOptional(z.array(identifier).min(1))
    .meta({ description: 'The tiers it may serve; without it, any.' }),
}).check(({ value, issues }) => {
  // A misspelt key is one fault: that the shape is not whole follows from it.
  if (issues.some(({ code }) => code === 'unrecognized_keys')) return;
  const message = shapeFault(value);
  if (message) issues.push({ code: 'custom', path: [], message, input: value });
});

const BOTH_SHAPES =
  'write "racks" with the racks of each system, or "prefill" and "decode" with the system of each';

function shapeFault({
  racks,
  prefill,
  decode,
}: Readonly<Partial<Record<'racks' | 'prefill' | 'decode', unknown>>>): string | undefined {
  if (racks && (prefill || decode))
    return `has "racks" and also "${prefill ? 'prefill' : 'decode'}"; ${BOTH_SHAPES}, but not both.`;
  if (racks || (prefill && decode)) return undefined;
  if (prefill)
    return 'has "prefill" and no "decode"; write the system that decodes, such as "decode: { system: vr_nvl72 }".';
  if (decode)
    return 'has "decode" and no "prefill"; write the system that prefills and the input tokens that it reads, such as "prefill: { system: rubin_cpx, input: { deepseek-r1-8k1k: { value: 20000 tok/s/accelerator, source: sa-sep26, grade: estimate } } }".';
  return `does not say how its systems serve together; ${BOTH_SHAPES}.`;
}
