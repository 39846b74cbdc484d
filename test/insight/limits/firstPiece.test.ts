import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ConcaveLine, firstPiece, type Piece } from '../../../src/insight/limits/firstPiece.ts';
import { finished } from '../../../src/insight/steps.ts';
import { runs } from '../../support/runs.ts';

/** Straight pieces one after the other, the steepest first: of a length each, the last without an end. */
type Pieces = readonly { readonly slope: number; readonly length: number }[];

/** The line of some pieces from 100 on. At a kink it has a slope between those of its two sides, as a part of the way. */
function lineOf(pieces: Pieces, change: Partial<ConcaveLine> & { readonly between?: number } = {}) {
  const { between = 0.5, ...others } = change;
  let asked = 0;
  const line: ConcaveLine = {
    start: { at: 0, value: 100, slope: pieces[0]!.slope },
    isStartSettled: true,
    size: 10,
    tangentAt(at) {
      asked += 1;
      let value = 100;
      let from = 0;
      for (const [index, { slope, length }] of pieces.entries()) {
        const next = pieces[index + 1];
        if (next && Math.abs(at - from - length) < 1e-9) {
          return { at, value: value + slope * length, slope: slope + between * (next.slope - slope) };
        }
        if (at < from + length) return { at, value: value + slope * (at - from), slope };
        value += slope * length;
        from += length;
      }
      throw new Error(`nothing at ${at}`);
    },
    ...others,
  };
  return { line, asked: () => asked };
}

function pieceOf(pieces: Pieces, change: Parameters<typeof lineOf>[1] = {}): Piece | undefined {
  return finished(firstPiece(lineOf(pieces, change).line));
}

const FOREVER = Number.POSITIVE_INFINITY;

describe('the first piece', () => {
  test('of a straight line has no end, or that of the line', () => {
    expect(pieceOf([{ slope: 3, length: FOREVER }])).toEqual({ slope: 3 });
    expect(pieceOf([{ slope: 3, length: FOREVER }], { end: 7 })).toEqual({ slope: 3, until: 7 });
  });

  test('ends at the next kink, which two tangents find at once', () => {
    const { line, asked } = lineOf([
      { slope: 10, length: 4 },
      { slope: 0, length: FOREVER },
    ]);
    expect(finished(firstPiece(line))).toEqual({ slope: 10, until: expect.closeTo(4, 9) });
    // One far away, and one at the kink to see that nothing lies between.
    expect(asked()).toBe(2);
  });

  test('is that of the side that is asked for, whatever price the start was given', () => {
    const pieces = [
      { slope: 2, length: 3 },
      { slope: -1, length: FOREVER },
    ];
    for (const slope of [2, 5, 500]) {
      const start = { at: 0, value: 100, slope };
      expect(pieceOf(pieces, { start, isStartSettled: false })).toEqual({
        slope: expect.closeTo(2, 9),
        until: expect.closeTo(3, 9),
      });
    }
  });

  test('is not known where a value cannot be found', () => {
    expect(pieceOf([{ slope: 3, length: FOREVER }], { tangentAt: () => undefined })).toBeUndefined();
  });
});

test('the first of any pieces is found with its end', () => {
  const anyPieces = fc.array(
    fc.record({
      drop: fc.double({ min: 0.01, max: 10, noNaN: true }),
      length: fc.double({ min: 0.01, max: 30, noNaN: true }),
    }),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(
      anyPieces,
      fc.double({ min: -20, max: 20, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.option(fc.double({ min: 0, max: 40, noNaN: true }), { nil: undefined }),
      (drops, first, between, dearer) => {
        let slope = first;
        const pieces = drops.map(({ drop, length }, index) => {
          slope -= index === 0 ? 0 : drop;
          return { slope, length: index === drops.length - 1 ? FOREVER : length };
        });
        const { line, asked } = lineOf(pieces, {
          between,
          ...(dearer !== undefined && {
            start: { at: 0, value: 100, slope: first + dearer },
            isStartSettled: false,
          }),
        });
        const found = finished(firstPiece(line));
        expect(found?.slope).toBeCloseTo(first, 5);
        if (pieces.length === 1) expect(found).not.toHaveProperty('until');
        else expect(found?.until).toBeCloseTo(pieces[0]!.length, 5);
        // A kink may be met on it, from one side and from the other.
        expect(asked()).toBeLessThanOrEqual(2 * pieces.length + 2);
      },
    ),
    runs(300),
  );
});
