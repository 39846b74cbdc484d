import { z } from 'zod';
import { quoted } from '../quantity/printable.ts';

/** A day, month or year as text; `~` before it where it is inferred. Bare years need quotes in YAML. */
export const date = z
  .string({
    error: ({ input }) =>
      typeof input === 'number' ? `${input} reads as a number; write "${input}" in quotes.` : undefined,
  })
  .regex(/^~?\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
    error: ({ input }) => `${quoted(String(input))} is no date; write "2026-07-23", "2026-07" or "2026".`,
  })
  .meta({ examples: ['2026-07-23', '2026-07'] });
