import { z } from 'zod';
import { quoted } from '../quantity/printable.ts';
import { checkPrintable } from './checkPrintable.ts';

/** The id of a site, tier or system: 1 to 64 letters, digits and `_ . - +`, the first a letter or digit. */
export const identifier: z.ZodType<string> = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.+-]{0,63}$/, {
  error: ({ input }) => notAnId(String(input), 'letters, digits, "_", ".", "-" and "+"'),
});

/** The id of a site: the same without dots, which part the keys of a path such as `sites.abilene.power`. */
export const siteName: z.ZodType<string> = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_+-]{0,63}$/, {
  error: ({ input }) => {
    const text = String(input);
    if (!identifier.safeParse(text).success) return notAnId(text, 'letters, digits, "_", "-" and "+"');
    const without = text.replaceAll('.', '-');
    return `${quoted(text)} has a dot, which "--set sites.<name>.power" takes for the end of the name; write ${quoted(without)} instead.`;
  },
});

/** Free text of one line, 1 to 200 characters, none of them a control character. */
export const label: z.ZodType<string> = z
  .string()
  .max(200, { error: 'is longer than 200 characters; write a shorter text.' })
  .superRefine((text, context) => {
    const what = text.trim() === '' ? 'is empty; write some text.' : checkPrintable(text);
    if (what !== undefined) context.addIssue({ code: 'custom', message: what, input: text });
  });

function notAnId(text: string, allowed: string): string {
  const shown = quoted(text);
  return text.length > 64
    ? `${shown} is longer than the 64 characters that an id may have; write a shorter one.`
    : `${shown} is not an id; write ${allowed}, beginning with a letter or a digit.`;
}
