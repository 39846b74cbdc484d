import { firstHidden } from '../quantity/printable.ts';

/** Says which hidden character stands in a line of text, in a full sentence; undefined where there is none. */
export function checkPrintable(text: string): string | undefined {
  const hidden = firstHidden(text);
  if (hidden === undefined) return undefined;
  return `holds the control character ${hidden}, which cannot be shown; write the text on one line without it.`;
}
