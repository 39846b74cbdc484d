import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planCommand } from '../../src/cli/planCommand.ts';
import { openedOf, readOne } from '../../src/cli/scenarioInput.ts';
import { shellQuoted } from '../../src/report/shellQuoted.ts';
import type { Edit } from '../../src/scenario/edited.ts';
import { entered, readOf, stepped } from '../scenario/editing.ts';

const FILE = 'fixtures/gigawatt/scenario.yaml';
const gigawatt = openedOf(FILE, {});

/** The words that a shell makes of a command. */
function wordsOf(command: string): string[] {
  return execFileSync('sh', ['-c', `printf '%s\\0' ${command}`], { encoding: 'utf8' })
    .split('\0')
    .slice(0, -1);
}

/** The scenario that the command would plan. */
function planned(command: string) {
  const [program, plan, name, ...flags] = wordsOf(command);
  expect([program, plan]).toEqual(['millwright', 'plan']);
  const values = (flag: string) => flags.flatMap((word, at) => (flags[at - 1] === flag ? [word] : []));
  const [power, capex, objective, racks, demand] = ['power', 'capex', 'objective', 'racks', 'demand'].map(
    (flag) => values(`--${flag}`)[0],
  );
  const options = { power, capex, objective, racks, demand, set: values('--set') };
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  return readOne(name, given);
}

describe('the command of an edited scenario', () => {
  test('is the plain one without edits', () => {
    expect(planCommand(gigawatt, [], FILE)).toBe('millwright plan fixtures/gigawatt/scenario.yaml');
    expect(planCommand(gigawatt, [], '-')).toBe('millwright plan -');
    expect(planCommand(gigawatt, [], '-odd name.yaml')).toBe("millwright plan './-odd name.yaml'");
    expect(planCommand(gigawatt, [], undefined)).toMatch(
      /^millwright plan \S*fixtures\/gigawatt\/scenario\.yaml$/,
    );
  });

  test('sets each edit, and keeps the flags that were given', () => {
    const demand = 'fixtures/gigawatt/forecasts/base.csv';
    const opened = openedOf(FILE, { power: '800MW', capex: '30BUSD', racks: 'whole', demand });
    const edits = [...stepped('power abilene', 1, opened), ...stepped('demand free', 1, opened)];
    const command = planCommand(opened, edits, FILE);
    expect(command).toBe(
      `millwright plan ${FILE} --racks whole --set 'sites.abilene.power=810 MW' --capex 30BUSD --set 'tiers.free.demand=105 %' --demand ${demand}`,
    );
    expect(planned(command)).toEqual(readOf(opened, edits).scenario);
  });

  test('has one flag for what was edited in two ways', () => {
    const free = entered(
      'supply share',
      'unlimited',
      gigawatt,
      entered('capex budget', 'unlimited', gigawatt),
    );
    const edits = entered('capex budget', '9B USD', gigawatt, entered('supply share', '7 %', gigawatt, free));
    const command = planCommand(gigawatt, edits, FILE);
    expect(command).toBe(
      `millwright plan ${FILE} --set 'budget={ capex: 9B USD }' --set 'supply={ share: 7 % }'`,
    );
    expect(planned(command)).toEqual(readOf(gigawatt, edits).scenario);
  });

  test('sets the group where a key has a dot', () => {
    const edits: Edit[] = [
      { path: ['tiers', 'free', 'demand'], value: '120 %' },
      { path: ['policies', 'vendors', 'N.V', 'most'], value: '80 %' },
    ];
    expect(planCommand(gigawatt, edits, FILE)).toBe(
      `millwright plan ${FILE} --set 'tiers.free.demand=120 %' --set 'policies.vendors={"N.V":{"most":"80 %"}}'`,
    );
  });

  test('gives the same plan after steps of everything', () => {
    const roadmap = openedOf('fixtures/roadmap/scenario.yaml', {});
    const edits = [
      'power columbus',
      'capex budget',
      'price free',
      'lead time vr_nvl72',
      'software gain',
      'racks',
    ].reduce((list, label) => stepped(label, 1, roadmap, list), entered('power abilene', '300 MW', roadmap));
    const command = planCommand(roadmap, edits, 'fixtures/roadmap/scenario.yaml');
    expect(planned(command)).toEqual(readOf(roadmap, edits).scenario);
  });
});

test('any text is one word of a shell', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom("'", '$HOME', '`ls`', '!!', '~', '*', '\n', '', '-n'),
        ),
        {
          minLength: 1,
          maxLength: 5,
        },
      ),
      (texts) => {
        const given = texts.map((text) => text.replaceAll('\0', ''));
        expect(wordsOf(given.map(shellQuoted).join(' '))).toEqual(given);
      },
    ),
    { numRuns: 60 },
  );
});
