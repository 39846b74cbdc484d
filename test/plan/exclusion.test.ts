import { expect, expectTypeOf, test } from 'vitest';
import { type ExclusionReason, exclusionPhrase } from '../../src/plan/exclusion.ts';

const PHRASES = [
  [{ kind: 'disabled', why: 'it was withdrawn' }, 'it was withdrawn'],
  [{ kind: 'lacksNumber', field: 'price' }, 'its price is not known'],
  [
    { kind: 'notShipped', ships: 2027 * 12 + 6, lastStart: 2027 * 12 },
    'it ships in 2027-07, and no period begins after that (the last one begins in 2027-01)',
  ],
  [
    { kind: 'notBuyable' },
    'the scenario does not let it be bought, and none of its racks stands throughout a period',
  ],
  [
    { kind: 'tooLate', leadMonths: 9, arrives: 2027 * 12 + 9, lastStart: 2027 * 12 },
    'it can be ordered, but with a lead time of 9 months it arrives only in 2027-10, and no period begins then or later (the last one begins in 2027-01)',
  ],
  [{ kind: 'notAllowedAnywhere' }, 'no site allows it'],
  [{ kind: 'noSite' }, 'no site that may serve the tier can have all that it takes'],
  [
    { kind: 'noInputRate', prefill: 'rubin_cpx', workload: 'deepseek-r1-8k1k' },
    'no input rate of its prefill system rubin_cpx is known for deepseek-r1-8k1k',
  ],
  [
    { kind: 'noInputRatio' },
    'the input tokens for each output token, which decide its balance of prefill and decode, are not stated; write for example "inputPerOutput: 8" for the tier',
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

test('a weak input rate names the system that prefills', () => {
  const reason = {
    kind: 'weakEvidence',
    grade: 'assumption',
    allowed: 'vendor',
    prefill: 'rubin_cpx',
  } as const;
  expect(exclusionPhrase(reason)).toBe(
    'the input rate of its prefill system rubin_cpx is graded assumption, weaker than vendor',
  );
});

test('a lead time of one month is no months', () => {
  const reason = { kind: 'tooLate', leadMonths: 1, arrives: 2027 * 12 + 1, lastStart: 2027 * 12 } as const;
  expect(exclusionPhrase(reason)).toBe(
    'it can be ordered, but with a lead time of 1 month it arrives only in 2027-02, and no period begins then or later (the last one begins in 2027-01)',
  );
});
