import type { DemandDocument } from '../document/demandSchema.ts';
import { counted } from '../quantity/counted.ts';
import { askRows } from './asked/asks.ts';
import { tierKeys } from './asked/keys.ts';
import { isAsked, tierRanges } from './asked/tiers.ts';
import { pageOf } from './page.ts';
import { safe } from './safe.ts';
import { section } from './section.ts';
import { titled } from './titled.ts';
import { point } from './wrap.ts';

/**
 * Who asks for what, as text for a terminal or a file, without colours: groups and their features from the most tokens down, what each
 * tier is asked for over time, and what a scenario may state of it. No line is wider than `columns` (80 to 120 are used). Ends with a newline.
 */
export function demandReport(document: DemandDocument, options: { columns: number }): string {
  const page = pageOf(options.columns);
  const shown = safe(document);
  const remarks = [...growthRemarks(shown), ...unasked(shown), ...shown.remarks];
  return titled(
    shown.name,
    [
      askRows(shown, page),
      tierRanges(shown, page),
      tierKeys(shown, page),
      section(
        'Remarks',
        remarks.flatMap((remark) => point(remark, page.columns)),
        page,
      ),
    ],
    page,
  );
}

function growthRemarks({ growth }: DemandDocument): string[] {
  if (growth.kind === 'middle') return [];
  if (growth.kind === 'ends') return ['Low and high: every group grows at its low, or at its high, at once.'];
  return [
    `The demand is the median of ${counted(growth.draws, 'draw')} of each group's growth by itself (seed ${growth.seed}); a tenth of them lie below low, and a tenth above high. What all groups have in common is not in it: without --draws all grow at their low or high at once. Who asks for what, and the busiest hour, are those of the middle growth.`,
  ];
}

function unasked({ tiers }: DemandDocument): string[] {
  const idle = tiers.filter((tier) => !isAsked(tier)).map(({ tier }) => tier);
  if (idle.length === 0) return [];
  return [`Nobody asks for ${idle.join(', ')}: the forecast has rows of 0 there.`];
}
