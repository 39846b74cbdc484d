import { match } from 'ts-pattern';
import { formatCount } from '../../quantity/format.ts';
import { listed } from '../../quantity/words.ts';
import { type LimitRow, type LimitSide, limitRows } from '../limitRows.ts';
import { endOf, lastOnes, NO_END, NOTHING, worthOf } from '../limitValueWords.ts';
import { isWorthOnce } from '../limitWords.ts';
import type { Page } from '../page.ts';
import { type Reasoned, section } from '../section.ts';
import { type Column, table } from '../table.ts';
import { widthOf } from '../width.ts';
import { wrap } from '../wrap.ts';

/**
 * What one more and one less of each limit does to the plan, and how far: those of several periods as families. Limits that bind come
 * first.
 */
export function limitValues(document: Reasoned, page: Page): string[] {
  const found = document.explanation?.limits;
  if (found === undefined) return [];
  const rows = limitRows(document, found);
  const held = found.areRacksHeld ? wrap(HELD, page.columns) : [];
  if (rows.length === 0) return section(TITLE, held, page);
  const idle = rows.filter((row) => isIdle(document, row));
  const telling = rows.filter((row) => !idle.includes(row));
  const left = found.limits.length - rows.filter(({ isFamily }) => !isFamily).length;
  const sentences = [
    ...idleOnes(idle),
    ...lastOnes(rows, found.areRacksHeld),
    ...(left > 0
      ? [
          `What limits of single periods or hours are worth stands in the JSON of millwright explain: ${formatCount(left)} more.`,
        ]
      : []),
  ];
  const parts = [
    [...held, ...(telling.length > 0 ? wrap(introduction(document, telling), page.columns) : [])],
    telling.length > 0 ? laidOut(document, telling, page) : [],
    ...sentences.map((sentence) => wrap(sentence, page.columns)),
  ].filter((lines) => lines.length > 0);
  return section(
    TITLE,
    parts.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines])),
    page,
  );
}

const TITLE = 'What limits are worth';

const HELD =
  'Racks are whole and stay as they are here: only what limits their use has a value. What another rack, megawatt or dollar would bring takes other racks: plan again with it.';

function introduction(document: Reasoned, rows: readonly LimitRow[]): string {
  const { measure } = document.objective;
  const what = {
    revenue: 'to the revenue of a mean year',
    profit: 'to the profit of a mean year',
    capex: 'to the capex (+ is saved)',
  }[measure];
  const once = [
    ...(rows.some(({ unit }) => unit === 'USD') ? ['a dollar'] : []),
    ...(rows.some((row) => row.unit !== 'USD' && isWorthOnce(document, row)) ? ['a rack delivered'] : []),
  ];
  return [
    `What one unit more of each limit does ${what}, and what one less, and up to where that holds.`,
    ...(measure !== 'capex' && once.length > 0
      ? [`Of ${listed(once)} it is once, for the whole horizon.`]
      : []),
    ...(rows.some(({ isFamily }) => isFamily)
      ? ['Limits of several periods or hours are moved together, by a unit in each.']
      : []),
    ...(rows.some((row) => movesCommitment(document, row))
      ? ['A commitment that is a part of a demand moves with it.']
      : []),
    ...(rows.some(({ more, less }) => isKink(more, less))
      ? ['Where one more and one less differ, several limits meet.']
      : []),
  ].join(' ');
}

function movesCommitment({ scenario }: Reasoned, { rule, subject }: LimitRow): boolean {
  return (
    rule === 'demand' &&
    scenario.input.tiers.some(
      ({ id, commitmentParts }) => commitmentParts !== undefined && subject === `demand for ${id}`,
    )
  );
}

// A difference that is no rounding.
function isKink(more: LimitSide | undefined, less: LimitSide | undefined): boolean {
  if (more?.kind !== 'possible' || less?.kind !== 'possible') return false;
  return (
    Math.abs(more.valueUsd + less.valueUsd) >
    1e-6 * Math.max(Math.abs(more.valueUsd), Math.abs(less.valueUsd))
  );
}

// A limit of one number that is not used up: what it could fall to says all.
function isIdle(document: Reasoned, row: LimitRow): boolean {
  return (
    !row.isFamily &&
    [row.more, row.less].every((side) => worthOf(document, row, side) === NOTHING) &&
    row.less?.kind === 'possible' &&
    row.less.upTo !== undefined
  );
}

function idleOnes(rows: readonly LimitRow[]): string[] {
  if (rows.length === 0) return [];
  const each = rows.map((row) => `${row.name} to ${endOf(row, row.less, '-')}`);
  return [`What does not bind may fall without loss: ${listed(each)}.`];
}

/** A table where it fits, and otherwise a sentence for each row. */
function laidOut(document: Reasoned, rows: readonly LimitRow[], page: Page): string[] {
  const cells = rows.map((row) => [
    `${row.name}, per ${oneOf(row.unit)}`,
    worthOf(document, row, row.more),
    endOf(row, row.more, '+'),
    worthOf(document, row, row.less),
    endOf(row, row.less, '-'),
  ]);
  const inFull = table(COLUMNS, cells, { columns: Number.POSITIVE_INFINITY });
  if (inFull.every((line) => widthOf(line) <= page.columns)) return inFull;
  return cells.flatMap(([name, more, upTo, less, downTo]) =>
    wrap(
      `${name}: one more ${more}${to('up to', upTo)}, one less ${less}${to('down to', downTo)}`,
      page.columns,
      '  ',
    ),
  );
}

const COLUMNS: readonly Column[] = [
  { header: '' },
  { header: 'one more', align: 'right' },
  { header: 'up to', align: 'right' },
  { header: 'one less', align: 'right' },
  { header: 'down to', align: 'right' },
];

function to(word: string, end: string | undefined): string {
  return end === undefined || end === '' ? '' : end === NO_END ? ` (${NO_END})` : ` ${word} ${end}`;
}

function oneOf(unit: LimitRow['unit']): string {
  return match(unit)
    .with('USD', () => '$1')
    .with('racks', () => 'rack')
    .with('MW', 'Mtok/s', 't/year', (one) => one)
    .exhaustive();
}
