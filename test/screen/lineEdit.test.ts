import fc from 'fast-check';
import { expect, it } from 'vitest';
import { edited, type LineEdit, lineWith } from '../../src/screen/lineEdit.ts';

const typed = (keys: readonly string[], from: LineEdit = lineWith('')) =>
  keys.reduce((line, key) => edited(line, key) ?? line, from);

it('begins with its cursor at the end', () => {
  expect(lineWith('40B')).toEqual({ text: '40B', at: 3 });
});

it('puts characters where the cursor is', () => {
  expect(typed(['4', '0', 'left', '5'])).toEqual({ text: '450', at: 2 });
  expect(typed(['home', '1', 'end', '2'], lineWith('x'))).toEqual({ text: '1x2', at: 3 });
});

it('takes away before and under the cursor, and nothing beyond the ends', () => {
  expect(typed(['backspace'], lineWith('ab'))).toEqual({ text: 'a', at: 1 });
  expect(typed(['left', 'delete'], lineWith('ab'))).toEqual({ text: 'a', at: 1 });
  expect(typed(['home', 'backspace', 'left', 'end', 'delete', 'right'], lineWith('ab'))).toEqual({
    text: 'ab',
    at: 2,
  });
  expect(typed(['left', 'ctrl-u'], lineWith('abc'))).toEqual({ text: 'c', at: 0 });
});

it('keeps characters of two code units whole', () => {
  expect(typed(['left', 'backspace'], lineWith('a😀b'))).toEqual({ text: 'ab', at: 1 });
  expect(typed(['left', 'left', 'right', '!'], lineWith('a😀b'))).toEqual({ text: 'a😀!b', at: 4 });
});

it('knows keys that edit nothing', () => {
  expect(edited(lineWith('a'), 'up')).toBeUndefined();
  expect(edited(lineWith('a'), 'ctrl-c')).toBeUndefined();
  expect(edited(lineWith('a'), '\u0007')).toBeUndefined();
});

it('never has its cursor outside of the text or within a character', () => {
  const key = fc.constantFrom('a', '😀', 'left', 'right', 'home', 'end', 'backspace', 'delete', 'ctrl-u');
  fc.assert(
    fc.property(fc.array(key, { maxLength: 40 }), (keys) => {
      const { text, at } = typed(keys);
      expect(at).toBeGreaterThanOrEqual(0);
      expect(at).toBeLessThanOrEqual(text.length);
      expect([...text.slice(0, at), ...text.slice(at)]).toEqual([...text]);
    }),
    { seed: 4 },
  );
});
