import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageOf } from '../../src/report/page.ts';
import { pairs } from '../../src/report/pairs.ts';
import { table } from '../../src/report/table.ts';
import { widthOf } from '../../src/report/width.ts';

const page = { columns: 24 };

describe('table', () => {
  it('aligns columns under their headings, by columns of the terminal', () => {
    const columns = [{ header: 'system' }, { header: 'MW', align: 'right' }] as const;
    expect(table(columns, [['alpha', '7.5'], ['電力', '12'], ['x']], page)).toEqual([
      'system   MW',
      'alpha   7.5',
      '電力     12',
      'x',
    ]);
  });

  it('has no line of headings where none is named', () => {
    expect(table([{ header: '' }], [['a']], page)).toEqual(['a']);
  });

  it('is nothing without rows', () => {
    expect(table([{ header: 'system' }], [], page)).toEqual([]);
  });

  it('cuts the widest column that may be cut, and no other', () => {
    const columns = [{ header: '', least: 4 }, { header: '' }] as const;
    expect(table(columns, [['a name that is far too long', '12.5 MW']], page)).toEqual([
      'a name that is…  12.5 MW',
    ]);
  });

  it('cuts the line in the end where nothing else helps', () => {
    expect(table([{ header: '' }], [['abcdefghijklmnopqrstuvwxyz']], page)).toEqual([
      'abcdefghijklmnopqrstuvw…',
    ]);
  });

  it('is never wider than the page', () => {
    const rows = fc.array(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 3 }));
    const columns = [
      { header: 'a', least: 3 },
      { header: 'b', align: 'right' },
      { header: '', least: 1 },
    ] as const;
    fc.assert(
      fc.property(rows, (cells) => {
        for (const line of table(columns, cells, page)) expect(widthOf(line)).toBeLessThanOrEqual(24);
      }),
      { seed: 20261120 },
    );
  });
});

describe('pairs', () => {
  it('aligns what fits', () => {
    expect(
      pairs(
        [
          ['power', '1 MW'],
          ['capex', '$2'],
        ],
        page,
      ),
    ).toEqual(['power  1 MW', 'capex  $2']);
  });

  it('wraps what does not, and cuts nothing', () => {
    expect(pairs([['one more MW of power at abilene', 'earns $34M a year']], page)).toEqual([
      'one more MW of power at',
      '  abilene: earns $34M a',
      '  year',
    ]);
  });
});

describe('pageOf', () => {
  it.each([
    [100, 100],
    [40, 80],
    [300, 120],
    [99.9, 99],
    [Number.NaN, 80],
  ])('makes of %d columns %d', (given, columns) => {
    expect(pageOf(given)).toEqual({ columns });
  });
});
