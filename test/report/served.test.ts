import { describe, expect, it } from 'vitest';
import { servedInWords, servedShare } from '../../src/report/served.ts';

describe('what is served of a demand', () => {
  it.each([
    [46.4, 90, '46.4 of 90 Mtok/s', '46.4 of 90 Mtok/s'],
    [0.5, 4, '500 ktok/s of 4 Mtok/s', '12.5 % of 4 Mtok/s'],
    [0, 4, '0 of 4 Mtok/s', '0 of 4 Mtok/s'],
    [1.5, undefined, '1.5 Mtok/s, no limit', '1.5 Mtok/s'],
  ])('is said of %d and %s', (servedMtokPerS, demandMtokPerS, long, short) => {
    const tier = { servedMtokPerS, ...(demandMtokPerS !== undefined && { demandMtokPerS }) };
    expect([servedInWords(tier, 'long'), servedInWords(tier, 'short')]).toEqual([long, short]);
  });

  it.each([
    [2, 4, 0.5],
    [0, 0, 0],
    [2, undefined, 1],
    [0, undefined, 0],
  ])('is a part: %d of %s is %d', (servedMtokPerS, demandMtokPerS, part) => {
    expect(servedShare({ servedMtokPerS, ...(demandMtokPerS !== undefined && { demandMtokPerS }) })).toBe(
      part,
    );
  });
});
