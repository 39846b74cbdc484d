import { expect, it } from 'vitest';
import { legalNames } from '../../src/program/legalNames.ts';

it('replaces what is illegal, puts a sign before an illegal start, and keeps names apart', () => {
  const names = ['a b', 'a_b', 'a\tb', 'a_b_2', '*x', '', 'ok'];
  expect(legalNames(names, /\s/g, /^\*/)).toEqual(['a_b', 'a_b_2', 'a_b_3', 'a_b_2_2', '_*x', '_', 'ok']);
});

it('gives the same names every time', () => {
  const names = ['x y', 'x_y', 'x-y'];
  const legal = () => legalNames(names, /[^a-z]/g, /^$/);
  expect(legal()).toEqual(legal());
});
