import { expect, test } from 'vitest';
import { mergedOverrides } from '../../src/reading/mergedOverrides.ts';
import type { Override } from '../../src/reading/override.ts';

const override = (text: string): Override => {
  const equals = text.indexOf('=');
  return { path: text.slice(0, equals).split('.'), value: text.slice(equals + 1), origin: `--set ${text}` };
};

const merged = (...texts: readonly string[]) =>
  mergedOverrides(texts.map(override)).map(({ origin }) => origin);

test('a later override takes the place of the earlier one of its path', () => {
  expect(merged('a.b=1', 'c=2', 'a.b=3')).toEqual(['--set a.b=3', '--set c=2']);
});

test('and of those of the parts below it', () => {
  expect(merged('a.b=1', 'c=2', 'a.d=3', 'a=off')).toEqual(['--set c=2', '--set a=off']);
  expect(merged('ab=1', 'a=off')).toEqual(['--set ab=1', '--set a=off']);
});

test('one below an earlier group is written into it', () => {
  expect(merged('supply={ share: 5 % }', 'supply.share=6 %')).toEqual(['--set supply={ share: 6 % }']);
  expect(merged('t={}', 't.x.y=2 %', 't.x.z=q, r')).toEqual(['--set t={ x: { y: 2 %, z: "q, r" } }']);
});

test('one below a single value stays for the reader to refuse', () => {
  expect(merged('supply=unlimited', 'supply.share=6 %')).toEqual([
    '--set supply=unlimited',
    '--set supply.share=6 %',
  ]);
});
