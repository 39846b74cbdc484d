import { expect, it } from 'vitest';
import { sweepReport } from '../../src/report/sweep.ts';
import { outcomeOf, planOf } from '../support/planning.ts';
import { figure, plainScenario, site, tier } from '../support/randomScenario.ts';

const optimal = (change: Parameters<typeof plainScenario>[0]) =>
  ({ kind: 'optimal', plan: planOf(plainScenario(change)) }) as const;

// A MW earns $7.56864M a year and takes ten racks at $3M; the smaller budget buys 400 MW.
it('sets plans side by side, in dollars a year, with what one more of either limit earns', () => {
  const half = [{ id: '2027-01', startMonth: 2027 * 12, months: 6 }];
  expect(
    sweepReport([
      { flags: ['--capex 12BUSD'], outcome: optimal({ capexBudgetMusd: [12_000], periods: half }) },
      { flags: ['--capex 40BUSD'], outcome: optimal({ capexBudgetMusd: [40_000], periods: half }) },
    ]),
  ).toMatchInlineSnapshot(`
    "                revenue/yr  capex  power used  one more MW/yr  one more $1M/yr
    --capex 12BUSD      $3.03B   $12B      400 MW              $0            $252k
    --capex 40BUSD      $7.57B   $30B        1 GW          $7.57M               $0"
  `);
});

it('has no column for money where money is no limit', () => {
  expect(sweepReport([{ flags: ['--power 1GW'], outcome: optimal({}) }])).toMatchInlineSnapshot(`
    "             revenue/yr  capex  power used  one more MW/yr
    --power 1GW      $7.57B   $30B        1 GW          $7.57M"
  `);
});

// With a PUE of 1.25 a MW at boston makes four fifths of what one at abilene makes.
it('names the sites where there are several, and never adds up what they earn', () => {
  const sites = [
    site('abilene', 500),
    site('boston', 300, { pue: { air: figure(1.25), liquid: figure(1.25) } }),
  ];
  const outcome = optimal({ sites });
  expect(sweepReport([{ flags: ['--capex 40BUSD'], outcome }])).toMatchInlineSnapshot(`
    "                revenue/yr   capex  power used  one more MW/yr, power at abilene in 2027-01  one more MW/yr, power at boston in 2027-01
    --capex 40BUSD       $5.6B  $22.2B      800 MW                                       $7.57M                                      $6.05M"
  `);
});

// Demand is no limit, so all of 1 GW is used in both half years: one more MW throughout earns as much a year as in one period.
it('adds up what one more earns over the periods of a plan', () => {
  const halves = [
    { id: '2027-01', startMonth: 2027 * 12, months: 6 },
    { id: '2027-07', startMonth: 2027 * 12 + 6, months: 6 },
  ];
  const outcome = optimal({ periods: halves, sites: [site('abilene', [1000, 1000])] });
  expect(sweepReport([{ flags: ['--power 1GW'], outcome }])).toMatchInlineSnapshot(`
    "             revenue/yr  capex  power used  one more MW/yr
    --power 1GW      $7.57B   $30B        1 GW          $7.57M"
  `);
});

it('shows profit where that is what plans are made for, and the best plan so far of a search that was stopped', () => {
  const { plan } = optimal({});
  const outcome = {
    kind: 'stopped',
    why: 'timeLimit',
    plan: { ...plan, objective: { ...plan.objective, measure: 'profit' } },
  } as const;
  const [headings = '', row = ''] = sweepReport([{ flags: ['--power 1GW'], outcome }]).split('\n');
  expect(headings.trim().split(/ {2,}/)).toEqual([
    'revenue/yr',
    'profit',
    'capex',
    'power used',
    'one more MW/yr',
  ]);
  expect(row).toContain('$30B');
});

it('says what the cheapest plan saves without a year', () => {
  const outcome = optimal({ objective: 'capex', tiers: [tier('chat', { commitment: [8] })] });
  const [headings = ''] = sweepReport([{ flags: ['--power 1GW'], outcome }]).split('\n');
  expect(headings.trim().split(/ {2,}/)).toEqual(['revenue/yr', 'capex', 'power used', 'one more MW']);
});

it('says which plans there are not', () => {
  const impossible = outcomeOf(plainScenario({ tiers: [tier('chat', { commitment: [81] })] }));
  expect(
    sweepReport([
      { flags: ['--power 800MW'], outcome: impossible },
      { flags: ['--power 1GW'], outcome: { kind: 'failed', reason: 'no solver' } },
    ]),
  ).toMatchInlineSnapshot(`
    "                     revenue/yr  capex  power used
    --power 800MW  no feasible plan
    --power 1GW              failed"
  `);
});

it('is safe to show', () => {
  const outcome = optimal({ sites: [site('a\u001b[2J', 1), site('b', 1)] });
  expect(sweepReport([{ flags: ['--power 1MW'], outcome }])).not.toContain('\u001b');
});
