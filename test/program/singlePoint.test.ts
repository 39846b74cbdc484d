import { describe, expect, it } from 'vitest';
import { isSinglePoint } from '../../src/program/singlePoint.ts';
import { program } from './samples.ts';

describe('isSinglePoint', () => {
  it('two independent equalities leave one point of two columns', () => {
    const stated = program({ x: 1, y: 1 }, [
      ['sum', { x: 1, y: 1 }, '=', 3],
      ['difference', { x: 1, y: -1 }, '=', 1],
    ]);
    expect(isSinglePoint(stated)).toBe(true);
  });

  it('the same equality twice leaves a line', () => {
    const stated = program({ x: 1, y: 1 }, [
      ['sum', { x: 1, y: 1 }, '=', 3],
      ['twice', { x: 2, y: 2 }, '=', 6],
    ]);
    expect(isSinglePoint(stated)).toBe(false);
  });

  it('an equality that differs by rounding only counts as the same', () => {
    const stated = program({ x: 1, y: 1 }, [
      ['sum', { x: 1, y: 1 }, '=', 3],
      ['almost', { x: 1, y: 1 + 1e-9 }, '=', 3],
    ]);
    expect(isSinglePoint(stated)).toBe(false);
  });

  it('an inequality decides nothing, even where it leaves one point', () => {
    expect(isSinglePoint(program({ x: 1 }, [['none', { x: 1 }, '<=', 0]]))).toBe(false);
  });

  it('units do not matter: coefficients of 1e-8 are as good as others', () => {
    const stated = program({ x: 1, y: 1 }, [
      ['small', { x: 1e-8, y: 1e-8 }, '=', 3],
      ['large', { x: 1e8, y: -1e8 }, '=', 1],
    ]);
    expect(isSinglePoint(stated)).toBe(true);
  });

  it('a program without columns is one point', () => {
    expect(isSinglePoint(program({}, []))).toBe(true);
  });
});
