import { GRADES, type Grade, weakestGrade } from '../../catalogue/figure.ts';
import type { PlanDocument } from '../../document/schema.ts';
import { counted } from '../../quantity/counted.ts';
import { evidenceAmount, evidenceRange } from '../evidenceAmount.ts';
import type { Page } from '../page.ts';
import { type Answered, section } from '../section.ts';
import { type Tabular, table } from '../table.ts';
import { cut } from '../width.ts';
import { point, wrap } from '../wrap.ts';

type Entry = PlanDocument['evidence'][number];
type Throughput = Extract<Entry, { readonly kind: 'throughput' }>;

/** The weakest grade among the throughputs that the plan rests on; undefined where nothing is served. */
export function weakestThroughput({ evidence: entries }: PlanDocument): Grade | undefined {
  const grades = entries.filter(isThroughput).map(({ grade }) => grade);
  return grades.length > 0 ? weakestGrade(grades) : undefined;
}

/** How well the numbers behind the plan are known: a count by grade, the weakest throughputs, stand-ins, and every assumption. */
export function evidence(document: Answered, page: Page): string[] {
  const { counts, weakest, assumed } = footingOf(document);
  return section(
    'What it rests on',
    [
      ...counts.flatMap((sentence) => wrap(sentence, page.columns)),
      ...(weakest.rows.length > 0 ? ['', weakest.title, ...weakestThroughputs(weakest, page)] : []),
      ...(assumed.length > 0
        ? ['', ASSUMED, ...assumed.flatMap((text) => point(cut(text, 2 * page.columns - 10), page.columns))]
        : []),
    ],
    page,
  );
}

/** What stands before the assumptions. */
export const ASSUMED = 'Graded assumption, so check these first:';

/** The same in parts: sentences that count, the weakest throughputs unless all are measured, and every assumption in words. */
export function footingOf(document: Answered): {
  readonly counts: readonly string[];
  readonly weakest: Tabular & { readonly title: string };
  readonly assumed: readonly string[];
} {
  const throughputs = document.evidence.filter(isThroughput);
  const others = document.evidence.filter((entry) => !isThroughput(entry));
  return {
    counts: [
      ...tally('Throughput', throughputs),
      ...standIns(throughputs),
      ...tally('Everything else', others),
    ],
    weakest: weakestOf(throughputs),
    assumed: others.filter(({ grade }) => grade === 'assumption').map(assumptionInWords),
  };
}

function isThroughput(entry: Entry): entry is Throughput {
  return entry.kind === 'throughput';
}

function tally(name: string, entries: readonly Entry[]): string[] {
  if (entries.length === 0) return [];
  const counts = GRADES.map((grade) => ({
    grade,
    count: entries.filter((entry) => entry.grade === grade).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ grade, count }) => `${count} ${grade}`);
  return [`${name} rests on ${counted(entries.length, 'number')}: ${counts.join(', ')}.`];
}

function standIns(throughputs: readonly Throughput[]): string[] {
  const count = throughputs.filter(({ isStandIn }) => isStandIn).length;
  if (count === 0) return [];
  const which =
    count < throughputs.length
      ? `${count} of them`
      : count === 1
        ? 'It'
        : count === 2
          ? 'Both of them'
          : 'All of them';
  return [
    `${which} ${count === 1 ? 'is a stand-in' : 'are stand-ins'}: made with another model or length than the tier promises.`,
  ];
}

function weakestOf(throughputs: readonly Throughput[]): Tabular & { readonly title: string } {
  const grade = weakestGrade(throughputs.map((entry) => entry.grade));
  const rows = throughputs
    .filter((entry) => entry.grade === grade && grade !== 'measured')
    .map((entry) => [
      `${entry.server} for ${entry.tier} at ${entry.interactivity} tok/s/user`,
      evidenceAmount(entry),
      evidenceRange(entry),
      entry.sources.join(', '),
    ]);
  const columns = [
    { header: '', least: 24 },
    { header: '', align: 'right' },
    { header: '' },
    { header: '', least: 8 },
  ] as const;
  return { title: `Weakest throughput, graded ${grade}:`, columns, rows };
}

function weakestThroughputs({ columns, rows }: Tabular, page: Page): string[] {
  return table(
    columns,
    rows.map(([what, ...cells]) => [`  ${what}`, ...cells]),
    page,
  );
}

function assumptionInWords(entry: Entry): string {
  const range = evidenceRange(entry);
  const facts = [evidenceAmount(entry) + (range === '' ? '' : ` (${range})`), entry.note ?? ''];
  const known = facts.filter((fact) => fact !== '').join('; ');
  return known === '' ? entry.what : `${entry.what}: ${known}`;
}
