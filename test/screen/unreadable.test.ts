import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { screenFiles } from '../../src/cli/screenFiles.ts';
import type { ScreenState } from '../../src/screen/state.ts';
import { troubleOf } from '../../src/screen/Trouble.tsx';
import { acted, firstOf, gigawatt, openedText, pressing } from './opened.ts';

let folder = '';
const forecast = () => join(folder, 'base.csv');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'millwright-unreadable-'));
  copyFileSync('fixtures/gigawatt/forecasts/base.csv', forecast());
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The built-in gigawatt with a forecast of its own, and what its screen makes of the files once they change. */
function opened() {
  const text = gigawatt.opened.source.text.replace('forecasts/base.csv', 'base.csv');
  const path = join(folder, 'scenario.yaml');
  writeFileSync(path, text);
  const opening = openedText(text, folder, path);
  const files = screenFiles(opening.opened, path, {});
  const changed = (state: ScreenState): ScreenState => {
    const errand = { kind: 'reread' } as const;
    const read = files.reread(undefined);
    const result = read.kind === 'read' ? ({ ...read, kind: 'reread' } as const) : read;
    return acted({ ...state, errand }, { kind: 'done', errand, result });
  };
  return { first: firstOf(opening), changed };
}

const power = ({ scenario }: ScreenState) => scenario.sites[0]?.powerMw;
const demand = ({ scenario }: ScreenState) => scenario.tiers[0]?.demand.mean;

test.each([
  [
    'is gone',
    () => rmSync(forecast()),
    /^The files cannot be read: .* no file "base\.csv" beside the scenario;/,
  ],
  [
    'is empty',
    () => writeFileSync(forecast(), ''),
    /base\.csv changed, and cannot be read: .*the file is empty/,
  ],
  [
    'says nonsense',
    () => writeFileSync(forecast(), 'period,tier\n'),
    /base\.csv changed, and cannot be read: .*no column "demand"/,
  ],
])(
  'edits go on from the last good forecast while its file %s, with the trouble in sight',
  (_what, harm, why) => {
    const { first, changed } = opened();
    harm();
    // Even before anybody has noticed.
    expect(power(pressing(first, ['right']))).toEqual([1010]);
    const harmed = changed(first);
    expect(troubleOf(harmed, 80)).toMatch(why);
    const edited = pressing(harmed, ['right', 'right']);
    expect([power(edited), demand(edited)]).toEqual([[1020], [200]]);
    expect(edited.message?.text).toMatch(/^power abilene 1\.01 GW -> 1\.02 GW: revenue \+/);
    expect(troubleOf(edited, 80)).toMatch(why);
    copyFileSync('fixtures/gigawatt/forecasts/high.csv', forecast());
    const mended = changed(edited);
    expect([power(mended), demand(mended), troubleOf(mended, 80)]).toEqual([[1020], [260], '']);
  },
);
