import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { problemsOf } from '../reading/problems.ts';
import { copyOf } from './copy.ts';

const FILE = 'workload-profiles.yaml';
const OWN = readFileSync(new URL(`../../models/${FILE}`, import.meta.url), 'utf8');

describe('the workload profiles of a catalogue', () => {
  const { workloadProfiles } = loadCatalogue('measured', '.');

  // Input tokens for one of output as they were published: 1,155 : 211 = 5.5 of conversation at Azure, about 6,000 : 400 = 15 on
  // OpenRouter, 54.90B : 0.187B = 294 of coding agents, 353M : 4.87M = 72 on one page of OpenRouter; 8 and 1/8 of benchmarks.
  test.each([
    ['chat', 5.5],
    ['retrieval', 15],
    ['coding-agent', 294],
    ['batch', 8],
    ['reasoning', 1 / 8],
    ['long-document', 72],
  ])('%s has the published input tokens for each output token', (id, published) => {
    const profile = workloadProfiles.get(id);
    const ratio = (profile?.inputTokens.value ?? 0) / (profile?.outputTokens.value ?? 0);
    expect(ratio / published).toBeCloseTo(1, 2);
  });

  // 95T tokens in 761M calls: 124,836 a call.
  test('a coding agent reads and writes what Copilot does in a call', () => {
    const { inputTokens, outputTokens, callsPerRequest, cacheHits } =
      workloadProfiles.get('coding-agent') ?? {};
    const perCall = (inputTokens?.value ?? 0) + (outputTokens?.value ?? 0);
    expect(perCall / (95e12 / 761e6)).toBeCloseTo(1, 2);
    expect([callsPerRequest?.value, callsPerRequest?.grade]).toEqual([8.8, 'measured']);
    expect([cacheHits?.value, cacheHits?.grade]).toEqual([0.957, 'measured']);
  });

  test('may be absent', () => {
    expect(copyOf('keynote').remove(FILE).load().workloadProfiles.size).toBe(0);
  });

  const wrong = (from: string, to: string) => {
    if (OWN.split(from).length < 2) throw new Error(`"${from}" does not stand in ${FILE}`);
    return problemsOf(() => copyOf('keynote').write(FILE, OWN.replace(from, to)).load());
  };

  test('that ask for nothing are refused', () => {
    expect(wrong('value: 211 tok', 'value: 0 tok')).toBe(
      './keynote/workload-profiles.yaml:12:20 chat.output.value: a call without output asks for nothing; write more than 0.',
    );
    expect(wrong('calls: { value: 1,', 'calls: { value: 0,')).toBe(
      './keynote/workload-profiles.yaml:13:19 chat.calls.value: a request without a call asks for nothing; write 1 or more.',
    );
    expect(wrong('value: 1 tok/s/user', 'value: 0 tok/s/user')).toBe(
      './keynote/workload-profiles.yaml:42:27 batch.interactivity.value: at no speed there is no answer; write more than 0, such as "1 tok/s/user".',
    );
  });

  test('that hit the cache more often than always are refused', () => {
    expect(wrong('value: 30 %', 'value: 130 %')).toBe(
      './keynote/workload-profiles.yaml:14:23 chat.cacheHits.value: "130 %" is more than the whole (at most 100 %); write a smaller number or a smaller unit.',
    );
  });

  test('name a shape of profiles.yaml', () => {
    expect(wrong('profile: conversation', 'profile: conversatoin')).toBe(
      './keynote/workload-profiles.yaml:15:21 chat.shape.profile: profiles.yaml has no "conversatoin"; did you mean "conversation"?',
    );
  });
});
