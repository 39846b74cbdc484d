import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Expected } from '../../src/demand/forecast.ts';
import { readForecast } from '../../src/demand/readForecast.ts';
import { writeMonth } from '../../src/quantity/month.ts';

const expected: Expected = {
  tiers: ['free', 'high'],
  off: ['ultra'],
  periods: [
    { id: '2027-01', startMonth: 2027 * 12, months: 3 },
    { id: '2027-04', startMonth: 2027 * 12 + 3, months: 3 },
  ],
};

function meansOf(text: string): Record<string, readonly number[]> {
  const { tiers } = readForecast(text, 'f.csv', expected);
  return Object.fromEntries([...tiers].map(([tier, { mean }]) => [tier, mean]));
}

function faults(text: string): string[] {
  try {
    readForecast(text, 'f.csv', expected);
  } catch (error) {
    return (error as Error).message.split('\n');
  }
  return [];
}

const SAME = { free: [200, 250], high: [90, 120] };

describe('a forecast that a spreadsheet wrote', () => {
  it.each([
    ['2027-01', '2027-04'],
    ['2027-01-01', '2027-04-01'],
    ['2027/01', '2027/4'],
    ['2027/1/1', '2027/4/1'],
    ['01/2027', '4/2027'],
    ['01.2027', '04.2027'],
    ['01.01.2027', '01.04.2027'],
    ['1/1/2027', '1/4/2027'],
    ['1/1/2027', '4/1/2027'],
    ['01-01-2027', '01-04-2027'],
    ['2027-01-01 00:00:00', '2027-04-01T00:00:00Z'],
    ['1 January 2027', '01-Apr-2027'],
    ['"Jan 1, 2027"', 'April 1 2027'],
    ['Jan 2027', 'Apr 2027'],
    ['jan-2027', 'APR-2027'],
    ['January 2027', 'April 2027'],
    ['2027 Jan', '2027 April'],
    ['2027 Q1', '2027 Q2'],
    ['Q1 2027', 'Q2 2027'],
    ['2027Q1', '2027-Q2'],
  ])('may call its periods %s and %s', (first, second) => {
    const rows = [`${first},free,200`, `${second},free,250`, `${first},high,90`, `${second},high,120`];
    expect(meansOf(['Month,Tier,Demand (Mtok/s)', ...rows].join('\n'))).toEqual(SAME);
  });

  it('may have semicolons, decimal commas, thousands separators, a byte-order mark and the line ends of Windows', () => {
    // 17,280,000 M tokens a day / 86,400 s = 200 Mtok/s, and so on.
    const text =
      '\ufeffperiod;tier;demand (M tokens per day)\r\n2027-01;free;17.280.000,0\r\n2027-04;free;21.600.000\r\n2027-01;high;7 776 000\r\n2027-04;high;10368000,00\r\n;;\r\n';
    expect(meansOf(text)).toEqual(SAME);
  });

  it('may stand below and beside cells of nothing, with blanks inside its quotes', () => {
    const text = [
      'sep=;',
      ';;;;',
      ';period;;tier;" demand (Mtok/s) "',
      ';2027-01;;free;" 200,00 "',
      ';" 2027-04 ";;free; 250,00 ',
      ';;;;',
      ';2027-01;;" high ";90,00',
      ';2027-04;;high;"\u00a0120,00"',
      ';;;;',
    ].join('\n');
    expect(meansOf(text)).toEqual(SAME);
  });

  it('may tell its decimal mark by a number below one, which has no thousands', () => {
    const rows = ['2027-01;free;1,234', '2027-04;free;250', '2027-01;high;0,900', '2027-04;high;120'];
    expect(meansOf(['period;tier;demand (Mtok/s)', ...rows].join('\n'))).toEqual({
      free: [1.234, 250],
      high: [0.9, 120],
    });
  });

  it('may have a column for each tier, each in its own unit, with low and high', () => {
    const text = [
      'quarter\tHigh [ktok/s]\tfree (Mtok/s)\tfree low (Mtok/s)\tultra (Mtok/s)\t',
      '2027 Q1\t90,000\t200\t100\t1\t',
      '2027 Q2\t120,000.5\t250\t110\t1\t',
    ].join('\n');
    const { tiers } = readForecast(text, 'f.csv', expected);
    expect(tiers.get('free')).toEqual({ mean: [200, 250], low: [100, 110] });
    expect(tiers.get('high')).toEqual({ mean: [90, 120.0005] });
  });

  // A month is a twelfth of 8,760 hours: 730 h = 2,628,000 s. 525.6 Ttok a month are 200 Mtok/s.
  it.each([
    ['Ttok/month', [525.6, 657, 236.52, 315.36]],
    ['trillion tokens per month', [525.6, 657, 236.52, 315.36]],
    // 12,000 M tokens a minute are 200 M a second.
    ['million tokens per minute', [12_000, 15_000, 5400, 7200]],
    ['Gtok/min', [12, 15, 5.4, 7.2]],
    ['B tokens/day', [17_280, 21_600, 7776, 10_368]],
    ['tokens/second', [200e6, 250e6, 90e6, 120e6]],
    ['thousand output tokens a second', [200e3, 250e3, 90e3, 120e3]],
  ])('may count in %s', (unit, [a, b, c, d]) => {
    expect(
      meansOf(
        `period,tier,demand (${unit})\n2027-01,free,${a}\n2027-04,free,${b}\n2027-01,high,${c}\n2027-04,high,${d}`,
      ),
    ).toEqual(SAME);
  });

  test('is the same forecast in any way of writing numbers that tells what it means', () => {
    const rate = fc.integer({ min: 0, max: 99_999_999 }).map((digits) => digits / 100);
    const ways = [
      { delimiter: ',', write: (value: number) => value.toFixed(2) },
      { delimiter: ';', write: (value: number) => value.toFixed(2).replace('.', ',') },
      {
        delimiter: ';',
        write: (value: number) => value.toLocaleString('de-DE', { minimumFractionDigits: 2 }),
      },
      {
        delimiter: ',',
        write: (value: number) => `"${value.toLocaleString('en-US', { minimumFractionDigits: 2 })}"`,
      },
      {
        delimiter: '\t',
        write: (value: number) => value.toLocaleString('en-US', { minimumFractionDigits: 2 }),
      },
    ];
    fc.assert(
      fc.property(
        fc.tuple(rate, rate, rate, rate),
        fc.constantFrom(...ways),
        (rates, { delimiter, write }) => {
          const cells = [
            ['period', 'tier', 'demand (Mtok/s)'],
            ...['2027-01,free', '2027-04,free', '2027-01,high', '2027-04,high'].map((row, index) => [
              ...row.split(','),
              write(rates[index] as number),
            ]),
          ];
          const text = cells.map((row) => row.join(delimiter)).join('\r\n');
          expect(meansOf(text)).toEqual({ free: rates.slice(0, 2), high: rates.slice(2) });
        },
      ),
      { seed: 7 },
    );
  });

  test('is the same forecast with dates of either order, unless they could be of both', () => {
    const month = fc.integer({ min: 2027 * 12, max: 2027 * 12 + 11 });
    fc.assert(
      fc.property(
        fc.uniqueArray(month, { minLength: 2, maxLength: 6 }),
        fc.boolean(),
        (months, isDayFirst) => {
          const periods = months
            .toSorted((a, b) => a - b)
            .map((startMonth) => ({ id: writeMonth(startMonth), startMonth, months: 1 }));
          const date = (each: number) =>
            isDayFirst ? `1/${(each % 12) + 1}/2027` : `${(each % 12) + 1}/1/2027`;
          const rows = periods.map(({ startMonth }, index) => `${date(startMonth)},${index + 1}`);
          const { tiers } = readForecast(['date,free (Mtok/s)', ...rows].join('\n'), 'f.csv', {
            tiers: ['free'],
            off: [],
            periods,
          });
          expect(tiers.get('free')?.mean).toEqual(periods.map((_, index) => index + 1));
        },
      ),
      { seed: 8 },
    );
  });
});

describe('a large file', () => {
  test('of 400 tiers in 120 months is read at once', () => {
    const tiers = Array.from({ length: 400 }, (_, index) => `t${index}`);
    const periods = Array.from({ length: 120 }, (_, index) => {
      const startMonth = 2027 * 12 + index;
      return { id: writeMonth(startMonth), startMonth, months: 1 };
    });
    const rows = periods.flatMap(({ id }) => tiers.map((tier, index) => `${id},${tier},${index}`));
    const read = readForecast(['period,tier,demand (Mtok/s)', ...rows].join('\n'), 'f.csv', {
      tiers,
      off: [],
      periods,
    });
    expect(read.tiers.get('t399')?.mean).toEqual(periods.map(() => 399));
  });

  test('with a heading of 100,000 blanks is refused at once', () => {
    expect(faults(`period,tier,"demand${' '.repeat(100_000)}x"\n2027-01,free,1`)).toEqual([
      `f.csv:1:13: unknown column "demand${' '.repeat(54)}..."; the first line must be "period,tier,demand (Mtok/s),low,high", low and high where you have them.`,
    ]);
  });
});

describe('what a spreadsheet leaves in doubt is asked about', () => {
  const long = (unit: string, ...rows: readonly string[]) =>
    faults([`period;tier;demand (${unit})`, ...rows].join('\n'));

  it('a number that may be a thousand or little more than one', () => {
    expect(long('Mtok/s', '2027-01;free;1.234', '2027-04;free;250')).toEqual([
      'f.csv:2:14: "1.234" may be 1.234 or 1234, and no other number of the file tells; write it without thousands separators, such as "1234" or "1.2340".',
    ]);
  });

  it('also where commas part the cells, as some spreadsheets do that write 1.234 for a thousand', () => {
    expect(faults('month,free (Mtok/s),high (Mtok/s)\n2027-01,17.280,90\n2027-04,21.600,120')).toEqual([
      'f.csv:2:9: "17.280" may be 17.28 or 17280, and no other number of the file tells; write it without thousands separators, such as "17280" or "17.28".',
    ]);
  });

  it('a number that is whole both ways', () => {
    expect(long('Mtok/s', '2027-01;free;1.000', '2027-04;free;250')).toEqual([
      'f.csv:2:14: "1.000" may be 1 or 1000, and no other number of the file tells; write it without thousands separators, such as "1000" or "1".',
    ]);
  });

  it('numbers of two kinds', () => {
    expect(long('Mtok/s', '2027-01;free;1,5', '2027-04;free;2.5')).toEqual([
      'f.csv:2:14: "1,5" has a decimal comma, and "2.5" in line 3 a decimal point; write all numbers in one way.',
    ]);
  });

  it('dates of two orders, and dates that are no first of a month', () => {
    expect(
      long('Mtok/s', '1/4/2027;free;1', '7/1/2027;free;1', '15/4/2027;free;1', '2027-04-15;free;1'),
    ).toEqual([
      'f.csv:2:1: "1/4/2027" may be a day and a month or a month and a day, and the other dates of the file tell both; write the year and the month, for example "2027-01".',
      'f.csv:3:1: "7/1/2027" may be a day and a month or a month and a day, and the other dates of the file tell both; write the year and the month, for example "2027-01".',
      'f.csv:4:1: "15/4/2027" may be a day and a month or a month and a day, and the other dates of the file tell both; write the year and the month, for example "2027-01".',
      'f.csv:5:1: "2027-04-15" is not the first of a month, and a period is named by its first month; write 2027-04 where that is meant.',
    ]);
    expect(long('Mtok/s', '15/4/2027;free;1')).toEqual([
      'f.csv:2:1: "15/4/2027" is not the first of a month, and a period is named by its first month; write the year and the month, for example "2027-01".',
    ]);
  });

  it('dates with a year of two digits, as some spreadsheets write 2027-01', () => {
    expect(long('Mtok/s', 'Jan-27;free;1', '1/4/27;free;1', '15-Jan-2027;free;1')).toEqual([
      'f.csv:2:1: "Jan-27" may be a month of a year or a day of a month; write the year in full and the month, for example "2027-01".',
      'f.csv:3:1: "1/4/27" has a year of two digits; write the year in full and the month, for example "2027-01".',
      'f.csv:4:1: "15-Jan-2027" is not the first of a month, and a period is named by its first month; write 2027-01 where that is meant.',
    ]);
  });

  it.each([
    '2027',
    '13/2027',
    '2027-01-01 12:00',
    '32 Janury 2027',
    'Jan Feb 2027',
    'Month 1',
    'Marvember 2027',
    '2027 Q5',
  ])('the date %s', (date) => {
    expect(long('Mtok/s', `${date};free;1`)[0]).toMatch(
      /^f\.csv:2:1: ".*" is not a month.*; write the year and the month, for example "2027-01"\.$/,
    );
  });

  it('sums, errors and rows without a period', () => {
    expect(long('Mtok/s', '2027-01;free;1', 'Total;;1', ';free;2', '#REF!;free;3', '# a remark;;')).toEqual([
      'f.csv:3:1: "Total" is not a month; write the year and the month, for example "2027-01", or take the row out.',
      'f.csv:3:7: no tier is called ""; the tiers are free, high, ultra.',
      'f.csv:4:1: an empty cell; write the first month of the period, for example "2027-01".',
      'f.csv:5:1: "#REF!" is not a month; write the year and the month, for example "2027-01", or take the row out.',
    ]);
  });

  it('a column of sums, and one without a heading', () => {
    expect(faults('month,free (Mtok/s),high (Mtok/s),Total (Mtok/s),\n2027-01,1,2,3,4')).toEqual([
      'f.csv:1:35: unknown column "Total (Mtok/s)"; the tiers are free, high, ultra, and a column of anything else must be taken out.',
      'f.csv:1:50: the column has cells and no heading; write one, or take the column out.',
    ]);
    expect(faults(',period,tier,demand (Mtok/s)\n0,2027-01,free,200')).toEqual([
      'f.csv:1:1: the column has cells and no heading; write one, or take the column out.',
    ]);
  });

  it('a unit that nobody knows, small m, which may be a thousandth, among them', () => {
    expect(long('requests/s', '2027-01;free;1')).toEqual([
      'f.csv:1:13: "requests/s" is not a unit of demand; write tokens over time, such as "demand (Mtok/s)", "demand (ktok/s)" or "demand (Ttok/day)".',
    ]);
    expect(long('m tokens/day', '2027-01;free;1')[0]).toContain('"m tokens/day" is not a unit of demand;');
    expect(long('tokens', '2027-01;free;1')[0]).toContain('"tokens" is not a unit of demand;');
  });

  it('columns that are no tier, have no unit, or stand there twice; and tiers without a column', () => {
    expect(faults('month,free (Mtok/s),hihg (Mtok/s)\n2027-01,1,2')).toEqual([
      'f.csv:1:21: unknown column "hihg (Mtok/s)"; did you mean "high"?',
    ]);
    expect(faults('month,free (Mtok/s),high\n2027-01,1,2')).toEqual([
      'f.csv:1:21: "high" has no unit; write "high (Mtok/s)" (every cell of the column is then a bare number of Mtok/s).',
    ]);
    expect(faults('month,free (Mtok/s),Free (Mtok/s),high low (Mtok/s)\n2027-01,1,2,3')).toEqual([
      'f.csv:1:1: no column "high" beside its low or high; add one.',
      'f.csv:1:21: a second column "free"; keep one.',
    ]);
    expect(faults('month,free (Mtok/s)\n2027-01,1\n2027-04,2')).toEqual([
      'f.csv:1:1: no column for the tier "high"; add one such as "high (Mtok/s)", or write "high: off" under the scenario\'s tiers.',
    ]);
    expect(faults('month,free (Mtok/s),high (Mtok/s)\n2027-01,1,2')).toEqual([
      'f.csv:2:9: the tier "free" has no row for 2027-04; add one.',
      'f.csv:2:11: the tier "high" has no row for 2027-04; add one.',
    ]);
  });
});
