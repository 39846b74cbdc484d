import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { demandSchema } from '../../src/document/demandSchema.ts';
import { emptyFolder, millwright, ROOT } from '../support/commandLine.ts';

const PERSONAS = join(ROOT, 'fixtures/personas');
const API = join(PERSONAS, 'api-business.yaml');

describe('millwright demand', () => {
  // Worked out in test/demand/personas/fixtures.test.ts for 2027. In 2031 there are 2,000 pipelines and 20,000 + 4.5 x 10,000 = 65,000
  // applications, low 20,000 + 4.5 x 4,000 = 38,000 and 1,000 pipelines, high 110,000 and 3,000: 2.6 times as many answers as 25,000 ask for.
  it('prints who asks for what, and what is asked of each tier', () => {
    expect(millwright(['demand', API])).toEqual({
      code: 0,
      err: '',
      out: `API business
════════════

Who asks for what in 2027-01, then in 2031-01 ──────────────────────────────────
group      feature    tier    users   then    tok/s     then
pipelines  documents  free      500  2,000   5.12 M  20.48 M  ████████████▉
apps       answers    medium    25k    65k  2.638 M  6.858 M  ████▎
apps       search     medium    25k    65k    500 k    1.3 M  ▉

What is asked of each tier, tok/s ──────────────────────────────────────────────
                     low   demand     high                      input   cached
free    2027-01   5.12 M   5.12 M   5.12 M  ███               40.96 M        0
        2028-01  10.24 M  10.24 M  10.24 M  █████             81.92 M        0
        2029-01  10.24 M  10.24 M  10.24 M  █████             81.92 M        0
        2030-01  10.24 M  20.48 M  30.72 M  █████▒▒▒▒▒▒░░░░░  163.8 M        0
        2031-01  10.24 M  20.48 M  30.72 M  █████▒▒▒▒▒▒░░░░░  163.8 M        0
medium  2027-01  2.761 M  3.138 M  3.765 M  ███▒              21.94 M  8.831 M
        2028-01  3.263 M  4.393 M  6.275 M  ████▒░░           30.71 M  12.36 M
        2029-01  3.765 M  5.648 M  8.785 M  ████▒▒▒░░░        39.49 M   15.9 M
        2030-01  4.267 M  6.903 M   11.3 M  █████▒▒▒░░░░░     48.26 M  19.43 M
        2031-01  4.769 M  8.158 M  13.81 M  ██████▒▒▒░░░░░░░  57.04 M  22.96 M
Bars are full up to low, ▒ up to the demand and ░ up to high; each tier has a
scale of its own.

What a scenario may state ──────────────────────────────────────────────────────
        inputPerOutput  cacheHits  busiest hour
free                 8      0.0 %             1
medium           6.992     40.3 %          1.32  14:00 UTC
Means over the horizon: inputPerOutput and cacheHits are keys of the tiers of a
scenario. The busiest hour is over the mean of the day, and may stand as
peakToMean up to 2, else as shape.

Remarks ────────────────────────────────────────────────────────────────────────
- Low and high: every group grows at its low, or at its high, at once.
- Nobody asks for high, premium, ultra: the forecast has rows of 0 there.
`,
    });
  });

  it('writes a forecast that a plan can be made for', () => {
    const folder = emptyFolder();
    const personas = join(PERSONAS, 'internal-engineering.yaml');
    const { code, err } = millwright(['demand', personas, '--out', 'f.csv'], { cwd: folder });
    expect({ code, err }).toEqual({
      code: 0,
      err: 'Wrote f.csv. Next: millwright plan <scenario> --demand f.csv\n',
    });
    expect(readFileSync(join(folder, 'f.csv'), 'utf8')).toBe(
      `# Internal engineering: mean demand in output tokens, made from personas.
period,tier,demand (Mtok/s),low,high
2027-01,free,0.01024,0.01024,0.01024
2027-01,medium,0.00004166666667,0.00003703703704,0.0000462962963
2027-01,high,0.00033125,0.0002944444444,0.0003680555556
2027-01,premium,0.003886666667,0.003454814815,0.004318518519
2027-01,ultra,0,0,0
`,
    );
    const plan = millwright(['plan', join(ROOT, 'fixtures/gigawatt/scenario.yaml'), '--demand', 'f.csv'], {
      cwd: folder,
    });
    expect(plan.code).toBe(0);
  });

  it('prints JSON that fits its schema, and the same for the same seed', () => {
    const drawn = (seed: string) => millwright(['demand', API, '--json', '--draws', '50', '--seed', seed]);
    const first = drawn('7');
    expect(demandSchema.parse(JSON.parse(first.out)).growth).toEqual({ kind: 'draws', draws: 50, seed: 7 });
    expect(drawn('7')).toEqual(first);
    expect(drawn('8').out).not.toBe(first.out);
  });

  it('replaces no file without --force', () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'f.csv'), 'mine');
    expect(millwright(['demand', API, '--out', 'f.csv'], { cwd: folder })).toEqual({
      code: 2,
      out: '',
      err: 'f.csv exists already and is left as it is. Add --force to replace it, or choose another name.\n',
    });
    expect(readFileSync(join(folder, 'f.csv'), 'utf8')).toBe('mine');
    expect(millwright(['demand', API, '--out', 'f.csv', '--force'], { cwd: folder }).code).toBe(0);
  });

  // The personas would be gone, and only what they came to be left.
  it('replaces the personas with no forecast, even with --force', () => {
    const folder = emptyFolder();
    const text = readFileSync(API, 'utf8');
    writeFileSync(join(folder, 'p.yaml'), text);
    expect(millwright(['demand', 'p.yaml', '--out', './p.yaml', '--force'], { cwd: folder })).toEqual({
      code: 2,
      out: '',
      err: '--out ./p.yaml would replace the input itself; name another file.\n',
    });
    expect(readFileSync(join(folder, 'p.yaml'), 'utf8')).toBe(text);
  });

  it.each([
    [['--force'], '--force replaces the file of --out, and there is none; add --out forecast.csv.'],
    [['--out', '-'], '"-" is no name of a file. Write one such as forecast.csv.'],
    [['--seed', '3'], '--seed changes nothing without --draws: add --draws 1000, or leave it out.'],
    [['--draws', '5'], '--draws 5: write a whole number from 10 to 100000, such as --draws 1000.'],
    [
      ['--draws', '50', '--seed', '-1'],
      '--seed -1: write a whole number from 0 to 999999999, such as --seed 1.',
    ],
  ])('refuses %j', (flags, message) => {
    expect(millwright(['demand', API, ...flags])).toEqual({ code: 2, out: '', err: `${message}\n` });
  });

  it('writes nothing where the personas are faulty', () => {
    const folder = emptyFolder();
    const faulty = readFileSync(API, 'utf8').replace('tier: medium', 'tier: none');
    writeFileSync(join(folder, 'p.yaml'), faulty);
    expect(millwright(['demand', 'p.yaml', '--out', 'f.csv'], { cwd: folder })).toEqual({
      code: 2,
      out: '',
      err: 'p.yaml:10:11 groups.apps.tier: the catalogue "measured" has no tier "none"; the tiers are free, medium, high, premium, ultra.\n',
    });
    expect(existsSync(join(folder, 'f.csv'))).toBe(false);
  });

  it('says where draws change nothing', () => {
    const folder = emptyFolder();
    const text = readFileSync(API, 'utf8').replaceAll(
      /\{ low: [^{}]*, middle: ([^{},]*), high: [^{}]* \}/g,
      '$1',
    );
    writeFileSync(join(folder, 'p.yaml'), text);
    const { code, err, out } = millwright(['demand', 'p.yaml', '--draws', '100'], { cwd: folder });
    expect({ code, err }).toEqual({
      code: 0,
      err: '--draws changes nothing: no growth in the file has a low and a high.\n',
    });
    expect(out).toContain('        2031-01  20.48 M  ████████████████');
  });
});
