import { describe, expect, test } from 'vitest';
import { readPersonas } from '../../../src/demand/personas/read.ts';
import { problemsOf } from '../../reading/problems.ts';

const SOUND = `name: Small
horizon: { start: 2027-01, periods: 5, months: 12 }
groups:
  clerks:
    size: 1000 users
    growth: { compound: 10 %/year }
    tier: medium
    features:
      chat: { profile: chat, requests: 10 requests/day }
`;

const read = (text: string) => readPersonas({ text, shownAs: 'p.yaml', baseFolder: '.' });

const wrong = (from: string, to: string) => {
  if (SOUND.split(from).length !== 2) throw new Error(`"${from}" does not stand once`);
  return problemsOf(() => read(SOUND.replace(from, to)));
};

test('a sound file is read', () => {
  expect(read(SOUND)).toMatchObject({ name: 'Small', remarks: [], groups: [{ id: 'clerks', users: 1000 }] });
});

describe('personas are refused', () => {
  test.each([
    [
      'without a tier',
      '    tier: medium\n',
      '',
      'p.yaml:5:5 groups.clerks: has no tier; write one such as "tier: free" for the group, or for each of its features: the tiers are free, medium, high, premium, ultra.',
    ],
    [
      'with a tier that is not there',
      'tier: medium',
      'tier: meduim',
      'p.yaml:7:11 groups.clerks.tier: the catalogue "measured" has no tier "meduim"; did you mean "medium"?',
    ],
    [
      'with a profile that is not there',
      'profile: chat,',
      'profile: caht,',
      'p.yaml:9:24 groups.clerks.features.chat.profile: the catalogue "measured" has no workload profile "caht"; did you mean "chat"?',
    ],
    [
      'with a group twice',
      'groups:\n',
      'groups:\n  clerks: { size: 1 user, features: {} }\n',
      'p.yaml:5:3: the key "clerks" stands twice in the same place; keep one of them, or give it another name.',
    ],
    [
      'that grow past all measure',
      '10 %/year',
      '9000 %/year',
      'p.yaml:6:13 groups.clerks.growth: the group grows past 100B users in the period 2031-01, which is more than any plan can have; write a slower growth, a logistic one, or fewer users.',
    ],
    [
      'that are gone at once',
      '10 %/year',
      '-100 %/year',
      'p.yaml:6:25 groups.clerks.growth.compound: a group that falls by 100 % or more in a year is gone at once; write less than 100 %, or steps.',
    ],
    [
      'with more cache hits than there is input',
      '10 requests/day',
      '10 requests/day, cacheHits: 130 %',
      'p.yaml:9:68 groups.clerks.features.chat.cacheHits: "130 %" is more than the whole (at most 100 %); write a smaller number or a smaller unit.',
    ],
    [
      'used by more than the group',
      '10 requests/day',
      '10 requests/day, usedBy: 101 %',
      'p.yaml:9:65 groups.clerks.features.chat.usedBy: "101 %" is more than the whole (at most 100 %); write a smaller number or a smaller unit.',
    ],
    [
      'with a size without its unit',
      '1000 users',
      '1000',
      'p.yaml:5:11 groups.clerks.size: "1000" has no unit; write "1000 users".',
    ],
    [
      'with requests without their time',
      '10 requests/day',
      '10 requests',
      'p.yaml:9:40 groups.clerks.features.chat.requests: "10 requests" has the unit "requests", which is not known; write for example "12 requests/day" or "20 requests/workday".',
    ],
    [
      'with an unknown key',
      'size:',
      'sise:',
      'p.yaml:5:5 groups.clerks.sise: unknown key "sise"; did you mean "size"?',
    ],
    [
      'with two curves',
      '{ compound: 10 %/year }',
      '{ compound: 10 %/year, linear: 5 users/year }',
      'p.yaml:6:13 groups.clerks.growth: "compound" and "linear" are 2 curves; keep one of them.',
    ],
    [
      'with no curve',
      '{ compound: 10 %/year }',
      '{}',
      'p.yaml:6:13 groups.clerks.growth: names no curve; write "compound", "linear", "logistic" or "steps", such as "compound: 40 %/year".',
    ],
    [
      'with a growth without its curve',
      '{ compound: 10 %/year }',
      '10 %/year',
      'p.yaml:6:13 groups.clerks.growth: is text, but must be a curve; write for example "growth: { compound: 40 %/year }".',
    ],
    [
      'with steps that name no month',
      'compound: 10 %/year',
      'steps: {}',
      'p.yaml:6:22 groups.clerks.growth.steps: names no month; write at least one with the value that holds from then on, such as "2027-01".',
    ],
    [
      'with a low above the middle',
      'compound: 10 %/year',
      'compound: { low: 20 %/year, middle: 10 %/year, high: 5 %/year }',
      'p.yaml:6:32 groups.clerks.growth.compound.low: low (20 %/year) is above the middle (10 %/year); low, middle and high must not fall in this order.\np.yaml:6:68 groups.clerks.growth.compound.high: high (5 %/year) is below the middle (10 %/year); low, middle and high must not fall in this order.',
    ],
    [
      'that have outgrown their most',
      'compound: 10 %/year',
      'logistic: { rate: 50 %/year, most: 900 users }',
      'p.yaml:6:50 groups.clerks.growth.logistic.most: the group has 1000 users already; write a most of at least that, or another curve.',
    ],
    [
      'with a step before the horizon',
      'compound: 10 %/year',
      'steps: { 2027-01: 50 users }',
      'p.yaml:6:33 groups.clerks.growth.steps.2027-01: the size of the group counts from the start of the horizon, 2027-01; write a later month, or change the size.',
    ],
    [
      'without a word of features',
      '    features:\n      chat: { profile: chat, requests: 10 requests/day }\n',
      '',
      'p.yaml:4:3 groups.clerks.features: is missing; write for example "{ chat: { profile: chat, requests: 10 requests/day } }".',
    ],
    [
      'without features',
      '    features:\n      chat: { profile: chat, requests: 10 requests/day }\n',
      '    features: {}\n',
      'p.yaml:8:15 groups.clerks.features: names no feature, so that the group asks for nothing; write at least one.',
    ],
    [
      'with calls that answer nothing',
      '10 requests/day',
      '10 requests/day, output: 0 tok',
      'p.yaml:9:65 groups.clerks.features.chat.output: a call without output asks for nothing; write more than 0.',
    ],
    [
      'that ask for more than a forecast can state',
      '10 requests/day',
      '1e12 requests/day, calls: 1000',
      'p.yaml:9:13 groups.clerks.features.chat: the tier medium is asked for more than 1000000 Gtok/s in the period 2027-01, most of it here, which is more than any plan can make; check the size of the group, its growth and the requests.',
    ],
    [
      'with a catalogue that is not there',
      'name: Small\n',
      'name: Small\ncatalogue: mesured\n',
      'p.yaml:2:12 catalogue: no catalogue is called "mesured" and there is no such folder; did you mean "measured"?',
    ],
  ])('%s', (_what, from, to, message) => {
    expect(wrong(from, to)).toBe(message);
  });
});

describe('a remark says', () => {
  test('that a tier promises less than users are taken to want', () => {
    expect(
      read(SOUND.replace('profile: chat', 'profile: coding-agent').replace('medium', 'free')).remarks,
    ).toEqual([
      'The feature chat of clerks is served by the tier free, which promises 33 tok/s/user; users of coding-agent are taken to want 50 tok/s/user.',
    ]);
  });

  test('the same once for all features alike, and apart what differs in tier or profile', () => {
    const all = `features:
      chat: { profile: chat, requests: 10 requests/day }
      code: { profile: coding-agent, requests: 1 request/day, tier: free }
      repair: { profile: coding-agent, requests: 1 request/day, tier: free }
      think: { profile: reasoning, requests: 1 request/day, tier: free }
      review: { profile: coding-agent, requests: 1 request/day, tier: free }
`;
    expect(read(SOUND.slice(0, SOUND.indexOf('features:')) + all).remarks).toEqual([
      'The feature code of clerks and 2 more features are served by the tier free, which promises 33 tok/s/user; users of coding-agent are taken to want 50 tok/s/user.',
      'The feature think of clerks is served by the tier free, which promises 33 tok/s/user; users of reasoning are taken to want 50 tok/s/user.',
    ]);
  });

  test('that a step comes after the horizon', () => {
    expect(read(SOUND.replace('compound: 10 %/year', 'steps: { 2032-01: 5 users }')).remarks).toEqual([
      'The growth of clerks has a step in 2032-01, after the horizon; it is not used.',
    ]);
  });
});
