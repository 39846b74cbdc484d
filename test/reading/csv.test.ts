import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCsv } from '../../src/reading/csv.ts';
import { problemsOf } from './problems.ts';

const problems = (text: string) => problemsOf(() => readCsv(text, 'f.csv')).split('\n');

it('reads cells with their places, and skips remarks and blank lines', () => {
  const text = '\ufeff# by hand\r\nperiod, tier\r\n\r\n2027-01 , "Free, ""new"""\r\n # end\r\n';
  expect(readCsv(text, 'f.csv')).toEqual({
    header: [
      { text: 'period', line: 2, column: 1 },
      { text: 'tier', line: 2, column: 9 },
    ],
    rows: [
      [
        { text: '2027-01', line: 4, column: 1 },
        { text: 'Free, "new"', line: 4, column: 11 },
      ],
    ],
  });
});

it.each([
  ['a;"b;c";d,e\n1,5;2;\n', ['a', 'b;c', 'd,e'], ['1,5', '2', '']],
  ['a\t b\n1\t\n', ['a', 'b'], ['1', '']],
  ['a,"b;c;d"\n1,2\n', ['a', 'b;c;d'], ['1', '2']],
] as const)('tells from the first line what parts the cells of %j', (text, header, row) => {
  const read = readCsv(text, 'f.csv');
  expect([read.header, ...read.rows].map((cells) => cells.map((each) => each.text))).toEqual([header, row]);
});

it('does not take a byte-order mark for part of the first column', () => {
  expect(readCsv('\ufeffperiod\n2027-01', 'f.csv').header).toEqual([{ text: 'period', line: 1, column: 1 }]);
});

it('keeps empty cells and counts lines inside quotes', () => {
  const { rows } = readCsv('a,b\n"1\n2",\n3,4', 'f.csv');
  expect(rows.map((row) => row.map(({ text, line }) => [text, line]))).toEqual([
    [
      ['1\n2', 2],
      ['', 3],
    ],
    [
      ['3', 4],
      ['4', 4],
    ],
  ]);
});

it('reads any cells that are quoted', () => {
  const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\r\n?/g, '\n'));
  const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 });
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(table, (rows) => {
      const text = rows.map((row) => row.map(quote).join(',')).join('\n');
      const { header, rows: rest } = readCsv(text, 'f.csv');
      expect([header, ...rest].map((row) => row.map((each) => each.text))).toEqual(rows);
    }),
    { seed: 20261120, numRuns: 200 },
  );
});

it.each([
  ['', ['f.csv: the file has no rows; write a header first.']],
  ['# a\n\n', ['f.csv: the file has no rows; write a header first.']],
  [
    'a,b\n1\n1,2,3\n',
    [
      'f.csv:2:1: the row has 1 cell, but the header has 2; write one cell for each column.',
      'f.csv:3:1: the row has 3 cells, but the header has 2; write one cell for each column.',
    ],
  ],
  ['a,b\n1,"2\n', ['f.csv:2:3: a quote opens here and is never closed; close it.']],
  ['a,b\n1,"2"x\n', ['f.csv:2:6: text follows the closing quote; put the whole cell in quotes.']],
  [
    'a,b\n1,2"x\n',
    ['f.csv:2:3: a quote stands inside the cell; put the whole cell in quotes and write the quote twice.'],
  ],
])('%j is refused', (text, expected) => {
  expect(problems(text)).toEqual(expected);
});
