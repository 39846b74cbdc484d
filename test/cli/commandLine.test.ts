import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, millwright, ROOT } from '../support/commandLine.ts';

describe('millwright without a terminal', () => {
  it('prints the plan of the built-in gigawatt, from any folder', () => {
    const here = millwright([]);
    expect(here).toMatchObject({ code: 0, err: '' });
    expect(here.out).toContain('One gigawatt in 2027');
    expect(here.out).toContain('an equal split of the power');
    expect(millwright([], { cwd: emptyFolder() })).toEqual(here);
  });

  it('sends no colour and no control characters', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the absence of control characters is what is tested.
    expect(millwright([]).out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });
});

describe('wrong usage exits with 2', () => {
  it('an unknown command, with the nearest name', () => {
    expect(millwright(['paln'])).toEqual({
      code: 2,
      out: '',
      err: '"paln" is neither a command nor a file: did you mean "millwright plan"?\n',
    });
  });

  it('an unknown command that is near nothing', () => {
    expect(millwright(['xylophone'])).toEqual({
      code: 2,
      out: '',
      err: '"xylophone" is neither a command nor a file: the commands are plan, explain, compare, replan, check, demand, init, catalogue, export, schema, help.\n',
    });
  });

  it('a mistyped command with its argument', () => {
    expect(millwright(['chek', 'base.yaml'])).toEqual({
      code: 2,
      out: '',
      err: '"chek" is neither a command nor a file: did you mean "millwright check"?\n',
    });
  });

  it('two scenarios', () => {
    expect(millwright(['fixtures/gigawatt/scenario.yaml', 'other.yaml'])).toEqual({
      code: 2,
      out: '',
      err: 'One scenario is planned at a time; leave out other.yaml.\n',
    });
  });

  it('a path that does not exist', () => {
    expect(millwright(['plan', 'no/such.yaml'])).toEqual({
      code: 2,
      out: '',
      err: 'no/such.yaml: there is no such file; check the name and the folder.\n',
    });
  });

  it('an unknown option', () => {
    const { code, out, err } = millwright(['plan', 'fixtures/gigawatt/scenario.yaml', '--jsn']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain("error: unknown option '--jsn'\n(Did you mean --json?)");
  });

  it('a missing argument', () => {
    const { code, err } = millwright(['plan']);
    expect(code).toBe(2);
    expect(err).toContain("error: missing required argument 'scenario'");
  });

  it('too many arguments', () => {
    const { code, err } = millwright(['plan', 'fixtures/gigawatt/scenario.yaml', 'other.yaml']);
    expect(code).toBe(2);
    expect(err).toContain('too many arguments');
  });

  it('an argument with an escape sequence is never echoed raw', () => {
    const { code, err } = millwright(['plan', './\u001b[31mred.yaml']);
    expect(code).toBe(2);
    expect(err).toBe('./\\u{1b}[31mred.yaml: there is no such file; check the name and the folder.\n');
  });
});

describe('help and version exit with 0', () => {
  it('--version', () => {
    expect(millwright(['--version'])).toEqual({ code: 0, out: '0.1.0\n', err: '' });
  });

  it('--help lists every command', () => {
    const { code, out } = millwright(['--help']);
    expect(code).toBe(0);
    for (const command of ['plan', 'check', 'init', 'catalogue', 'export', 'schema'])
      expect(out).toContain(`  ${command} `);
  });
});

describe('millwright init', () => {
  it('writes a scenario and a forecast that plan like the built-in one', () => {
    const folder = join(emptyFolder(), 'mine');
    const { code, out, err } = millwright(['init', folder]);
    const scenario = join(folder, 'scenario.yaml');
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toBe(
      `Wrote ${scenario} and ${join(folder, 'forecasts/base.csv')}.\nNext: millwright ${scenario}\n`,
    );
    expect(millwright([scenario]).out).toBe(millwright([]).out);
  });

  it('replaces nothing', () => {
    const folder = emptyFolder();
    const file = join(folder, 'forecasts/base.csv');
    mkdirSync(join(folder, 'forecasts'));
    writeFileSync(file, 'mine');
    expect(millwright(['init', folder])).toEqual({
      code: 2,
      out: '',
      err: `${file} exists already and is left as it is. Name another folder.\n`,
    });
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });
});

describe('millwright check', () => {
  it('says what it would plan with', () => {
    const { code, out } = millwright(['check', 'fixtures/gigawatt/scenario.yaml']);
    expect(code).toBe(0);
    for (const word of ['abilene', 'vr_nvl72', 'premium', 'deepseek-r1-8k1k']) expect(out).toContain(word);
  });

  it('says what is wrong and where', () => {
    const { code, out, err } = millwright(['check', 'fixtures/bad-input/misspelt-key.yaml']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(
      'fixtures/bad-input/misspelt-key.yaml:7:12 sites.plant.powr: unknown key "powr"; did you mean "power"?\n',
    );
  });
});

describe('millwright catalogue', () => {
  for (const section of ['systems', 'tiers', 'frontiers', 'sources', 'claims']) {
    it(section, () => {
      const { code, out } = millwright(['catalogue', section]);
      expect(code).toBe(0);
      expect(out.split('\n').length).toBeGreaterThan(8);
    });
  }

  it('claims, which another catalogue does not change', () => {
    const { code, out, err } = millwright(['catalogue', 'claims', '--catalogue', 'keynote']);
    expect(code).toBe(0);
    expect(out).toBe(millwright(['catalogue', 'claims']).out);
    expect(err).toBe(
      'The claims are held against the built-in catalogues measured and keynote; --catalogue keynote changes nothing here.\n',
    );
  });

  it('claims, with a catalogue that does not exist', () => {
    expect(millwright(['catalogue', 'claims', '--catalogue', 'keynot'])).toEqual({
      code: 2,
      out: '',
      err: 'keynot: no catalogue is called "keynot" and there is no such folder; did you mean "keynote"?\n',
    });
  });

  it('an unknown section, with the nearest name', () => {
    expect(millwright(['catalogue', 'systms'])).toEqual({
      code: 2,
      out: '',
      err: 'The catalogue has no section "systms": did you mean "systems"?\n',
    });
  });
});

describe('millwright export', () => {
  it('writes MPS and LP of the same program', () => {
    const mps = millwright(['export', 'fixtures/textbook/dakota/scenario.yaml', '--format', 'mps']);
    const lp = millwright(['export', 'fixtures/textbook/dakota/scenario.yaml', '--format', 'lp']);
    expect([mps.code, lp.code]).toEqual([0, 0]);
    expect(mps.out).toMatch(
      /^\* To be minimised: the least cost is minus the objective of the plan\.\nNAME /,
    );
    expect(lp.out).toMatch(/maximi[sz]e/i);
  });
});

describe('millwright schema', () => {
  for (const file of ['scenario', 'forecast', 'personas', 'demand', 'catalogue', 'claims', 'plan']) {
    it(file, () => {
      const { code, out } = millwright(['schema', file]);
      expect(code).toBe(0);
      expect(JSON.parse(out)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
    });
  }

  it('an unknown file', () => {
    expect(millwright(['schema', 'plans'])).toEqual({
      code: 2,
      out: '',
      err: 'There is no schema called "plans": did you mean "plan"?\n',
    });
  });
});

it('the package holds all that it needs', () => {
  const files = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).files;
  expect(files).toEqual(['dist', 'models', 'fixtures/gigawatt']);
});

describe('what cannot be written', () => {
  it.skipIf(process.platform !== 'linux')(
    'a full disk under standard output exits with 2 and one line',
    () => {
      const { status, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" dist/main.js > /dev/full`], {
        cwd: ROOT,
        encoding: 'utf8',
      });
      expect({ status, stderr }).toEqual({
        status: 2,
        stderr: 'The result cannot be written: the disk is full.\n',
      });
    },
  );

  it.skipIf(process.platform !== 'linux')('a device is never replaced', () => {
    expect(millwright(['plan', 'fixtures/gigawatt/scenario.yaml', '--out', '/dev/null', '--force'])).toEqual({
      code: 2,
      out: '',
      err: '/dev/null is not a file but a device or a pipe. Use --json to print the plan.\n',
    });
  });

  it('the input itself is never replaced', () => {
    const folder = emptyFolder();
    millwright(['init', folder]);
    const scenario = join(folder, 'scenario.yaml');
    expect(millwright(['plan', scenario, '--out', scenario, '--force'])).toEqual({
      code: 2,
      out: '',
      err: `--out ${scenario} would replace the input itself; name another file.\n`,
    });
  });

  it.each(['', '-', 'folder/'])('"%s" is no name of a file', (name) => {
    expect(millwright(['plan', 'fixtures/gigawatt/scenario.yaml', '--out', name])).toEqual({
      code: 2,
      out: '',
      err: `"${name}" is no name of a file. Write one such as plan.json, or use --json to print the plan.\n`,
    });
  });
});
