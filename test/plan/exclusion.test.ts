import { expect, expectTypeOf, test } from 'vitest';
import { type ExclusionReason, exclusionPhrase } from '../../src/plan/exclusion.ts';

const PHRASES = [
  [{ kind: 'disabled', why: 'it was withdrawn' }, 'it was withdrawn'],
  [{ kind: 'lacksNumber', field: 'price' }, 'its price is not known'],
  [
    { kind: 'notShipped', ships: 2027 * 12 + 6, lastStart: 2027 * 12 },
    'it ships in 2027-07, and no period begins after that (the last one begins in 2027-01)',
  ],
  [{ kind: 'pairedOnly' }, 'it serves only as part of a pairing'],
  [{ kind: 'memberExcluded', member: 'groq3_lpx' }, 'its part groq3_lpx cannot be bought'],
  [{ kind: 'tierNotAllowed', tiers: ['premium', 'ultra'] }, 'the pairing is limited to premium, ultra'],
  [{ kind: 'noEvidence', workload: 'deepseek-r1-8k1k' }, 'no throughput is published for deepseek-r1-8k1k'],
  [
    { kind: 'weakEvidence', grade: 'assumption', allowed: 'vendor' },
    'its throughput at this speed is graded assumption, weaker than vendor',
  ],
  [
    { kind: 'tooSlow', fastest: 90, needed: 333 },
    'its fastest point is 90 tok/s/user, and the tier asks for 333',
  ],
] as const satisfies readonly (readonly [ExclusionReason, string])[];

test.each(PHRASES)('%o', (reason, phrase) => {
  expect(exclusionPhrase(reason)).toBe(phrase);
});

test('every kind of reason has a phrase above', () => {
  expectTypeOf<ExclusionReason['kind']>().toEqualTypeOf<(typeof PHRASES)[number][0]['kind']>();
  expect(new Set(PHRASES.map(([{ kind }]) => kind)).size).toBe(PHRASES.length);
});
