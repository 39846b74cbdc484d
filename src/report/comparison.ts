import type { ComparisonDocument } from '../document/comparisonSchema.ts';
import { comparisonHeadline } from './comparison/headline.ts';
import { moneyBeside, powerBeside, tiersBeside } from './comparison/horizon.ts';
import { otherInputs } from './comparison/inputs.ts';
import { origins } from './comparison/origins.ts';
import { periodsBeside, tiersOverTimeBeside } from './comparison/overTime.ts';
import { racksBeside } from './comparison/racks.ts';
import { type Page, pageOf } from './page.ts';
import { safe } from './safe.ts';
import { titled } from './titled.ts';

/**
 * Two plans beside each other as text for a terminal or a file, without colours: what the difference comes from, and what differs in money,
 * power, tokens and racks. No line is wider than `columns` (80 to 120 are used). Ends with a newline.
 */
export function comparisonReport(document: ComparisonDocument, options: { columns: number }): string {
  const page = pageOf(options.columns);
  const shown = safe(document);
  const headline = comparisonHeadline(shown, page);
  const inputs = otherInputs(shown, page);
  if (document.a.digest === document.b.digest || !hasBoth(document))
    return titled(titleOf(shown), [headline, inputs], page);
  const parts = [headline, origins(shown, page), inputs, ...differencesBeside(shown, page)];
  return titled(titleOf(shown), parts, page);
}

/** What differs in money, power, tokens and racks, a section each. */
export function differencesBeside(document: ComparisonDocument, page: Page): string[][] {
  return [
    moneyBeside(document, page),
    powerBeside(document, page),
    tiersBeside(document, page),
    racksBeside(document, page),
    periodsBeside(document, page),
    tiersOverTimeBeside(document, page),
  ];
}

function hasBoth({ a, b }: ComparisonDocument): boolean {
  return a.reasons === undefined && b.reasons === undefined;
}

function titleOf({ a, b }: ComparisonDocument): string {
  return a.name === b.name ? `${a.name}: plan B beside plan A` : `${b.name} (B) beside ${a.name} (A)`;
}
