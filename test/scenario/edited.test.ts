import { describe, expect, test } from 'vitest';
import { setOverride } from '../../src/reading/mergedOverrides.ts';
import { changedEdits, type Edit } from '../../src/scenario/edited.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { opened, readOf, wrongWith } from './editing.ts';

const gigawatt = opened('fixtures/gigawatt/scenario.yaml');
const edit = (path: string, value: string): Edit => ({ path: path.split('.'), value });

describe('an edited scenario', () => {
  test('without edits is the scenario that was opened', () => {
    expect(readOf(gigawatt).scenario).toEqual(readScenario(gigawatt.source));
  });

  test('is what --set makes of it', () => {
    const { scenario } = readOf(gigawatt, [edit('sites.abilene.power', '800 MW')]);
    expect(scenario.sites[0]?.powerMw).toEqual([800]);
    expect(scenario).toEqual(
      readScenario(gigawatt.source, [setOverride(['sites', 'abilene', 'power'], '800 MW')]),
    );
  });

  test('takes the last edit of a path, in place of what it was opened with', () => {
    const with800 = {
      ...gigawatt,
      overrides: [{ path: ['sites', 'abilene', 'power'], value: '800MW', origin: '--power 800MW' }],
    };
    expect(readOf(with800).scenario.sites[0]?.powerMw).toEqual([800]);
    const twice = [edit('sites.abilene.power', '700 MW'), edit('sites.abilene.power', '600 MW')];
    expect(readOf(with800, twice).scenario.sites[0]?.powerMw).toEqual([600]);
  });

  test('keeps the forecast that was put in place of its own', () => {
    const other = { ...gigawatt, replacements: { demand: 'fixtures/gigawatt/forecasts/base.csv' } };
    expect(readOf(other).scenario.forecast.note).toBe(
      "Read from base.csv, in place of the scenario's own forecast.",
    );
  });

  test('that is wrong says what the reader says', () => {
    expect(wrongWith(gigawatt, [edit('budget.capex', '40')])).toEqual([
      '"40" has no unit; write "40M USD" or "40B USD".',
    ]);
    expect(wrongWith(gigawatt, [edit('service.utilisation', '120 %'), edit('objective', 'money')])).toEqual([
      '"120 %" is more than the whole (at most 100 %); write a smaller number or a smaller unit.',
      '"money" is not known here; write "revenue", "profit" or "capex".',
    ]);
  });
});

describe('the list of edits', () => {
  const edits = [edit('a', '1'), edit('t.x.y', '2'), edit('c', '3')];

  test('has one entry for each path, in the place of the first', () => {
    expect(changedEdits(edits, { kind: 'edit', edit: edit('a', '9') })).toEqual([
      edit('a', '9'),
      edit('t.x.y', '2'),
      edit('c', '3'),
    ]);
    expect(changedEdits(edits, { kind: 'edit', edit: edit('d', '4') })).toEqual([...edits, edit('d', '4')]);
  });

  test('loses what lies below a path that is edited or back', () => {
    expect(changedEdits(edits, { kind: 'edit', edit: edit('t', '{ x: { y: 5 } }') })).toEqual([
      edit('a', '1'),
      edit('t', '{ x: { y: 5 } }'),
      edit('c', '3'),
    ]);
    expect(changedEdits(edits, { kind: 'back', path: ['t'] })).toEqual([edit('a', '1'), edit('c', '3')]);
  });

  test('keeps what lies below a path that is switched off, and has it again once it is on', () => {
    const off = changedEdits(edits, { kind: 'edit', edit: edit('t', 'off') });
    expect(off).toEqual([...edits, edit('t', 'off')]);
    expect(changedEdits(off, { kind: 'back', path: ['t'] })).toEqual(edits);
  });

  test('keeps what lies below a path that was off when it was opened', () => {
    const on: Edit = { ...edit('t', '{}'), counted: { from: 1, steps: -1 } };
    const off: Edit = { ...edit('t', 'off'), counted: { from: 1, steps: 0 } };
    const below = [on, edit('t.x', '2'), edit('c', '3')];
    const back = changedEdits(below, { kind: 'back', path: ['t'] });
    // Without saying "off", t.x alone would be set in a single word.
    expect(back).toEqual([edit('t.x', '2'), edit('c', '3'), off]);
    expect(changedEdits(back, { kind: 'edit', edit: on })).toEqual(below);
    expect(changedEdits([on, edit('c', '3')], { kind: 'back', path: ['t'] })).toEqual([edit('c', '3')]);
  });
});
