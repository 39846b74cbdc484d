import { expect, it } from 'vitest';
import { safe } from '../../src/report/safe.ts';

it('makes control characters and line breaks visible, everywhere in plain data', () => {
  const given = { name: 'a\u001b[31mred', list: ['two\nlines', 3], map: new Map([['k\r', '\u202eabc']]) };
  expect(safe(given)).toEqual({
    name: 'a\\u{1b}[31mred',
    list: ['two\\u{a}lines', 3],
    map: new Map([['k\\u{d}', '\\u{202e}abc']]),
  });
});

it('gives a copy, and leaves what it is given alone', () => {
  const given = { list: ['two\nlines'] };
  expect(safe(given)).not.toBe(given);
  expect(given).toEqual({ list: ['two\nlines'] });
});

it.each([[0.1], [true], [null], [undefined], ['電力'], [[]], [{}]])('leaves %s as it is', (value) => {
  expect(safe(value)).toEqual(value);
});
