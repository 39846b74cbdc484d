import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/reading/csv.ts';
import { csvLine, textCell } from '../../../src/report/csv/line.ts';

describe('a cell of text', () => {
  it.each([
    ['plain', 'plain'],
    ['two words', 'two words'],
    ['a, b', '"a, b"'],
    ['say "a"', '"say ""a"""'],
    [' set in', '" set in"'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@sum', "'@sum"],
    [' =1', "' =1"],
    ['＝1', "'＝1"],
    ['a=1', 'a=1'],
    ['=1,2', `"'=1,2"`],
  ])('%j stands as %j', (text, cell) => {
    expect(textCell(text)).toBe(cell);
  });

  it('reads back as it was written, whatever it holds, but for the apostrophe before a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab ",;=-\n#\t') }), (text) => {
        const { rows } = readCsv(`head,text\nx,${textCell(text)}\n`, 'cells.csv');
        const apostrophe = /^\s*[=-]/.test(text) ? "'" : '';
        expect(rows[0]?.[1]?.text).toBe(apostrophe + text);
      }),
    );
  });
});

describe('a line', () => {
  it.each([
    [0.1 + 0.2, '0.30000000000000004'],
    [-12e6, '-12000000'],
    [-0, '0'],
    [1.5e-9, '1.5e-9'],
  ])('has the number %d as %s, in full', (value, cell) => {
    expect(csvLine({ table: 'totals', what: 'profit', value, unit: 'USD' })).toBe(
      `totals,,,,,,,profit,${cell},USD`,
    );
  });
});
