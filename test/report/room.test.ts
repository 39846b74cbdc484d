import { describe, expect, test } from 'vitest';
import { room } from '../../src/report/room.ts';

describe('a line of ten columns', () => {
  test('shades the range and marks where one is', () => {
    expect(room({ at: 0.35, from: 0.2, to: 0.79 }, 10)).toBe('  ░█░░░░  ');
  });

  test('marks what has no room, also at either end', () => {
    expect(room({ at: 0, from: 0, to: 0 }, 10)).toBe('█         ');
    expect(room({ at: 1, from: 1, to: 1 }, 10)).toBe('         █');
  });

  test('ends where it ends', () => {
    expect(room({ at: 2, from: 0.95, to: 3 }, 10)).toBe('         █');
    expect(room({ at: 0, from: 0, to: 1 }, 0)).toBe('');
  });
});
