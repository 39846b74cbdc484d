import type { EvidenceEntry } from '../../../insight/evidence/evidenceEntry.ts';
import { evidenceAmount, evidenceRange } from '../../../report/evidenceAmount.ts';
import { padded, widthOf } from '../../../report/width.ts';
import { wrap } from '../../../report/wrap.ts';
import { type Line, line, type Span } from '../../page.ts';

/** A column beside the name of a number. */
interface Fact {
  readonly heading: string;
  readonly of: (entry: EvidenceEntry) => string;
  /** What it says where it has no column of its own; empty where it says nothing. */
  readonly below: (entry: EvidenceEntry) => string;
  readonly align?: 'right';
}

const VALUE: Fact = { heading: 'value', of: evidenceAmount, below: evidenceAmount, align: 'right' };

/** In the order in which columns are kept where not all of them fit. */
const FACTS: readonly Fact[] = [
  { heading: 'grade', of: ({ grade }) => grade, below: ({ grade }) => grade },
  {
    heading: 'range',
    of: evidenceRange,
    below: (entry) => (entry.range ? `range ${evidenceRange(entry)}` : ''),
  },
  { heading: 'source', of: sourceOf, below: (entry) => `source ${sourceOf(entry)}` },
];

function sourceOf({ sources }: EvidenceEntry): string {
  return sources.join(', ');
}

/** What the columns are, and each number in them. */
export interface EvidenceLines {
  readonly heading: Line;
  readonly lines: readonly Line[];
}

/**
 * Each number with its value, grade, range and source. Columns that leave less than 30 for the names go below their number, beside its
 * note: the source first, then the range, then the grade.
 */
export function evidenceLines(entries: readonly EvidenceEntry[], columns: number): EvidenceLines {
  const widths = new Map(
    [VALUE, ...FACTS].map((fact) => [
      fact,
      Math.max(widthOf(fact.heading), ...entries.map((entry) => widthOf(fact.of(entry)))),
    ]),
  );
  const taken = (facts: readonly Fact[]) =>
    [VALUE, ...facts].reduce((sum, fact) => sum + GAP + (widths.get(fact) ?? 0), 0);
  const fitting = FACTS.filter((_, index) => columns - taken(FACTS.slice(0, index + 1)) >= LEAST_NAME);
  const beside = [VALUE, ...fitting];
  const name = Math.min(
    Math.max(LEAST_OF_ALL, columns - taken(fitting)),
    Math.max(widthOf(NUMBER), ...entries.map((entry) => widthOf(nameOf(entry)))),
  );
  const cells = (texts: (fact: Fact) => string) =>
    beside
      .map((fact) => ' '.repeat(GAP) + padded(texts(fact), widths.get(fact) ?? 0, fact.align))
      .join('')
      .trimEnd();
  const below = FACTS.filter((fact) => !fitting.includes(fact));
  return {
    heading: line(padded(NUMBER, name) + cells(({ heading }) => heading), 'heading'),
    lines: entries.flatMap((entry) => [
      ...named(
        entry,
        name,
        cells(({ of }) => of(entry)),
      ),
      ...noted(entry, below, columns),
    ]),
  };
}

const GAP = 2;
const NUMBER = 'number';
const LEAST_NAME = 30;
/** However wide the values are: no page is too narrow for them and this. */
const LEAST_OF_ALL = 12;

function nameOf(entry: EvidenceEntry): string {
  return entry.kind === 'throughput' && entry.isStandIn ? `${entry.what} (stand-in)` : entry.what;
}

// An assumption is to be checked first.
function named(entry: EvidenceEntry, name: number, cells: string): Line[] {
  const look: Span['look'] = entry.grade === 'assumption' ? 'warning' : 'plain';
  const [first = '', ...more] = wrap(nameOf(entry), name, '  ');
  return [line((padded(first, name) + cells).trimEnd(), look), ...more.map((text) => line(text, look))];
}

function noted(entry: EvidenceEntry, below: readonly Fact[], columns: number): Line[] {
  const facts = [...below.map((fact) => fact.below(entry)), entry.note ?? ''].filter((fact) => fact !== '');
  return facts.length === 0
    ? []
    : wrap(facts.join('; '), columns - INDENT.length).map((text) => line(INDENT + text, 'quiet'));
}

const INDENT = '    ';
