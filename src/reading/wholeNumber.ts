import { z } from 'zod';
import { kindInWords } from '../quantity/kind.ts';
import { quoted } from '../quantity/printable.ts';

/** A bare whole number within bounds; `what` is as in "a number of months", `example` as in "months: 12". */
export function wholeNumber(least: number, most: number, what: string, example: string) {
  const error = ({ input }: { readonly input?: unknown }) => {
    if (input === undefined) return undefined;
    const wrong =
      typeof input === 'number' || typeof input === 'string'
        ? `${quoted(String(input))} is not ${what} that can be planned`
        : `is ${kindInWords(input)}, but must be ${what}`;
    return `${wrong}; write a whole number from ${least} to ${most}, such as "${example}".`;
  };
  return z.int({ error, abort: true }).min(least, { error }).max(most, { error });
}
