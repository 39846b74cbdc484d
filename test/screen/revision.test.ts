import { expect, it } from 'vitest';
import {
  FIRST_HISTORY,
  FIRST_REVISION,
  type History,
  isSameRevision,
  openedWith,
  type Revision,
  redone,
  revised,
  undone,
} from '../../src/screen/revision.ts';

const power = (value: string): Revision => ({ edits: [{ path: ['sites', 'a', 'power'], value }] });
const [one, two, three] = [power('1 GW'), power('2 GW'), power('3 GW')] as const;
const both = revised(revised(FIRST_HISTORY, one), two);

it('goes back one revision at a time, and forward again', () => {
  const back = undone(both) as History;
  expect(back).toEqual({ past: [FIRST_REVISION], now: one, future: [two] });
  expect(redone(back)).toEqual(both);
  const first = undone(back) as History;
  expect(first.now).toBe(FIRST_REVISION);
  expect(undone(first)).toBeUndefined();
  expect(redone(both)).toBeUndefined();
});

it('forgets what was undone at the next change', () => {
  expect(revised(undone(both) as History, three)).toEqual({
    past: [FIRST_REVISION, one],
    now: three,
    future: [],
  });
});

it('is the same by path, value and forecast, however a value came about', () => {
  const stepped: Revision = {
    edits: [{ path: ['sites', 'a', 'power'], value: '1 GW', counted: { from: 990, steps: 1 } }],
  };
  expect(isSameRevision(one, stepped)).toBe(true);
  expect(isSameRevision(one, two)).toBe(false);
  expect(isSameRevision(one, { ...one, forecast: 'a.csv' })).toBe(false);
  expect(isSameRevision(FIRST_REVISION, { edits: [] })).toBe(true);
});

it('reads a loaded forecast in place of the one that was opened', () => {
  const opened = {
    source: { text: 'name: x', shownAs: 'x.yaml', baseFolder: '.' },
    overrides: [],
    replacements: { demand: 'old.csv' },
  };
  expect(openedWith(opened, one)).toBe(opened);
  expect(openedWith(opened, { ...one, forecast: 'new.csv' }).replacements).toEqual({ demand: 'new.csv' });
});
