import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planSchema } from '../../src/document/schema.ts';
import { replanReport } from '../../src/report/replan.ts';
import { emptyFolder, millwright, ROOT } from '../support/commandLine.ts';

// The numbers are worked out by hand at the top of the scenario.
const FIXTURE = join(ROOT, 'fixtures/replan');
const forecast = (name: string) => join(FIXTURE, 'forecasts', `${name}.csv`);

const folder = emptyFolder();
const EARLIER = join(folder, 'earlier.json');
millwright(['plan', join(FIXTURE, 'scenario.yaml'), '--out', EARLIER]);

const replan = (...args: readonly string[]) => millwright(['replan', ...args], { cwd: folder });
const answer = (...args: readonly string[]) => {
  const { out } = replan(...args, '--json');
  return planSchema.parse(JSON.parse(out));
};
const earlier = () => JSON.parse(readFileSync(EARLIER, 'utf8'));
const bought = ({ periods = [] }: ReturnType<typeof answer>) =>
  periods.map(({ fleet }) => fleet.reduce((sum, entry) => sum + entry.bought, 0));

describe('millwright replan', () => {
  it('keeps what is ordered, plans the rest anew, and tells what both come to', () => {
    const document = answer(EARLIER, '--demand', forecast('less'), '--as-of', '2027-05');
    const { replan: found } = document;
    expect(bought(document).map((racks) => Number(racks.toFixed(6)))).toEqual([0, 20, 10]);
    expect(found?.ordered).toEqual({
      racks: [
        {
          site: 'plant',
          system: 'early_rack',
          racks: 20,
          capexUsd: 20e6,
          delivery: '2027-07',
          orderBy: '2027-04',
        },
      ],
      rackCapexUsd: 20e6,
      shellCapexUsd: 0,
    });
    expect(found?.oldFleet.valueUsd).toBeCloseTo(140e6, 0);
    expect(document.objective?.value).toBeCloseTo(150e6 - 30e6 + (20e6 * 2) / 3 + (10e6 * 5) / 6, 0);
    expect(found?.regretUsd).toBeCloseTo(10e6 / 6, 0);
    expect(found?.fromScratch.valueUsd).toBeCloseTo(150e6 - 30e6 + (10e6 * 2) / 3 + (20e6 * 5) / 6, 0);
    expect(found?.cannotBeUndoneUsd).toBeCloseTo(10e6 / 6, 0);
  });

  // 20 racks and 20 more: rounding to 10 digits leaves no room in which 19.99999999 would do.
  it('keeps every digit of its racks under the same forecast', () => {
    const document = answer(EARLIER, '--scale', 'chat=1', '--as-of', '2027-05');
    expect(document.periods?.map(({ fleet }) => fleet)).toEqual(
      earlier().periods.map(({ fleet }: { fleet: unknown }) => fleet),
    );
  });

  it('changes no more than a limit on churn allows, and says what that costs', () => {
    const document = answer(EARLIER, '--demand', forecast('less'), '--as-of', '2027-05', '--churn', '25%');
    expect(bought(document).map((racks) => Number(racks.toFixed(6)))).toEqual([0, 20, 15]);
    const churn = document.replan?.churn;
    expect(churn?.stillToOrderUsd).toBe(20e6);
    expect(churn?.droppedUsd).toBeCloseTo(5e6, 0);
    expect(churn?.addedUsd).toBeCloseTo(0, 0);
    expect(churn?.costUsd).toBeCloseTo(5e6 / 6, 0);
  });

  // A fifth of $20M is 4 racks: 16 in 2028-01, and 150 - 36 + 20 x 2/3 + 16 x 5/6.
  it('does the same with whole racks', () => {
    const whole = join(folder, 'whole.json');
    millwright(['plan', join(FIXTURE, 'scenario.yaml'), '--racks', 'whole', '--out', whole]);
    const document = answer(whole, '--demand', forecast('less'), '--as-of', '2027-05', '--churn', '20%');
    expect(bought(document)).toEqual([0, 20, 16]);
    expect(document.objective?.value).toBeCloseTo(150e6 - 36e6 + (20e6 * 2) / 3 + (16e6 * 5) / 6, 0);
    expect(document.replan?.fromScratch.valueUsd).toBeCloseTo(430e6 / 3, 0);
    expect(bought(answer(whole, '--demand', forecast('base'), '--as-of', '2027-05'))).toEqual([0, 20, 20]);
  });

  it('reports an old fleet that cannot keep the new promises, and plans one that can', () => {
    const { code, out } = replan(EARLIER, '--demand', forecast('more'), '--as-of', '2027-05');
    expect(code).toBe(0);
    expect(out).toContain(`The racks of the earlier plan cannot keep what is promised under this forecast:
- No use of them keeps this: commitment to chat, 2.853881279 Mtok/s in 2028-01.
- They could keep their promises after this: Lower the commitment to chat by
  951.3 ktok/s, from 2.853881279 Mtok/s to 1.902581279 Mtok/s in 2028-01.
`);
  });

  it('has no plan where it is too late, says why, and still writes it down', () => {
    const { code, out } = replan(EARLIER, '--demand', forecast('more'), '--as-of', '2027-11', '--json');
    expect(code).toBe(1);
    const document = planSchema.parse(JSON.parse(out));
    expect(document.outcome.kind).toBe('infeasible');
    expect(replan(EARLIER, '--demand', forecast('more'), '--as-of', '2027-11').out).toContain(
      'No plan with what is ordered keeps this, whatever the other inputs are:\n',
    );
    expect(document.diagnosis?.conflicts[0]?.inputs.map(({ label }) => label)).toEqual([
      'commitment to chat',
    ]);
    // Nobody can set anything in a plan.
    expect(document.diagnosis?.repairs.map(({ set }) => set)).toEqual([undefined]);
  });

  it('changes nothing under the same forecast', () => {
    const document = answer(EARLIER, '--demand', forecast('base'), '--as-of', '2027-11');
    expect(document.replan?.forecast).toEqual([]);
    expect(document.replan?.regretUsd).toBe(0);
    expect(document.totals?.profitUsd).toBeCloseTo(170e6, 0);
    expect(replan(EARLIER, '--demand', forecast('base')).out).toContain(
      'The demand is that of the earlier plan. No other racks are better than those of\nthe earlier plan, with which it is worth $170M of net present value.\n',
    );
  });

  // A Ttok/year is 1e6 / 365 Mtok a day.
  it('knows the same forecast in another unit', () => {
    const daily = join(folder, 'daily.csv');
    writeFileSync(
      daily,
      'Month;chat (M tokens per day)\nJan 2027;54794.52054795\nJul 2027;109589.0410959\nJan 2028;164383.5616438\n',
    );
    const document = answer(EARLIER, '--demand', daily, '--as-of', '2027-11');
    expect(document.replan?.forecast).toEqual([]);
    expect(document.scenario.input.tiers).toEqual(planSchema.parse(earlier()).scenario.input.tiers);
  });

  it('writes a plan that can be planned again, from which what stood goes on to stand', () => {
    const second = join(folder, 'second.json');
    const first = replan(EARLIER, '--demand', forecast('less'), '--as-of', '2027-05', '--out', second);
    expect([first.code, first.err]).toEqual([0, `The plan as of 2027-05 is in ${second}.\n`]);
    // 10 racks of 2028-01 had to be ordered by 2027-10 and stand by now, too. A tenth more of 50 Ttok/year finds 50 racks at most.
    const third = answer(second, '--scale', 'chat=1.1', '--as-of', '2027-11');
    expect(bought(third).map((racks) => Number(racks.toFixed(6)))).toEqual([0, 20, 10]);
    expect(third.scenario.input.ordered?.racks.map(({ racks }) => Number(racks.toFixed(6)))).toEqual([
      20, 10,
    ]);
    expect(third.replan?.forecast.map(({ start }) => start)).toEqual(['2027-07', '2028-01']);
  });

  // 30 % of the forecast are 29.0187, 41.20656 and 61.80984 Ttok/year. Early racks (1 Ttok/year, $1M) live through 2028: 29.0187 of them. Late
  // ones (4 Ttok/year, $2M) ship in 2027, and 61.80984 / 4 = 15.45246 are needed in 2029. For $29.0187M + $30.90492M; the $51.2M that are
  // released by 2028 let (51.2 - 29.0187) / 2 = 11.09065 of them come a year early, and earn more.
  it('keeps what is just kept, to the last digit', () => {
    const [scenario, exact] = [join(folder, 'exact.yaml'), join(folder, 'exact.json')];
    writeFileSync(
      scenario,
      `name: Just kept
catalogue: ${join(ROOT, 'fixtures/years/catalogue')}
evidence: assumption
objective: capex
horizon: { start: 2027-01, periods: 3, months: 12 }
sites:
  plant: { power: 27.38 MW, shell: sunk }
finance: { life: 2 years }
budget: { capex: { 2027-01: 34.54M USD, 2028-01: 16.66M USD, 2029-01: 23.61M USD } }
supply: unlimited
systems: [early_rack, late_rack]
forecast: { chat: [96.729 Ttok/year, 137.3552 Ttok/year, 206.0328 Ttok/year] }
tiers: { chat: { commitment: 30 % }, batch: off }
`,
    );
    millwright(['plan', scenario, '--out', exact]);
    const { code, out } = replan(exact, '--scale', 'chat=1', '--as-of', '2029-03');
    expect(code).toBe(0);
    expect(out).toContain(`The demand is that of the earlier plan. No other racks would do for less than
those of the earlier plan, with which it costs $59.9M of capex.

What had to be ordered before 2029-03 stands: $59.9M of racks. Nobody regrets
it: a plan from scratch would be no cheaper.
`);
    const document = answer(exact, '--scale', 'chat=1', '--as-of', '2029-03');
    expect(document.objective?.value).toBeCloseTo(59_923_620, 1);
    expect(
      document.periods?.map(({ fleet }) =>
        fleet.map(({ bought: racks }) => Number(racks.toFixed(8))).filter((racks) => racks > 0),
      ),
    ).toEqual([[29.0187], [11.09065], [4.36181]]);
  });

  it('does not say that no other racks are better where others are that cannot be had', () => {
    const limited = replan(EARLIER, '--demand', forecast('less'), '--churn', '0%').out;
    expect(limited).toContain(`Within the limit on churn, no other racks are better than those of the earlier
plan, with which it is worth $140M of net present value.
`);
    // From scratch $143.33M.
    expect(limited).toContain(`Of the $40M of racks that were still to be ordered, 0.0 % may be dropped and as
much added. 0.0 % is dropped, and 0.0 % added. Without that limit the plan would
be $3.33M better.
`);
    expect(
      replan(EARLIER, '--demand', forecast('less'), '--as-of', '2027-11').out,
    ).toContain(`No other racks that can still be had are better than those of the earlier plan,
with which it is worth $140M of net present value.

What had to be ordered before 2027-11 stands: $40M of racks. Whoever had known
this forecast before would be $3.33M better off, which cannot be undone.
`);
    // As of May the racks of 2027-07 are missed: 2 more would earn 2 x 3 / 2 there, and lose half a year of life, 2 x 1/6: $2.67M.
    const [flat, idle] = [join(folder, 'flat.csv'), join(folder, 'idle.json')];
    const rows = (...rates: readonly number[]) =>
      `period,tier,demand (Ttok/year)\n${rates.map((rate, at) => `${['2027-01', '2027-07', '2028-01'][at]},chat,${rate}\n`).join('')}`;
    writeFileSync(flat, rows(20, 20, 20));
    millwright(['plan', join(FIXTURE, 'scenario.yaml'), '--demand', flat, '--out', idle]);
    writeFileSync(flat, rows(20, 22, 50));
    expect(
      replan(idle, '--demand', flat, '--as-of', '2027-05').out,
    ).toContain(`Nothing had to be ordered before 2027-05, so that nothing stands. Whoever had
known this forecast before would be $2.67M better off, which cannot be undone.
`);
  });

  it('says what was not worked out to the end, and of that nothing is claimed', () => {
    const document = answer(EARLIER, '--demand', forecast('base'), '--as-of', '2027-05', '--churn', '10%');
    const { outcome, replan: found } = document;
    if (found?.churn === undefined) throw new Error('There was a limit on churn.');
    const told = (change: Partial<typeof found>, kind = outcome.kind) =>
      replanReport(
        { ...document, outcome: { ...outcome, kind } as typeof outcome, replan: { ...found, ...change } },
        { columns: 80 },
      );
    const cut = { ...found.fromScratch, stopped: true } as const;
    expect(
      told({ fromScratch: cut, churn: { ...found.churn, withoutLimit: cut } }, 'stopped'),
    ).toContain(`The demand is that of the earlier plan. No other racks were found in time that
are better than those of the earlier plan, with which it is worth $170M of net
present value.

What had to be ordered before 2027-05 stands: $20M of racks. No plan from
scratch was found in time that is better.

Of the $20M of racks that were still to be ordered, 10.0 % may be dropped and as
much added. 0.0 % is dropped, and 0.0 % added. Without that limit no better plan
was found in time.
`);
    const { regretUsd: _, ...unknown } = found;
    const missing = replanReport(
      { ...document, replan: { ...unknown, oldFleet: { notKnown: 'It took too long.' } } },
      { columns: 80 },
    );
    expect(
      missing,
    ).toContain(`The demand is that of the earlier plan. What the earlier plan with its own racks
would come to is not known: It took too long.
`);
    expect(missing).toContain('\nits racks, this forecast             not known\n');
  });

  // 90 % of 100 Ttok/year need 90 racks in 2028-01, and 60 stand by then: 30 more than the $40M that was to be ordered, three quarters of it.
  it('names the limit on churn where it is in the way', () => {
    const { code, out } = replan(EARLIER, '--demand', forecast('more'), '--churn', '0%');
    expect(code).toBe(1);
    expect(out).toContain(`
  commitment to chat              2.853881279 Mtok/s in 2028-01
  churn against the earlier plan  0 %
`);
    expect(out).toContain('\n- Raise the churn against the earlier plan from 0 % to 75 %.\n');
  });

  it('refuses what it cannot mean, before any work', () => {
    const errorOf = (...args: readonly string[]) => {
      const { code, out, err } = replan(...args);
      expect([code, out]).toEqual([2, '']);
      return err;
    };
    expect(errorOf(EARLIER)).toBe(
      'Nothing has changed: name a new forecast with --demand new.csv, or scale the old one with --scale premium=1.2.\n',
    );
    expect(errorOf(EARLIER, '--scale', 'chat=1.1', '--as-of', '2029-01')).toBe(
      '--as-of 2029-01: the plan is of 2027-01 to 2028-06; name a month of it.\n',
    );
    expect(errorOf(EARLIER, '--scale', 'chat=1.1', '--as-of', 'May')).toBe(
      '--as-of May: "May" is not a month; write the year and the month, for example "2027-01".\n',
    );
    expect(errorOf(EARLIER, '--scale', 'chats=1.1')).toBe(
      '--scale chats=1.1: no tier is called "chats"; did you mean "chat"?\n',
    );
    expect(errorOf(EARLIER, '--scale', 'batch=2')).toBe(
      '--scale batch=2: the tier is switched off and has no forecast; leave this out.\n',
    );
    expect(errorOf(EARLIER, '--scale', 'chat')).toBe(
      '--scale chat: write a tier, "=" and a factor, such as --scale premium=1.2.\n',
    );
    expect(errorOf(EARLIER, '--scale', 'chat=1.1', '--churn', '110%')).toBe(
      '--churn 110%: "110%" is more than the whole (at most 100 %); write a smaller number or a smaller unit.\n',
    );
    expect(errorOf(EARLIER, '--scale', 'chat=1.1', '--out', EARLIER, '--force')).toBe(
      `--out ${EARLIER} would replace the input itself; name another file.\n`,
    );
    const strange = join(folder, 'strange.csv');
    writeFileSync(strange, 'period,tier,demand (Mtok/s)\n2027-01,chats,1\n2027-07,chat,1\n2028-01,chat,1\n');
    expect(errorOf(EARLIER, '--demand', strange)).toBe(
      `${strange}:2:9: no tier is called "chats"; did you mean "chat"?\n`,
    );
  });

  it('refuses a plan that somebody edited, and one of another version', () => {
    const text = readFileSync(EARLIER, 'utf8');
    const edited = join(folder, 'edited.json');
    writeFileSync(edited, text.replace('"racks": 20', '"racks": 21'));
    expect(replan(edited, '--scale', 'chat=1.1').err).toContain(
      'the file was changed after it was written: its content no longer has this digest.',
    );
    writeFileSync(edited, text.replace('"version": 1', '"version": 2'));
    expect(replan(edited, '--scale', 'chat=1.1').err).toBe(
      `${edited}:2:14 version: the plan is of version 2, and this Millwright reads version 1. Plan its scenario again with this one.\n`,
    );
  });
});

describe('--scale', () => {
  it('multiplies the forecast of a tier for a plan as well', () => {
    const { out } = millwright(['plan', join(FIXTURE, 'scenario.yaml'), '--scale', 'chat=110%', '--json']);
    const { scenario } = planSchema.parse(JSON.parse(out));
    const { out: plain } = millwright(['plan', join(FIXTURE, 'scenario.yaml'), '--json']);
    const before = planSchema.parse(JSON.parse(plain)).scenario.input.tiers[0]?.demand.mean ?? [];
    const after = scenario.input.tiers[0]?.demand.mean ?? [];
    for (const [index, rate] of before.entries()) expect(after[index]).toBeCloseTo(rate * 1.1, 9);
  });
});
