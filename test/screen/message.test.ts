import { describe, expect, it } from 'vitest';
import { movedInWords, problemsInWords, unknownKey } from '../../src/screen/message.ts';
import { firstOf, gigawatt, pressing, selecting, typing } from './opened.ts';
import { openedRoadmap } from './openedRoadmap.ts';

const roadmap = openedRoadmap({ periods: 3 });

/** What is said of an input after some keys. */
function moved(label: string, period: number, keys = ['right'], opening = roadmap): string {
  const before = pressing(firstOf(opening), selecting(label, opening));
  const after = pressing(before, keys);
  return movedInWords(
    before.inputs[before.selected],
    after.inputs[after.selected],
    period,
    after.scenario.periods,
  );
}

describe('what a change did', () => {
  it('is said of the chosen period', () => {
    expect(moved('power abilene', 1)).toBe('power abilene 110 MW -> 120 MW in 2027 Q2');
  });

  it('is said of the last period where the chosen one has nothing to change', () => {
    // 5 % of what is less than 100 MW.
    expect(moved('power columbus', 0)).toBe('power columbus 50 MW -> 52.5 MW in 2027 Q3');
  });

  it('names no period where an input is the same in all of them, or where there is one', () => {
    expect(moved('price chat', 1)).toBe('price chat $3/Mtok -> $3.15/Mtok');
    expect(moved('racks', 2)).toBe('racks continuous -> whole');
    expect(moved('power abilene', 0, ['right'], gigawatt)).toBe('power abilene 1 GW -> 1.01 GW');
  });

  it('is said of a word, and of a value in place of one', () => {
    const typed = ['return', ...typing('1B USD'), 'return'];
    expect(moved('capex budget', 0, typed)).toBe('capex budget unlimited -> $1B');
  });

  it('is nothing but the name of an input that is not there any more', () => {
    const { inputs, scenario } = firstOf(roadmap);
    expect(movedInWords(inputs[0], undefined, 0, scenario.periods)).toBe('power abilene');
    expect(movedInWords(undefined, inputs[0], 0, scenario.periods)).toBe('');
  });
});

describe('what is wrong', () => {
  const wrong = {
    file: 'plan.yaml',
    line: 3,
    column: 9,
    path: 'sites.abilene.power',
    what: 'That is no power.',
  };

  it('needs no place where it is wrong with the input itself', () => {
    expect(problemsInWords([wrong], ['sites', 'abilene', 'power'])).toBe('That is no power.');
  });

  it('is said with its place elsewhere, as closely as that is known', () => {
    const { line: _, ...withoutLine } = wrong;
    const { path: __, ...withoutPath } = wrong;
    expect(problemsInWords([wrong, withoutLine, withoutPath], ['budget', 'capex'])).toBe(
      'plan.yaml:3 sites.abilene.power: That is no power. sites.abilene.power: That is no power. plan.yaml:3: That is no power.',
    );
    expect(problemsInWords([{ file: 'plan.yaml', what: 'It is empty.' }], [])).toBe(
      'plan.yaml: It is empty.',
    );
  });
});

it('names a key that does nothing, even one that cannot be seen', () => {
  expect(unknownKey('z')).toEqual({ tone: 'warning', text: '"z" does nothing here; ? lists the keys.' });
  expect(unknownKey('\u0007').text).toMatch(/^"[ -~]+" does nothing here; \? lists the keys\.$/);
});
