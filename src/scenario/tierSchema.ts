import { z } from 'zod';
import { parseQuantity, quantity, writeQuantity } from '../quantity/quantity.ts';
import { strict } from '../reading/strict.ts';

const share = quantity('share');

const shareLimits = strict({
  least: share.optional().meta({ description: 'At least this part.', examples: ['10 %'] }),
  most: share.optional().meta({ description: 'At most this part.', examples: ['40 %'] }),
});

/** What must be served of a tier: a part of its forecast, or Mtok/s. */
export type Commitment = { readonly share: number } | { readonly rate: number };

const commitment = z
  .codec(
    z.string({ error: notACommitment }).meta({ examples: ['50 %', '100 Mtok/s'] }),
    z.custom<Commitment>(),
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

/** What a scenario may change about one tier. */
export const tierSchema = strict({
  commitment: commitment.optional(),
  price: strict({
    output: quantity('tokenPrice')
      .optional()
      .meta({
        description: 'Per million output tokens.',
        examples: ['30 USD/Mtok'],
      }),
  }).optional(),
  share: z
    .union([share, shareLimits])
    .optional()
    .meta({
      description: "The tier's part of the power of all tiers: exactly, or between two bounds.",
      examples: ['25 %', { least: '10 %', most: '40 %' }],
    }),
  interactivity: quantity('interactivity')
    .optional()
    .meta({
      description: 'The speed that every user must see.',
      examples: ['50 tok/s/user'],
    }),
});

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
