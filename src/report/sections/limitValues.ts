import { match } from 'ts-pattern';
import type { PlanDocument } from '../../document/schema.ts';
import { inRuleOrder } from '../../plan/rules/index.ts';
import { formatCount } from '../../quantity/format.ts';
import { listed } from '../../quantity/words.ts';
import { dollars } from '../dollars.ts';
import { periodsOfLimits } from '../limitGroups.ts';
import { amountOf, isWorthOnce } from '../limitWords.ts';
import type { Page } from '../page.ts';
import { type Reasoned, section } from '../section.ts';
import { type Column, table } from '../table.ts';
import { widthOf } from '../width.ts';
import { wrap } from '../wrap.ts';

type LimitValues = NonNullable<PlanDocument['explanation']>['limits'];
type Limit = LimitValues['limits'][number];
type Family = LimitValues['families'][number];
type Side = NonNullable<Limit['more']>;

/**
 * What one more and one less of each limit does to the plan, and how far: those of several periods as families. Limits that bind come
 * first.
 */
export function limitValues(document: Reasoned, page: Page): string[] {
  const found = document.explanation?.limits;
  if (found === undefined) return [];
  const rows = rowsOf(document, found);
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

interface Row {
  readonly rule: Limit['rule'];
  readonly subject: string;
  readonly name: string;
  readonly unit: Limit['unit'];
  readonly binds: boolean;
  readonly isFamily: boolean;
  readonly hasRange?: boolean;
  readonly more?: Side;
  readonly less?: Side;
}

// Whatever a family tells is not told once more of each of its limits.
function rowsOf(document: Reasoned, { limits, families }: LimitValues): Row[] {
  const told = new Set(families.map(nameOf));
  const all = [
    ...limits
      .filter((limit) => !told.has(nameOf(limit)))
      .map((limit) => ({ ...limit, name: whenOf(document, limit), isFamily: false })),
    ...families.map((family) => ({ ...family, name: sinceOf(document, family), isFamily: true })),
  ];
  const inOrder = inRuleOrder(all, ({ rule }) => rule);
  return [...inOrder.filter(({ binds }) => binds), ...inOrder.filter(({ binds }) => !binds)];
}

function nameOf({ rule, subject }: Limit | Family): string {
  return `${rule} ${subject}`;
}

function whenOf(document: Reasoned, limit: Limit): string {
  const when = document.periods.length > 1 ? periodsOfLimits(document, [limit]) : '';
  return when === '' ? limit.subject : `${limit.subject}, ${when}`;
}

function sinceOf({ periods }: Reasoned, { subject, since }: Family): string {
  const first = periods.find(({ start }) => start === since);
  return first ? `${subject} from ${first.label} on` : subject;
}

function introduction(document: Reasoned, rows: readonly Row[]): string {
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

function movesCommitment({ scenario }: Reasoned, { rule, subject }: Row): boolean {
  return (
    rule === 'demand' &&
    scenario.input.tiers.some(
      ({ id, commitmentParts }) => commitmentParts !== undefined && subject === `demand for ${id}`,
    )
  );
}

// A difference that is no rounding.
function isKink(more: Side | undefined, less: Side | undefined): boolean {
  if (more?.kind !== 'possible' || less?.kind !== 'possible') return false;
  return (
    Math.abs(more.valueUsd + less.valueUsd) >
    1e-6 * Math.max(Math.abs(more.valueUsd), Math.abs(less.valueUsd))
  );
}

// A limit of one number that is not used up: what it could fall to says all.
function isIdle(document: Reasoned, row: Row): boolean {
  return (
    !row.isFamily &&
    [row.more, row.less].every((side) => worthOf(document, row, side) === NOTHING) &&
    row.less?.kind === 'possible' &&
    row.less.upTo !== undefined
  );
}

function idleOnes(rows: readonly Row[]): string[] {
  if (rows.length === 0) return [];
  const each = rows.map((row) => `${row.name} to ${endOf(row, row.less, '-')}`);
  return [`What does not bind may fall without loss: ${listed(each)}.`];
}

/** A table where it fits, and otherwise a sentence for each row. */
function laidOut(document: Reasoned, rows: readonly Row[], page: Page): string[] {
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

function oneOf(unit: Row['unit']): string {
  return match(unit)
    .with('USD', () => '$1')
    .with('racks', () => 'rack')
    .with('MW', 'Mtok/s', 't/year', (one) => one)
    .exhaustive();
}

function worthOf(document: Reasoned, row: Row, side: Side | undefined): string {
  if (side === undefined) return 'not known';
  if (side.kind === 'impossible') return 'cannot be';
  const value = isWorthOnce(document, row) ? side.valueUsd : side.valueUsdPerYear;
  const amount = dollars(Math.abs(value));
  return amount === dollars(0) ? NOTHING : `${value < 0 ? '-' : '+'}${amount}`;
}

const NOTHING = 'nothing';

const NO_END = 'no end';

// Limits of several periods have no one number: they are told by how much they can be moved.
function endOf({ unit, isFamily, hasRange }: Row, side: Side | undefined, sign: '+' | '-'): string {
  if (side?.kind !== 'possible' || !(isFamily || hasRange)) return '';
  if (side.by === undefined) return NO_END;
  return side.upTo === undefined ? `${sign}${written(unit, side.by)}` : written(unit, side.upTo);
}

function written(unit: Row['unit'], amount: number): string {
  return unit === 'USD' ? dollars(amount) : amountOf(unit, amount);
}

// Where a limit is named, no plan has it beyond; where it is told by how much it can be moved, none has it moved further.
function lastOnes(rows: readonly Row[], areRacksHeld: boolean): string[] {
  const last = rows.flatMap(({ name, unit, more, less }) => [
    ...beyond(name, unit, more, 'above', 'raised'),
    ...beyond(name, unit, less, 'below', 'lowered'),
  ]);
  const noPlan = areRacksHeld ? 'These racks allow no plan with' : 'There is no plan with';
  return last.length > 0 ? [`${noPlan} ${listed(last, 'or')}.`] : [];
}

function beyond(
  name: string,
  unit: Row['unit'],
  side: Side | undefined,
  past: 'above' | 'below',
  moved: 'raised' | 'lowered',
): string[] {
  if (side?.kind !== 'possible' || !side.isLast || side.by === undefined) return [];
  return side.upTo === undefined
    ? [`${name} ${moved} by more than ${written(unit, side.by)}`]
    : [`${name} ${past} ${written(unit, side.upTo)}`];
}
