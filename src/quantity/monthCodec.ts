import { z } from 'zod';
import { parseMonth, writeMonth } from './month.ts';

/** A month in a file: `2027-01` outside, months since year 0 inside. */
export const monthCodec: z.ZodType<number, string> = z.codec(
  z
    .string({
      error: ({ input }) => {
        const parsed = input === undefined ? undefined : parseMonth(input);
        return parsed && !parsed.ok ? parsed.problem : undefined;
      },
    })
    .meta({ examples: ['2027-01'] }),
  z.number().int(),
  {
    decode: (text, context) => {
      const parsed = parseMonth(text);
      if (parsed.ok) return parsed.value;
      context.issues.push({ code: 'custom', message: parsed.problem, input: text });
      return z.NEVER;
    },
    encode: writeMonth,
  },
);
