import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cosineShape, profileShape } from '../../src/scenario/dayCurve.ts';
import type { TierDemand } from '../../src/scenario/tier.ts';
import { resolved, THREE_BLOCKS, toldOf, wrongIn } from './statement.ts';

describe('the blocks of the day', () => {
  const blocks = (text: string) => ({ ...THREE_BLOCKS, blocks: text });

  test('have shares of the hours, in the order of the file', () => {
    expect(resolved(blocks('{ night: 9 hours, day: 12 h, peak: 3 hours }')).blocks).toEqual([
      { id: 'night', share: 0.375 },
      { id: 'day', share: 0.5 },
      { id: 'peak', share: 0.125 },
    ]);
    const thirds = resolved(blocks('{ a: 8.1 hours, b: 7.8 hours, c: 8.1 hours }')).blocks;
    expect(thirds.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  test('are one where none are stated', () => {
    expect(resolved({}).blocks).toEqual([{ id: 'day', share: 1 }]);
  });

  test.each([
    [
      '{ peak: 8 hours, night: 14 hours }',
      '7:9 blocks: the blocks have 22 hours together, and a day has 24; write hours that add up to 24, such as "{ peak: 8 hours, shoulder: 8 hours, night: 8 hours }".',
    ],
    [
      '{ peak: 12 hours, night: 12.5 hours }',
      '7:9 blocks: the blocks have 24.5 hours together, and a day has 24; write hours that add up to 24, such as "{ peak: 8 hours, shoulder: 8 hours, night: 8 hours }".',
    ],
    [
      '{}',
      '7:9 blocks: the blocks have 0 hours together, and a day has 24; write hours that add up to 24, such as "{ peak: 8 hours, shoulder: 8 hours, night: 8 hours }".',
    ],
    [
      '{ peak: 0 hours, night: 24 hours }',
      '7:17 blocks.peak: a block without hours holds nothing; write more than 0, or leave it out.',
    ],
    ['{ peak: 24 }', '7:17 blocks.peak: "24" has no unit; write "24 hours".'],
    [
      '{ 8: 24 hours }',
      '7:11 blocks.8: "8" is a number; write a name that begins with a letter, such as "peak".',
    ],
  ])('%s are refused', (text, message) => {
    expect(wrongIn(blocks(text))).toBe(message);
  });

  test('need a utilisation of their own where there are several', () => {
    const { blocks: three } = THREE_BLOCKS;
    const usual = (count: number) =>
      `7:9 blocks: no "utilisation", though the day has ${count} blocks; the usual 60 % is a mean over the whole day and holds its ups and downs already, which the blocks now state. Write "service: { utilisation: 80 % }" for the peaks inside a block.`;
    expect(wrongIn({ blocks: three })).toBe(usual(3));
    expect(wrongIn({ blocks: '{ day: 12 hours, night: 12 hours }', service: '{ availability: 99 % }' })).toBe(
      usual(2),
    );
    expect(resolved({ blocks: '{ always: 24 hours }' }).utilisation.value).toBe(0.6);
  });
});

/** What the medium tier wants over three blocks of eight hours, with some keys of its own. */
const tier = (keys: string, changes = {}) => ({
  ...THREE_BLOCKS,
  ...changes,
  tiers: `{ medium: { ${keys} } }`,
});
const demandOf = (keys: string, changes = {}): TierDemand | undefined =>
  resolved(tier(keys, changes)).tiers.find(({ id }) => id === 'medium')?.demand;

describe('the shape of demand', () => {
  test('is a list in the order of the blocks, or goes by block', () => {
    expect(demandOf('shape: [150 %, 100 %, 50 %]')?.shape).toEqual([1.5, 1, 0.5]);
    expect(demandOf('shape: { night: 50 %, peak: 150 %, shoulder: 100 % }')?.shape).toEqual([1.5, 1, 0.5]);
    // 3 hours of 240 %, 21 hours of 80 %: (3 x 2.4 + 21 x 0.8) / 24 = 1.
    const uneven = { blocks: '{ peak: 3 hours, rest: 21 hours }' };
    expect(demandOf('shape: [240 %, 80 %]', uneven)?.shape).toEqual([2.4, 0.8]);
  });

  test('that misses the mean by its rounding is scaled onto it', () => {
    // (1.333 + 1.333 + 0.333) / 3 = 0.99967.
    const [peak, , night] = demandOf('shape: [133.3 %, 133.3 %, 33.3 %]')?.shape ?? [];
    expect(peak).toBeCloseTo((1.333 * 3) / 2.999, 12);
    expect(night).toBeCloseTo((0.333 * 3) / 2.999, 12);
  });

  test('is absent where every hour is alike, and for every other tier', () => {
    expect(demandOf('shape: [100 %, 100 %, 100 %]')).toEqual({});
    expect(demandOf('peakToMean: 1')).toEqual({});
    expect(demandOf('shape: [100 %]', { blocks: '{ always: 24 hours }' })).toEqual({});
    expect(resolved(tier('shape: [150 %, 100 %, 50 %]')).tiers[0]?.demand).toEqual({});
  });

  test('follows a cosine from its peak over its mean', () => {
    // sin 60 deg / (pi / 3) = 0.826993, so the busiest third has 1 + 0.65 x 0.826993; the middle one has the mean.
    expect(demandOf('peakToMean: 1.65')?.shape).toEqual([
      expect.closeTo(1.5375457, 7),
      expect.closeTo(1, 12),
      expect.closeTo(0.4624543, 7),
    ]);
  });

  test('may be that of a profile of the catalogue, its hours sorted from the busiest', () => {
    // Conversation: the busiest eight hours sum to 9.38, the next to 8.00, the last to 6.61, and all to 23.99.
    expect(demandOf('shape: conversation')?.shape).toEqual([
      expect.closeTo((9.38 / 23.99) * 3, 12),
      expect.closeTo((8 / 23.99) * 3, 12),
      expect.closeTo((6.61 / 23.99) * 3, 12),
    ]);
    // Coding sums to 24. Its busiest: 2.15, 2.10, 2.02, 1.88, and half an hour at 1.75.
    const short = { blocks: '{ peak: 4.5 hours, rest: 19.5 hours }' };
    expect(demandOf('shape: coding', short)?.shape).toEqual([
      expect.closeTo(9.025 / 4.5, 12),
      expect.closeTo(14.975 / 19.5, 12),
    ]);
    expect(toldOf(tier('shape: coding'))).toEqual([
      'The demand of Medium moves over the day as the profile "coding" of the catalogue does: Coding assistants at Azure.',
    ]);
  });

  test('may be put off within the day', () => {
    expect(demandOf('deferrable: true')).toEqual({ deferrable: true });
    expect(demandOf('deferrable: false')).toEqual({});
  });
});

describe('a shape that cannot be is refused', () => {
  test.each([
    [
      'shape: [150 %, 100 %]',
      '9:27 tiers.medium.shape: 2 parts for 3 blocks; write one for each block in their order: peak, shoulder and night.',
    ],
    [
      'shape: { peak: 150 %, shoulder: 100 % }',
      '9:27 tiers.medium.shape: no part for the block night; write one for each block.',
    ],
    [
      'shape: { peak: 150 %, shoulder: 100 %, nigth: 50 % }',
      '9:66 tiers.medium.shape.nigth: no block is called "nigth"; did you mean "night"?',
    ],
    [
      'shape: [150 %, 120 %, 60 %]',
      '9:27 tiers.medium.shape: the parts are 110 % of the mean over the hours of the blocks, where the forecast is the mean of the day and they must come to 100 %; write for example "[136.4 %, 109.1 %, 54.5 %]".',
    ],
    [
      'shape: [0 %, 0 %, 0 %]',
      '9:27 tiers.medium.shape: the parts are 0 % of the mean over the hours of the blocks, where the forecast is the mean of the day and they must come to 100 %; write parts such as "[150 %, 100 %, 50 %]" for blocks of 8 hours.',
    ],
    [
      'shape: conversatoin',
      '9:27 tiers.medium.shape: no profile of the catalogue is called "conversatoin"; did you mean "conversation"? Or write a list with the part of each block.',
    ],
    ['shape: [1.5, 80 %, 70 %]', '9:28 tiers.medium.shape[0]: "1.5" has no unit; write "150 %" or "1.5 %".'],
    [
      'peakToMean: 0.9',
      '9:32 tiers.medium.peakToMean: a busiest moment of 0.9 times the mean would lie below it; write a number from 1 to 2, such as 1.65.',
    ],
    [
      'peakToMean: 2.99',
      '9:32 tiers.medium.peakToMean: with a busiest moment of 2.99 times the mean the cosine that demand follows would fall below zero at night; write at most 2, or a list with the part of each block, such as "shape: [220 %, 60 %, 20 %]".',
    ],
    [
      'peakToMean: 1.5, shape: coding',
      '9:32 tiers.medium.peakToMean: the tier has a "shape" already, which says the same; keep one of the two.',
    ],
    [
      'shape: coding, deferrable: true',
      '9:47 tiers.medium.deferrable: what may be served at any hour has no hours of its own; take "shape" or "deferrable" away.',
    ],
  ])('%s', (keys, message) => {
    expect(wrongIn(tier(keys))).toBe(message);
  });

  test.each(['shape: [100 %]', 'peakToMean: 1.65'])('%s without blocks', (keys) => {
    const column = keys.startsWith('shape') ? 27 : 32;
    const key = keys.startsWith('shape') ? 'shape' : 'peakToMean';
    expect(wrongIn({ tiers: `{ medium: { ${keys} } }` })).toBe(
      `7:${column} tiers.medium.${key}: the day has no blocks that it could differ in; write them, such as "blocks: { peak: 8 hours, shoulder: 8 hours, night: 8 hours }", or take it away.`,
    );
  });
});

describe('however the day is cut', () => {
  const anyBlocks = fc
    .array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 6 })
    .map((parts) => {
      const sum = parts.reduce((total, part) => total + part, 0);
      return parts.map((part, index) => ({ id: `b${index}`, share: part / sum }));
    });
  const meanOver = (shape: readonly number[], blocks: readonly { share: number }[]) =>
    shape.reduce((sum, part, index) => sum + part * (blocks[index]?.share ?? 0), 0);

  test('a cosine has the mean of the day, falls, and never goes below zero', () => {
    fc.assert(
      fc.property(anyBlocks, fc.double({ min: 1, max: 2, noNaN: true }), (blocks, peak) => {
        const shape = cosineShape(peak, blocks);
        expect(meanOver(shape, blocks)).toBeCloseTo(1, 9);
        expect(shape).toEqual(shape.toSorted((a, b) => b - a));
        expect(Math.min(...shape)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...shape)).toBeLessThanOrEqual(peak + 1e-9);
      }),
      { seed: 12, numRuns: 100 },
    );
  });

  test('a profile has the mean of the day and falls', () => {
    const anyHours = fc.array(fc.double({ min: 0.01, max: 3, noNaN: true }), {
      minLength: 24,
      maxLength: 24,
    });
    fc.assert(
      fc.property(anyBlocks, anyHours, (blocks, hours) => {
        const shape = profileShape(hours, blocks);
        expect(meanOver(shape, blocks)).toBeCloseTo(1, 9);
        for (const [index, part] of shape.entries())
          expect(part).toBeLessThanOrEqual((shape[index - 1] ?? Infinity) + 1e-9);
      }),
      { seed: 13, numRuns: 100 },
    );
  });
});
