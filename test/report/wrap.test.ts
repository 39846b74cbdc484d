import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/report/width.ts';
import { point, wrap } from '../../src/report/wrap.ts';

describe('wrap', () => {
  it('loses no character but spaces at line ends, and keeps within the columns', () => {
    const words = fc.array(fc.stringMatching(/^[a-z電]{1,30}$/), { minLength: 1 });
    fc.assert(
      fc.property(words, fc.integer({ min: 6, max: 40 }), (list, columns) => {
        const lines = wrap(list.join(' '), columns, '  ');
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(columns);
        expect(lines.join('').replaceAll(' ', '')).toBe(list.join(''));
      }),
      { seed: 20261120 },
    );
  });

  it('sets later lines in', () => {
    expect(wrap('one two three four', 9, '  ')).toEqual(['one two', '  three', '  four']);
  });

  it('breaks a word that fits no line', () => {
    expect(wrap('a abcdefghij', 6)).toEqual(['a', 'abcdef', 'ghij']);
  });
});

describe('point', () => {
  it('begins with a dash', () => {
    expect(point('the first of several', 12)).toEqual(['- the first', '  of several']);
  });
});
