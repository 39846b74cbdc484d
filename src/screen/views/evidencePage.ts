import { GRADES } from '../../catalogue/figure.ts';
import type { EvidenceEntry } from '../../insight/evidence/evidenceEntry.ts';
import { counted } from '../../quantity/counted.ts';
import { safe } from '../../report/safe.ts';
import { cut } from '../../report/width.ts';
import { wrap } from '../../report/wrap.ts';
import { line, type Page, type PageProps } from '../page.ts';
import { evidenceLines } from './evidence/evidenceLines.ts';

/** Each number that the plan rests on over its whole horizon, the weakest grade first, with how well it is known. */
export function evidencePage({ plan, insight, columns }: PageProps): Page {
  if (insight === undefined)
    return { title: 'Evidence', headings: [], lines: [line('not worked out yet', 'quiet')] };
  const entries = safe(insight.evidence);
  const scope = plan.periods.length > 1 ? ', of all periods and sites' : '';
  const { heading, lines } = evidenceLines(entries, columns);
  return {
    title: cut(`Evidence: ${counted(entries.length, 'number')}, weakest first${scope}`, columns),
    headings: [
      ...summary(entries).flatMap((text) => wrap(text, columns).map((part) => line(part, 'quiet'))),
      heading,
    ],
    lines,
  };
}

function summary(entries: readonly EvidenceEntry[]): string[] {
  const counts = GRADES.toReversed().flatMap((grade) => {
    const count = entries.filter((entry) => entry.grade === grade).length;
    return count > 0 ? [`${count} ${grade}`] : [];
  });
  const standIns = entries.filter((entry) => entry.kind === 'throughput' && entry.isStandIn).length;
  return [
    ...(counts.length > 0 ? [counts.join(', ')] : []),
    ...(standIns > 0
      ? [
          `${counted(standIns, 'throughput')} ${standIns === 1 ? 'is a stand-in' : 'are stand-ins'}: made with another model or length than the tier promises.`,
        ]
      : []),
  ];
}
