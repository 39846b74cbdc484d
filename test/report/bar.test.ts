import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bar } from '../../src/report/bar.ts';

const EIGHTHS = '▏▎▍▌▋▊▉█';

const share = fc.double({ min: -0.5, max: 1.5, noNaN: true });
const width = fc.integer({ min: 1, max: 60 });

function eighthsOf(drawn: string): number {
  return [...drawn.trimEnd()].reduce((sum, glyph) => sum + EIGHTHS.indexOf(glyph) + 1, 0);
}

describe('bar', () => {
  it('is as wide as it is told to be', () => {
    fc.assert(
      fc.property(share, width, (part, columns) => [...bar(part, columns)].length === columns),
      { seed: 20261120 },
    );
  });

  it('draws the share to within half an eighth of a column, and never nothing for something', () => {
    fc.assert(
      fc.property(share, width, (part, columns) => {
        const wanted = Math.min(1, Math.max(0, part)) * columns * 8;
        const drawn = eighthsOf(bar(part, columns));
        expect(Math.abs(drawn - wanted)).toBeLessThanOrEqual(wanted > 0 && wanted < 0.5 ? 1 : 0.5);
        expect(drawn > 0).toBe(part > 0);
      }),
      { seed: 20261120 },
    );
  });

  it('never shrinks when the share grows', () => {
    fc.assert(
      fc.property(share, share, width, (a, b, columns) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(eighthsOf(bar(less, columns))).toBeLessThanOrEqual(eighthsOf(bar(more, columns)));
      }),
      { seed: 20261120 },
    );
  });

  it('has whole blocks before the one part block', () => {
    fc.assert(
      fc.property(share, width, (part, columns) => /^█*[▏▎▍▌▋▊▉]? *$/.test(bar(part, columns))),
      { seed: 20261120 },
    );
  });

  it.each([
    [0.5, 4, '██  '],
    [0.3, 4, '█▎  '],
    [1, 3, '███'],
    [7, 3, '███'],
    [Number.NaN, 3, '   '],
    [Number.POSITIVE_INFINITY, 3, '███'],
    [1e-12, 3, '▏  '],
    [0.5, 0, ''],
    [0.5, -2, ''],
  ])('draws %d in %i columns as "%s"', (part, columns, drawn) => {
    expect(bar(part, columns)).toBe(drawn);
  });
});
