import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, cutMiddle, padded, widthOf } from '../../src/report/width.ts';

const text = fc.string({ unit: 'grapheme' });

describe('widthOf', () => {
  it.each([
    ['rack', 4],
    ['é', 1],
    ['e\u0301', 1],
    ['電力', 4],
    ['ﾊﾟ', 2],
    ['🚀', 2],
    ['', 0],
  ])('gives "%s" %i columns', (shown, columns) => {
    expect(widthOf(shown)).toBe(columns);
  });
});

describe('cut', () => {
  it('never leaves more than the columns, and leaves alone what fits', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 20 }), (shown, columns) => {
        const short = cut(shown, columns);
        expect(widthOf(short)).toBeLessThanOrEqual(columns);
        if (widthOf(shown) <= columns) expect(short).toBe(shown);
      }),
      { seed: 20261120 },
    );
  });

  it.each([
    ['abilene', 7, 'abilene'],
    ['abilene', 4, 'abi…'],
    ['電力電力', 4, '電…'],
    ['abilene', 1, '…'],
    ['abilene', 0, ''],
  ])('cuts "%s" to %i columns as "%s"', (shown, columns, short) => {
    expect(cut(shown, columns)).toBe(short);
  });

  it('takes another ellipsis', () => {
    expect(cut('abilene', 6, '...')).toBe('abi...');
  });
});

describe('cutMiddle', () => {
  it('never leaves more than the columns, and leaves alone what fits', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 20 }), (shown, columns) => {
        const short = cutMiddle(shown, columns);
        expect(widthOf(short)).toBeLessThanOrEqual(columns);
        if (widthOf(shown) <= columns) expect(short).toBe(shown);
      }),
      { seed: 20261121 },
    );
  });

  it.each([
    ['power abilene', 13, 'power abilene'],
    ['power abilene', 12, 'power …ilene'],
    ['power abilene', 7, 'pow…ene'],
    ['電力電力', 5, '電…力'],
    ['abilene', 2, 'a…'],
    ['abilene', 1, '…'],
    ['abilene', 0, ''],
  ])('cuts "%s" to %i columns as "%s"', (shown, columns, short) => {
    expect(cutMiddle(shown, columns)).toBe(short);
  });
});

describe('padded', () => {
  it('fills with spaces by columns, not by characters', () => {
    expect(padded('電力', 6)).toBe('電力  ');
    expect(padded('電力', 6, 'right')).toBe('  電力');
    expect(padded('abilene', 3)).toBe('abilene');
  });
});
