import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planSchema } from '../../src/document/schema.ts';
import { emptyFolder, millwright, ROOT } from '../support/commandLine.ts';

const GIGAWATT = join(ROOT, 'fixtures/gigawatt/scenario.yaml');

describe('millwright plan', () => {
  it('prints the keynote figure of Vera Rubin as JSON', () => {
    const { code, out, err } = millwright(['plan', 'fixtures/keynote/vera-rubin.yaml', '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const plan = planSchema.parse(JSON.parse(out));
    expect(plan.totals?.revenueUsd).toBe(137.347164e9);
  });

  it('writes the same bytes twice and from another folder, by name and by standard input', () => {
    const first = millwright(['plan', GIGAWATT, '--json']);
    expect(first.code).toBe(0);
    expect(millwright(['plan', GIGAWATT, '--json']).out).toBe(first.out);
    expect(millwright(['plan', GIGAWATT, '--json'], { cwd: emptyFolder() }).out).toBe(first.out);
    const piped = millwright(['plan', '-', '--json'], {
      cwd: join(ROOT, 'fixtures/gigawatt'),
      input: readFileSync(GIGAWATT, 'utf8'),
    });
    expect(piped.out).toBe(first.out);
  });

  it('plans alike for 1 GW, 1000 MW and 1e6 kW, byte for byte', () => {
    const [a, b, c] = ['1GW', '1000MW', '1e6kW'].map((power) =>
      millwright(['plan', GIGAWATT, '--json', '--power', power]),
    );
    expect(a?.code).toBe(0);
    expect(b?.out).toBe(a?.out);
    expect(c?.out).toBe(a?.out);
  });

  it('writes the plan to a file and still prints the report', () => {
    const file = join(emptyFolder(), 'plan.json');
    const { code, out, err } = millwright(['plan', GIGAWATT, '--out', file]);
    expect({ code, err }).toEqual({ code: 0, err: `The plan is in ${file}.\n` });
    expect(out).toContain('What binds');
    expect(readFileSync(file, 'utf8')).toBe(millwright(['plan', GIGAWATT, '--json']).out);
  });

  it('leaves a file that exists as it is, unless forced', () => {
    const folder = emptyFolder();
    const file = join(folder, 'plan.json');
    writeFileSync(file, 'mine');
    const refused = millwright(['plan', GIGAWATT, '--out', file]);
    expect(refused).toEqual({
      code: 2,
      out: '',
      err: `${file} exists already and is left as it is. Add --force to replace it, or choose another name.\n`,
    });
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect(millwright(['plan', GIGAWATT, '--out', file, '--force']).code).toBe(0);
    expect(JSON.parse(readFileSync(file, 'utf8')).version).toBe(1);
    expect(readdirSync(folder)).toEqual(['plan.json']);
  });

  it('says that the folder of the file is missing, and prints no plan', () => {
    const folder = join(emptyFolder(), 'missing');
    const file = join(folder, 'plan.json');
    const { code, err } = millwright(['plan', GIGAWATT, '--out', file]);
    expect(code).toBe(2);
    expect(err).toBe(`${file} cannot be written: its folder ${folder} does not exist. Make it first.\n`);
    expect(existsSync(folder)).toBe(false);
  });

  it('exits with 1 and still writes the JSON when there is no feasible plan', () => {
    const { code, out } = millwright(['plan', GIGAWATT, '--json', '--power', '1MW']);
    expect(code).toBe(1);
    const plan = planSchema.parse(JSON.parse(out));
    expect(plan.outcome).toEqual({
      kind: 'infeasible',
      reasons: [
        'The commitments and shares together ask for more than power, capex, supply and demand allow. Lower a commitment or a least share, or raise a limit.',
      ],
    });
    expect(plan).not.toHaveProperty('totals');
    expect(plan).not.toHaveProperty('periods');
  });

  it('says what contradicts itself and what would do, in the JSON and as flags that give a plan', () => {
    const file = 'fixtures/conflict/two-commitments.yaml';
    const { code, out } = millwright(['plan', file, '--json']);
    expect(code).toBe(1);
    const { diagnosis } = planSchema.parse(JSON.parse(out));
    expect(diagnosis?.conflicts.map(({ inputs }) => inputs.map(({ input }) => input))).toEqual([
      ['sites.plant.power', 'tiers.chat.commitment', 'tiers.code.commitment'],
    ]);
    const [power] = diagnosis?.repairs ?? [];
    expect(power?.set).toEqual(['sites.plant.power=1.2GW']);
    expect(millwright(['plan', file, '--set', 'sites.plant.power=1.2GW']).code).toBe(0);
    expect(millwright(['plan', file, '--set', 'sites.plant.power=1199MW']).code).toBe(1);
  });

  it('prints one table for several values', () => {
    const { code, out } = millwright(['plan', GIGAWATT, '--capex', '30BUSD,35BUSD,40BUSD']);
    expect(code).toBe(0);
    const lines = out.trimEnd().split('\n');
    expect(lines.map((line) => line.trim().split(/\s{2,}/)[0])).toEqual([
      'revenue/yr',
      '--capex 30BUSD',
      '--capex 35BUSD',
      '--capex 40BUSD',
    ]);
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  });

  it('plans with a changed input, and the marginal value of a megawatt foretells what it earns', () => {
    const base = JSON.parse(millwright(['plan', GIGAWATT, '--json']).out);
    const more = JSON.parse(
      millwright(['plan', GIGAWATT, '--json', '--set', 'sites.abilene.power=1001 MW']).out,
    );
    const worth = base.marginals.find((one: { rule: string }) => one.rule === 'power').valueUsd;
    expect((more.totals.revenueUsd - base.totals.revenueUsd) / worth).toBeCloseTo(1, 6);
  });

  it('finds the same plan with either solver', () => {
    const plans = ['simplex', 'highs'].map((solver) =>
      JSON.parse(millwright(['plan', GIGAWATT, '--json', '--solver', solver]).out),
    );
    expect(plans.map((plan) => plan.solver.name)).toEqual(['simplex', 'highs']);
    expect(plans[1].totals).toEqual(plans[0].totals);
    expect(plans[1].periods).toEqual(plans[0].periods);
  });
});

describe('what the flags refuse', () => {
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    [
      'what a shell makes of $30B',
      ['--capex', '0B'],
      '--capex 0B: "0B" names no currency; write for example "30B USD". On a command line write 30BUSD, because the shell turns $30B into 0B.\n',
    ],
    [
      'a zero amount',
      ['--capex', '0USD'],
      '--capex 0USD: the amount is zero, which plans nothing; write --capex 30BUSD.\n',
    ],
    [
      'a bare zero',
      ['--capex', '0'],
      '--capex 0: the amount is zero, which plans nothing; write --capex 30BUSD.\n',
    ],
    [
      'power of nothing',
      ['--power', '0MW'],
      '--power 0MW: the amount is zero, which plans nothing; write --power 800MW.\n',
    ],
    [
      'an input that is set twice',
      ['--power', '800MW', '--set', 'sites.abilene.power=900MW'],
      '--set sites.abilene.power=900MW and --power 800MW both set sites.abilene.power; leave one of them out.\n',
    ],
    [
      'a flag that is given twice',
      ['--capex', '30BUSD', '--capex', '20BUSD'],
      "error: option '--capex <money>' argument '20BUSD' is invalid. It is given twice, as 30BUSD and 20BUSD; leave one out.\n(millwright --help lists every command)\n",
    ],
    [
      '--force without a file',
      ['--force'],
      '--force replaces the file of --out, and there is none; add --out plan.json.\n',
    ],
    [
      'a site that does not exist, which would else be a new one',
      ['--set', 'sites.abilen.power=800MW'],
      '--set sites.abilen.power=800MW: no site is called "abilen"; did you mean "abilene"?\n',
    ],
    [
      'a --set without a value',
      ['--set', 'sites.abilene.power'],
      '--set sites.abilene.power: write a path, "=" and a value, such as --set sites.abilene.power=800MW.\n',
    ],
  ];
  for (const [title, args, message] of cases) {
    it(title, () => {
      expect(millwright(['plan', GIGAWATT, ...args])).toEqual({ code: 2, out: '', err: message });
    });
  }
});
