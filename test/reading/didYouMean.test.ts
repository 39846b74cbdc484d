import { expect, it } from 'vitest';
import { didYouMean } from '../../src/reading/didYouMean.ts';

const TIERS = ['free', 'medium', 'high'];

it('names the nearest known word', () => {
  expect(didYouMean('fre', TIERS)).toBe('did you mean "free"?');
});

it('lists the known words where none is near, or says what it was given', () => {
  expect(didYouMean('xylophone', TIERS)).toBe('there are "free", "medium", "high".');
  expect(didYouMean('xylophone', TIERS, 'the tiers are free, medium and high.')).toBe(
    'the tiers are free, medium and high.',
  );
});

it('says that there are none where no word is known', () => {
  expect(didYouMean('free', [])).toBe('there are none.');
});

it('gives the near word as it must be written', () => {
  expect(didYouMean('hihg', TIERS, 'none.', (tier) => `tiers/${tier}`)).toBe('did you mean "tiers/high"?');
});
