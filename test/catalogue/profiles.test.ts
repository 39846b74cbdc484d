import { describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { problemsOf } from '../reading/problems.ts';
import { copyOf } from './copy.ts';

const PROFILE = (hours: string) => `flat: { name: Flat, source: eia, grade: assumption, hours: [${hours}] }`;
// Without the workload profiles, which name the shapes that come with the program.
const bare = () => copyOf('keynote').remove('workload-profiles.yaml');
const flat = (part: string) => Array.from({ length: 24 }, () => part).join(', ');

describe('the profiles of a catalogue', () => {
  test('are a day of 24 hours each, with source and grade, around their mean', () => {
    const { profiles, sources } = loadCatalogue('measured', '.');
    expect([...profiles.keys()]).toEqual(['coding', 'conversation']);
    for (const { hours, source, grade } of profiles.values()) {
      expect(hours).toHaveLength(24);
      expect(hours.reduce((sum, hour) => sum + hour, 0) / 24).toBeCloseTo(1, 3);
      expect(sources.has(source)).toBe(true);
      expect(grade).toBe('measured');
    }
    expect(profiles.get('coding')?.hours.slice(17, 20)).toEqual([1.88, 2.1, 2.15]);
    expect(profiles.get('conversation')?.hours.slice(13, 16)).toEqual([1.26, 1.32, 1.25]);
  });

  test('may be absent', () => {
    expect(bare().remove('profiles.yaml').load().profiles.size).toBe(0);
  });

  const wrong = (hours: string) =>
    problemsOf(() => bare().write('profiles.yaml', PROFILE(hours)).load()).replace('./keynote/', '');

  test('that are not over their own mean are refused', () => {
    expect(wrong(flat('110 %'))).toBe(
      'profiles.yaml:1:60 flat.hours: the mean of the hours is 110 %, and each is a part of that mean; divide them by it, so that it becomes 100 %.',
    );
  });

  test('of another number of hours are refused', () => {
    expect(wrong('100 %, 100 %')).toBe(
      'profiles.yaml:1:60 flat.hours: has 2 items, but must have at least 24.',
    );
  });

  test('name a source of the bibliography', () => {
    const copy = bare().write('profiles.yaml', PROFILE(flat('100 %')).replace('eia', 'eie'));
    expect(problemsOf(() => copy.load())).toBe(
      './keynote/profiles.yaml:1:29 flat.source: the bibliography has no "eie"; did you mean "eia"?',
    );
  });
});
