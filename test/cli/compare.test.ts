import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { comparisonSchema } from '../../src/document/comparisonSchema.ts';
import { emptyFolder, millwright, ROOT } from '../support/commandLine.ts';

const DAKOTA = join(ROOT, 'fixtures/textbook/dakota/scenario.yaml');

const folder = emptyFolder();
const planned = (name: string, ...flags: readonly string[]) => {
  millwright(['plan', DAKOTA, '--out', join(folder, name), ...flags]);
};
planned('a.json');
planned('b.json', '--power', '30MW', '--capex', '12MUSD');

const compare = (...args: readonly string[]) => millwright(['compare', ...args], { cwd: folder });

describe('millwright compare', () => {
  // Four plans of Dakota by hand (test/insight/comparison/attribution.test.ts): 280, 320 with the power, 300 with the capex, 420 with both.
  // 2 desks and 8 chairs become 3 and 12: a desk earns $60M, takes 4 MW and costs $2M; a chair $20M, 1.5 MW and $0.5M. Three of four
  // years of life are left of what was paid: $6M and $9M.
  it('sets two plans beside each other', () => {
    expect(compare('a.json', 'b.json')).toEqual({
      code: 0,
      err: '',
      out: `Dakota Furniture: plan B beside plan A
══════════════════════════════════════

B earns $140M a year more than A, $420M against $280M.

Of the difference, +$80M because of the power at workshop (20 MW to 30 MW) and
+$60M because of the capex budget ($8M to $12M).

What the difference comes from, revenue a year ─────────────────────────────────
+$80M  power at workshop: 20 MW in A, 30 MW in B
+$60M  capex budget: $8M in A, $12M in B
- Each is what changing the input from A to B adds, as the mean over all orders
  in which the inputs could be changed, with a plan of its own after each
  change, racks in parts. So no order counts, and together they are the
  difference.

Money over 1 year ──────────────────────────────────────────────────────────────
                           A      B  B less A
revenue                $280M  $420M    +$140M  (+50.0 %)
capex                    $8M   $12M      +$4M  (+50.0 %)
residual                 $6M    $9M      +$3M  (+50.0 %)
profit, present value  $278M  $417M    +$139M  (+50.0 %)
3 lines are the same

Power and tokens over 1 year ───────────────────────────────────────────────────
                     A        B  B less A
mean power       20 MW    30 MW    +10 MW  (+50.0 %)
output tokens  10 Ttok  15 Ttok   +5 Ttok  (+50.0 %)

Tiers over 1 year ──────────────────────────────────────────────────────────────
                           A        B  B less A
desk power              8 MW    12 MW     +4 MW  (+50.0 %)
desk tokens           2 Ttok   3 Ttok   +1 Ttok  (+50.0 %)
desk revenue a year    $120M    $180M     +$60M  (+50.0 %)
chair power            12 MW    18 MW     +6 MW  (+50.0 %)
chair tokens          8 Ttok  12 Ttok   +4 Ttok  (+50.0 %)
chair revenue a year   $160M    $240M     +$80M  (+50.0 %)
3 lines are the same

Racks bought ───────────────────────────────────────────────────────────────────
       A   B  B less A
chair  8  12        +4  (+50.0 %)
desk   2   3        +1  (+50.0 %)
`,
    });
  });

  it('writes the same as JSON, by a schema of its own', () => {
    const { code, out, err } = compare('a.json', 'b.json', '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    // A plan keeps 10 digits of what it was planned from.
    const { attribution } = comparisonSchema.parse(JSON.parse(out));
    expect(attribution?.parts).toEqual([
      { label: 'power at workshop', inputs: ['power workshop'], valueUsd: expect.closeTo(80e6, -1) },
      { label: 'capex budget', inputs: ['capex budget'], valueUsd: expect.closeTo(60e6, -1) },
    ]);
    const schema = millwright(['schema', 'comparison']);
    expect(schema.code).toBe(0);
    expect(JSON.parse(schema.out).title).toBe('Two plans of Millwright beside each other');
  });

  it('says of both files at once why they are no plans', () => {
    writeFileSync(
      join(folder, 'changed.json'),
      millwright(['plan', DAKOTA, '--json']).out.replace('20', '21'),
    );
    const { code, out, err } = compare('none.json', 'changed.json');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    const [first, second, ...others] = err.split('\n');
    expect(first).toBe('none.json: there is no such file; check the name and the folder.');
    expect(second).toMatch(/^changed\.json:3:13 digest: the file was changed after it was written: /);
    expect(others).toEqual(['']);
  });

  it('wants plans, and no scenarios', () => {
    expect(compare(DAKOTA, 'a.json')).toEqual({
      code: 2,
      out: '',
      err: `${DAKOTA}: this is a scenario, and a plan is needed here. Write a plan with "millwright plan scenario.yaml --out plan.json", and name the file that this makes.\n`,
    });
  });

  it('says that a plan is missing', () => {
    const { code, out, err } = compare('a.json');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain("error: missing required argument 'b.json'");
  });
});

describe('--last', () => {
  const lastTime = (text: string) => text.split('\n').filter((line) => line.includes('last time'));

  // 2 desks and 8 chairs earn $280M; with the racks of the other plan, 3 and 12, there are $12M to pay of 8.
  it('holds a plan against the racks of another', () => {
    const more = ['plan', DAKOTA, '--power', '30MW', '--capex', '12MUSD', '--last', join(folder, 'a.json')];
    const { code, out } = millwright(more);
    expect(code).toBe(0);
    expect(lastTime(out)).toEqual([
      'chair and $140M a year more than the racks bought as last time. The weakest',
      'Racks bought as last time  ██████████        $280M   -$140M (-33.3 %)',
    ]);
    const less = millwright(['plan', DAKOTA, '--json', '--last', join(folder, 'b.json')]);
    expect(JSON.parse(less.out).baselines[0]).toEqual({
      id: 'last-time',
      name: 'Racks bought as last time',
      kind: 'lastTime',
      notPossible: 'its racks cost $12M by 2027-01, $4M more than the capex budget',
    });
  });

  it('needs a plan, and one plan to hold against it', () => {
    const none = join(folder, 'no-plan.json');
    const gigawatt = join(ROOT, 'fixtures/gigawatt/scenario.yaml');
    millwright(['plan', gigawatt, '--power', '1MW', '--out', none]);
    const errorOf = (...args: readonly string[]) => {
      const { code, out, err } = millwright(['plan', DAKOTA, ...args]);
      return { code, out, err };
    };
    expect(errorOf('--last', none)).toEqual({
      code: 2,
      out: '',
      err: `--last ${none}: that file says why there was no plan, and buys nothing. Name a plan, or leave it out.\n`,
    });
    expect(errorOf('--last', join(folder, 'a.json'), '--capex', '8MUSD,12MUSD')).toEqual({
      code: 2,
      out: '',
      err: 'Several values for --power or --capex give a table: leave out --last, or name one value.\n',
    });
  });
});
