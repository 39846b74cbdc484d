import { match } from 'ts-pattern';
import { GRADES, weakestGrade } from '../../catalogue/figure.ts';
import type { ClaimInput, Finding, JudgedClaim, Verdict } from '../../insight/claims/claim.ts';
import { counted } from '../../quantity/counted.ts';
import { formatShare } from '../../quantity/format.ts';
import { type Page, pageOf } from '../page.ts';
import { safe } from '../safe.ts';
import { section } from '../section.ts';
import { type Column, table } from '../table.ts';
import { titled } from '../titled.ts';
import { rangeInWords } from '../words.ts';
import { wrap } from '../wrap.ts';
import { claimAmount } from './claimAmount.ts';

/**
 * Every claim as text of at most 100 columns: what was claimed, our number beside it and the verdict, then what the numbers rest on
 * with sources and grades, what they do not say, and the command or input that shows it.
 */
export function claimsReport(judged: readonly JudgedClaim[]): string {
  const page = pageOf(100);
  const claims = safe(judged);
  const parts = claims.map((claim) => section(claim.id, claimLines(claim, page), page));
  return titled('What the industry claims', [introduction(claims, page), ...parts], page);
}

function introduction(claims: readonly JudgedClaim[], page: Page): string[] {
  const findings = claims.flatMap((claim) => claim.findings);
  const tally = Object.entries(TALLIED).flatMap(([kind, words]) => {
    const count = findings.filter(({ verdict }) => verdict.kind === kind).length;
    return count > 0 ? [`${count} ${words}`] : [];
  });
  const text = `${counted(claims.length, 'claim')} with ${counted(findings.length, 'number')}: ${tally.join(', ')}. ${EXPLANATION}`;
  return wrap(text, page.columns);
}

const TALLIED: Readonly<Record<Verdict['kind'], string>> = {
  reproduced: 'reproduced within a tenth',
  missed: 'further off',
  bounded: 'computed or bounded',
  needed: 'worked back to what must be true',
  recorded: 'recorded only',
  offered: 'that the planner has as inputs',
};

const EXPLANATION =
  'Ours come from the figures under each claim, the curves of the catalogues measured and keynote, and plans made for it; a grade is the weakest behind the number.';

function claimLines({ claim, source, findings, note, shownBy }: JudgedClaim, page: Page): string[] {
  const whys = findings.flatMap(({ verdict }) => ('why' in verdict ? [verdict.why] : []));
  return [
    ...wrap(`${claim} [${source}]`, page.columns),
    ...table(columnsFor(findings), findings.map(cellsOf), page),
    ...inputLines(findings, page),
    ...whys.flatMap((why) => wrap(`  Recorded only: ${why}`, page.columns, '  ')),
    ...wrap(`  ${note}`, page.columns, '  '),
    ...(shownBy === undefined ? [] : wrap(`  Shown by: ${shownBy}`, page.columns, '    ')),
  ];
}

// A claim without a number of some kind has no column for it.
function columnsFor(findings: readonly Finding[]): Column[] {
  const headed = (header: string, isThere: (finding: Finding) => boolean) =>
    findings.some(isThere) ? header : '';
  return [
    { header: '', least: 20 },
    { header: headed('claimed', ({ claimed }) => claimed !== undefined), align: 'right' },
    { header: headed('ours', ({ verdict }) => oursIn(verdict, String) !== ''), align: 'right' },
    { header: headed('grade', ({ inputs }) => inputs.length > 0) },
    { header: headed('verdict', ({ claimed, inputs }) => claimed !== undefined || inputs.length > 0) },
  ];
}

function cellsOf({ what, unit, claimed, verdict, inputs }: Finding): string[] {
  return [
    `  ${what}`,
    claimed === undefined ? '' : claimAmount(unit, claimed),
    oursIn(verdict, (value) => claimAmount(unit, value)),
    inputs.length > 0 ? weakestGrade(inputs.map(({ grade }) => grade)) : '',
    verdictInWords(verdict, claimed),
  ];
}

function oursIn(verdict: Verdict, write: (value: number) => string): string {
  return match(verdict)
    .with({ kind: 'reproduced' }, { kind: 'missed' }, ({ ours }) => write(ours))
    .with({ kind: 'bounded' }, { kind: 'needed' }, ({ low, high }) =>
      write(low) === write(high) ? write(low) : rangeInWords(write(low), write(high)),
    )
    .with({ kind: 'recorded' }, ({ ours }) => (ours === undefined ? '' : write(ours)))
    .with({ kind: 'offered' }, ({ ours }) => ours.map(write).join(', '))
    .exhaustive();
}

function verdictInWords(verdict: Verdict, claimed: number | undefined): string {
  return match(verdict)
    .with({ kind: 'reproduced' }, ({ off }) => reproducedInWords(formatShare(Math.abs(off))))
    .with(
      { kind: 'missed' },
      ({ off }) => `${formatShare(Math.abs(off))} ${off > 0 ? 'above' : 'below'} the claim`,
    )
    .with({ kind: 'bounded' }, ({ low, high }) => boundedInWords(low, high, claimed))
    .with({ kind: 'needed' }, () => 'must be true')
    .with({ kind: 'recorded' }, () => 'recorded')
    .with({ kind: 'offered' }, () => 'an input of the planner')
    .exhaustive();
}

function reproducedInWords(off: string): string {
  return off === formatShare(0) ? 'reproduced' : `reproduced within ${off}`;
}

function boundedInWords(low: number, high: number, claimed: number | undefined): string {
  if (claimed === undefined) return low === high ? 'computed' : 'bounded';
  if (claimed > high) return 'bounded, claim above';
  return claimed < low ? 'bounded, claim below' : 'bounded, claim inside';
}

// What the numbers rest on, together where source, grade and workload are the same, the best known first.
function inputLines(findings: readonly Finding[], page: Page): string[] {
  const inputs = findings.flatMap((finding) => finding.inputs);
  return [...byOrigin(inputs)].flatMap(([origin, texts]) =>
    wrap(`  From ${origin}: ${[...texts].join(', ')}`, page.columns, '    '),
  );
}

function byOrigin(inputs: readonly ClaimInput[]): Map<string, Set<string>> {
  const origins = new Map<string, Set<string>>();
  for (const { what, unit, value, ...input } of inputs.toSorted(byGrade)) {
    const origin = originInWords(input);
    origins.set(origin, (origins.get(origin) ?? new Set()).add(`${what} ${claimAmount(unit, value)}`));
  }
  return origins;
}

function byGrade(one: ClaimInput, other: ClaimInput): number {
  return GRADES.indexOf(one.grade) - GRADES.indexOf(other.grade);
}

function originInWords({
  sources,
  grade,
  workload,
}: Pick<ClaimInput, 'sources' | 'grade' | 'workload'>): string {
  return `${sources.join(' ')} (${grade}${workload === undefined ? '' : `, ${workload}`})`;
}
