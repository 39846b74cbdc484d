import { GRADES, type Grade, weakestGrade } from '../../catalogue/figure.ts';
import type { PlanDocument } from '../../document/schema.ts';
import { evidenceAmount, evidenceRange } from '../evidenceAmount.ts';
import type { Page } from '../page.ts';
import { type Answered, section } from '../section.ts';
import { table } from '../table.ts';
import { cut } from '../width.ts';
import { counted } from '../words.ts';
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
  const throughputs = document.evidence.filter(isThroughput);
  const others = document.evidence.filter((entry) => !isThroughput(entry));
  return section(
    'What it rests on',
    [
      ...tally('Throughput', throughputs, page),
      ...standIns(throughputs, page),
      ...tally('Everything else', others, page),
      ...weakestThroughputs(throughputs, page),
      ...assumptions(others, page),
    ],
    page,
  );
}

function isThroughput(entry: Entry): entry is Throughput {
  return entry.kind === 'throughput';
}

function tally(name: string, entries: readonly Entry[], page: Page): string[] {
  if (entries.length === 0) return [];
  const counts = GRADES.map((grade) => ({
    grade,
    count: entries.filter((entry) => entry.grade === grade).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ grade, count }) => `${count} ${grade}`);
  return wrap(`${name} rests on ${counted(entries.length, 'number')}: ${counts.join(', ')}.`, page.columns);
}

function standIns(throughputs: readonly Throughput[], page: Page): string[] {
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
  return wrap(
    `${which} ${count === 1 ? 'is a stand-in' : 'are stand-ins'}: made with another model or length than the tier promises.`,
    page.columns,
  );
}

function weakestThroughputs(throughputs: readonly Throughput[], page: Page): string[] {
  const grade = weakestGrade(throughputs.map((entry) => entry.grade));
  if (grade === 'measured') return [];
  const rows = throughputs
    .filter((entry) => entry.grade === grade)
    .map((entry) => [
      `  ${entry.server} for ${entry.tier} at ${entry.interactivity} tok/s/user`,
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
  return ['', `Weakest throughput, graded ${grade}:`, ...table(columns, rows, page)];
}

function assumptions(entries: readonly Entry[], page: Page): string[] {
  const assumed = entries.filter(({ grade }) => grade === 'assumption');
  if (assumed.length === 0) return [];
  const lines = assumed.flatMap((entry) =>
    point(cut(assumptionInWords(entry), 2 * page.columns - 10), page.columns),
  );
  return ['', 'Graded assumption, so check these first:', ...lines];
}

function assumptionInWords(entry: Entry): string {
  const range = evidenceRange(entry);
  const facts = [evidenceAmount(entry) + (range === '' ? '' : ` (${range})`), entry.note ?? ''];
  const known = facts.filter((fact) => fact !== '').join('; ');
  return known === '' ? entry.what : `${entry.what}: ${known}`;
}
