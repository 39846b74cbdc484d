import { parseMonth, writeMonth } from '../quantity/month.ts';
import { quoted } from '../quantity/printable.ts';
import type { Parsed } from '../quantity/quantity.ts';
import type { CsvCell } from '../reading/csv.ts';

/**
 * The months that the dates of a file name, in their order, counted from year 0: `2027-01`, `2027-01-01`, `01/2027`, `Jan 2027`, `1 January 2027`,
 * `2027 Q1`, and `1/4/2027` where it is the first of a month. Which of its numbers is the month is told from all dates together; one that is still
 * in doubt is asked about.
 */
export function monthsOf(cells: readonly CsvCell[]): Parsed[] {
  const orders = new Set(cells.flatMap(({ text }) => orderOf(text) ?? []));
  return cells.map(({ text }) => monthOf(text.trim(), orders));
}

/** Which of two numbers before a year is the day. */
type Order = 'dayFirst' | 'monthFirst';

function monthOf(text: string, orders: ReadonlySet<Order>): Parsed {
  const plain = parseMonth(text);
  if (plain.ok) return plain;
  const slashed = SLASHED.exec(text);
  if (slashed) return fromSlashes(text, slashed, orders);
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(text);
  if (iso) return firstOfMonth(text, iso[1], iso[2], iso[3]);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  if (dotted) return firstOfMonth(text, dotted[3], dotted[2], dotted[1]);
  const turned = /^(\d{1,2})[/.-](\d{4})$/.exec(text);
  if (turned) return month(turned[2], turned[1]);
  const yearFirst = /^(\d{4})\/(\d{1,2})$/.exec(text);
  if (yearFirst) return month(yearFirst[1], yearFirst[2]);
  const quarter = /^(?:(\d{4})[ -]?Q([1-4])|Q([1-4])[ -/]?(\d{4}))$/i.exec(text);
  if (quarter) return month(quarter[1] ?? quarter[4], String(3 * Number(quarter[2] ?? quarter[3]) - 2));
  const spoken = spokenMonth(text);
  if (spoken !== undefined) return spoken;
  if (/^\d{1,2}([/.-])\d{1,2}\1\d{2}$/.test(text))
    return problem(
      `${quoted(text)} has a year of two digits; write the year in full and the month, for example "2027-01".`,
    );
  if (text === '')
    return problem('an empty cell; write the first month of the period, for example "2027-01".');
  // A sum, a remark or another heading.
  return /\d/.test(text)
    ? plain
    : problem(
        `${quoted(text)} is not a month; write the year and the month, for example "2027-01", or take the row out.`,
      );
}

/** A date with the name of its month: `Jan 2027`, `1 January 2027`, `Jan 1, 2027`; undefined for any other. */
function spokenMonth(text: string): Parsed | undefined {
  const name = /[a-z]{3,9}/i.exec(text)?.[0] ?? '';
  const index = nameIndex(name);
  if (index < 0) return undefined;
  const inYear = String(index + 1);
  const bare = text.replace(new RegExp(`${name}\\.?`), 'M');
  const [, before, after] = /^(?:M[ -](\d{4})|(\d{4})[ -]M)$/.exec(bare) ?? [];
  if (before !== undefined || after !== undefined) return month(before ?? after, inYear);
  const [, dayFirst, yearLast] = /^(\d{1,2})[ -]M[ -](\d{4})$/.exec(bare) ?? [];
  if (dayFirst !== undefined) return firstOfMonth(text, yearLast, inYear, dayFirst);
  const [, day, year] = /^M (\d{1,2}),? (\d{4})$/.exec(bare) ?? [];
  if (day !== undefined) return firstOfMonth(text, year, inYear, day);
  if (!/^M[ '-]*\d{2}$/.test(bare)) return undefined;
  return problem(
    `${quoted(text)} may be a month of a year or a day of a month; write the year in full and the month, for example "2027-01".`,
  );
}

const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/;

/** What a date tells of the order: the first of a month that is not January. */
function orderOf(text: string): Order | undefined {
  const [, one, other] = SLASHED.exec(text.trim()) ?? [];
  if (Number(one) === 1 && Number(other) > 1) return Number(other) > 12 ? 'monthFirst' : 'dayFirst';
  if (Number(other) === 1 && Number(one) > 1) return Number(one) > 12 ? 'dayFirst' : 'monthFirst';
  return undefined;
}

function fromSlashes(
  text: string,
  [, one, other, year]: RegExpExecArray,
  orders: ReadonlySet<Order>,
): Parsed {
  if (Number(one) === 1 && Number(other) === 1) return month(year, '1');
  if (orders.size === 2)
    return problem(
      `${quoted(text)} may be a day and a month or a month and a day, and the other dates of the file tell both; write the year and the month, for example "2027-01".`,
    );
  const [order] = orders;
  if (order === undefined)
    return problem(
      `${quoted(text)} is not the first of a month, and a period is named by its first month; write the year and the month, for example "2027-01".`,
    );
  return order === 'dayFirst' ? firstOfMonth(text, year, other, one) : firstOfMonth(text, year, one, other);
}

function firstOfMonth(text: string, year?: string, inYear?: string, day?: string): Parsed {
  const parsed = month(year, inYear);
  if (!parsed.ok || Number(day) === 1) return parsed;
  return problem(
    `${quoted(text)} is not the first of a month, and a period is named by its first month; write ${writeMonth(parsed.value)} where that is meant.`,
  );
}

function month(year = '', inYear = ''): Parsed {
  return parseMonth(`${year}-${inYear.padStart(2, '0')}`);
}

// The whole name, or its first three letters.
function nameIndex(name: string): number {
  const given = name.toLowerCase();
  return MONTHS.findIndex(
    (each) => each === given || each.slice(0, 3) === given || (given === 'sept' && each === 'september'),
  );
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

function problem(text: string): Parsed {
  return { ok: false, problem: text };
}
