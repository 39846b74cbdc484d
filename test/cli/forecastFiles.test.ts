import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, millwright, ROOT } from '../support/commandLine.ts';

// The numbers are worked out by hand at the top of the scenario.
const FIXTURE = join(ROOT, 'fixtures/replan');
const SCENARIO = join(FIXTURE, 'scenario.yaml');
const FORECASTS = join(FIXTURE, 'forecasts');

const errorOf = (...args: readonly string[]) => {
  const { code, out, err } = millwright(args);
  expect([code, out]).toEqual([2, '']);
  return err;
};

describe('a folder of forecasts', () => {
  // By hand above: $170M and, from scratch, $143.33M; with more, 20 racks in 2027-07 and 60 in 2028-01: 240 - 80 + 20 x 2/3 + 60 x 5/6.
  it('is planned as one table', () => {
    const { code, out } = millwright(['plan', SCENARIO, '--demand', FORECASTS]);
    expect(code).toBe(0);
    const rows = out
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(/ {2,}/).slice(0, 4));
    expect(rows).toEqual([
      ['--demand base.csv', '$120M', '$170M', '$40M'],
      ['--demand less.csv', '$100M', '$143M', '$30M'],
      ['--demand more.csv', '$160M', '$223M', '$80M'],
    ]);
  });

  it('says what is wrong with all of its files at once, and where there is none', () => {
    const forecasts = emptyFolder();
    writeFileSync(join(forecasts, '._base.csv'), 'left by a copy');
    expect(errorOf('plan', SCENARIO, '--demand', forecasts)).toBe(
      `--demand ${forecasts}: the folder holds no CSV file; name one that does, or a file.\n`,
    );
    for (const name of ['a', 'b'])
      writeFileSync(join(forecasts, `${name}.csv`), 'period,tier,demand (Mtok/s)\n2027-01,chats,1\n');
    expect(errorOf('plan', SCENARIO, '--demand', forecasts)).toBe(
      ['a', 'b']
        .map((name) => `${join(forecasts, name)}.csv:2:9: no tier is called "chats"; did you mean "chat"?\n`)
        .join(''),
    );
    expect(errorOf('plan', SCENARIO, '--demand', FORECASTS, '--json')).toBe(
      'A folder of forecasts gives a table: leave out --json and --out, or name one file.\n',
    );
  });
});

describe('an earlier plan under a folder of forecasts', () => {
  const earlier = join(emptyFolder(), 'plan.json');
  millwright(['plan', SCENARIO, '--out', earlier]);

  it('is planned again as one table', () => {
    const { code, out } = millwright(['replan', earlier, '--demand', FORECASTS, '--as-of', '2027-05']);
    expect(code).toBe(0);
    // Under more, 80 racks are bought, 20 of them in 2027-07, as a plan from scratch would: 240 - 80 + 20 x 2/3 + 60 x 5/6 = $223.33M.
    expect(out.split('\n')).toEqual([
      'A plan that is made again, planned again as of 2027-05',
      '══════════════════════════════════════════════════════',
      '',
      '             its racks  planned again  better by  not undone  capex',
      'base.csv         $170M          $170M         $0          $0   $40M',
      'less.csv         $140M          $142M     $1.67M      $1.67M   $30M',
      'more.csv  not possible          $223M                     $0   $80M',
      'Net present value under each forecast: with the racks of the earlier plan alone,',
      'and planned again. Not undone is how much more a plan from scratch would come',
      'to. Capex is that of the new plan.',
      '',
    ]);
  });

  it('keeps a limit on churn, and exits with 1 where that leaves no plan', () => {
    const { code, out } = millwright([
      ...['replan', earlier, '--demand', FORECASTS, '--as-of', '2027-05', '--churn', '10%'],
    ]);
    expect(code).toBe(1);
    // Of the $20M that was still to be ordered $2M may be dropped: 18 racks, 150 - 38 + 20 x 2/3 + 18 x 5/6 = $140.33M.
    expect(out.split('\n').slice(5, 7)).toEqual([
      'less.csv         $140M          $140M      $333k      $1.67M   $38M',
      'more.csv  not possible   not possible',
    ]);
  });

  it('tells all that is wrong with its files', () => {
    const folder = emptyFolder();
    for (const name of ['a', 'b'])
      writeFileSync(join(folder, `${name}.csv`), 'period,tier,demand (Mtok/s)\n2027-01,chats,1\n');
    expect(errorOf('replan', earlier, '--demand', folder)).toBe(
      ['a', 'b']
        .map((name) => `${join(folder, name)}.csv:2:9: no tier is called "chats"; did you mean "chat"?\n`)
        .join(''),
    );
    expect(errorOf('replan', earlier, '--demand', FORECASTS, '--json')).toBe(
      'A folder of forecasts gives a table: leave out --json and --out, or name one file.\n',
    );
  });
});
