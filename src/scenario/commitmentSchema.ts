import { z } from 'zod';
import { parseQuantity, writeQuantity } from '../quantity/quantity.ts';

/** What must be served of a tier: a part of its forecast, or Mtok/s. */
export type Commitment = { readonly share: number } | { readonly rate: number };

/** How a file states one: `50 %` or `100 Mtok/s`. */
export const commitment = z
  .codec(
    z.string({ error: notACommitment }).meta({ examples: ['50 %', '100 Mtok/s'] }),
    z.custom<Commitment>((value) => typeof value === 'object' && !Array.isArray(value)),
    {
      decode: (text, context) => {
        const parsed = parseCommitment(text);
        if (typeof parsed !== 'string') return parsed;
        context.issues.push({ code: 'custom', message: parsed, input: text });
        return z.NEVER;
      },
      encode: (value) =>
        'share' in value ? writeQuantity('share', value.share) : writeQuantity('tokenRate', value.rate),
    },
  )
  .meta({ description: 'What must be served: a part of the forecast, or output tokens over time.' });

function parseCommitment(text: string): Commitment | string {
  if (text.includes('%')) {
    const parsed = parseQuantity('share', text);
    return parsed.ok ? { share: parsed.value } : parsed.problem;
  }
  const parsed = parseQuantity('tokenRate', text);
  return parsed.ok ? { rate: parsed.value } : parsed.problem;
}

function notACommitment(issue: { readonly input?: unknown }): string | undefined {
  if (issue.input === undefined) return undefined;
  const parsed = parseQuantity('tokenRate', issue.input);
  return parsed.ok ? undefined : parsed.problem;
}
