import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../src/document/schema.ts';
import { makeDocument } from '../../src/document/write.ts';
import { insightInto } from '../../src/insight/insight.ts';
import { planScenario } from '../../src/plan/planScenario.ts';
import { readCsv } from '../../src/reading/csv.ts';
import { planCsv } from '../../src/report/planCsv.ts';
import { readScenarioFile } from '../../src/scenario/read.ts';
import { whenSolved } from '../../src/solvers/solving.ts';
import { planOver, racks, sold } from './support/overTime.ts';
import { planDocument, withoutPlan } from './support/planDocument.ts';

const linesOf = (document: PlanDocument, table: string) =>
  planCsv(document)
    .split('\n')
    .filter((line) => line.startsWith(`${table},`));

describe('a plan as comma-separated values', () => {
  it('has a header, ends each line as Unix does, and says of which plan it is', () => {
    const text = planCsv(planDocument());
    expect(text).not.toContain('\r');
    expect(text.endsWith('\n')).toBe(true);
    expect(text.split('\n').slice(0, 7)).toEqual([
      'table,period,site,tier,system,server,block,what,value,unit',
      'plan,,,,,,,scenario,Ten megawatts,',
      'plan,,,,,,,outcome,optimal,',
      'plan,,,,,,,objective,revenue,',
      'plan,,,,,,,objective value,100000000,USD',
      'plan,,,,,,,objective bound,100000000,USD',
      'plan,,,,,,,objective gap,0,fraction',
    ]);
  });

  it('has the totals', () => {
    expect(linesOf(planDocument(), 'totals')).toEqual([
      'totals,,,,,,,revenue,100000000,USD',
      'totals,,,,,,,capex,390000000,USD',
      'totals,,,,,,,energy,5600000,USD',
      'totals,,,,,,,operations,3000000,USD',
      'totals,,,,,,,residual,340000000,USD',
      'totals,,,,,,,profit,40000000,USD',
      'totals,,,,,,,power,10,MW',
      'totals,,,,,,,output tokens,63.072,Ttok',
      'totals,,,,,,,cost,1.75,USD/Mtok',
    ]);
  });

  it('has the racks of each system at each site in each period', () => {
    const document = planOver([
      { fleet: [racks('alpha at north', 40, { bought: 10.123456789, switchedOff: 5 })] },
      { fleet: [racks('alpha at south', 7, { retired: 33, capexUsd: 0.1 })] },
    ]);
    // Of 40 racks 35 run, at 0.1 MW each.
    expect(linesOf(document, 'fleet')).toEqual([
      'fleet,2027-01,north,,alpha,,,bought,10.123456789,racks',
      'fleet,2027-01,north,,alpha,,,installed,40,racks',
      'fleet,2027-01,north,,alpha,,,running,35,racks',
      'fleet,2027-01,north,,alpha,,,switched off,5,racks',
      'fleet,2027-01,north,,alpha,,,retired,0,racks',
      'fleet,2027-01,north,,alpha,,,power,3.5,MW',
      'fleet,2027-01,north,,alpha,,,capex,0,USD',
      'fleet,2027-04,south,,alpha,,,bought,0,racks',
      'fleet,2027-04,south,,alpha,,,installed,7,racks',
      'fleet,2027-04,south,,alpha,,,running,7,racks',
      'fleet,2027-04,south,,alpha,,,switched off,0,racks',
      'fleet,2027-04,south,,alpha,,,retired,33,racks',
      'fleet,2027-04,south,,alpha,,,power,0.7,MW',
      'fleet,2027-04,south,,alpha,,,capex,0.1,USD',
    ]);
  });

  it('has tiers, no line for a demand without limit, the parts of the day, and who serves', () => {
    const [chat] = planDocument().periods?.[0]?.tiers ?? [];
    const option = chat?.options[0] as NonNullable<typeof chat>['options'][number];
    const blocks = [{ block: 'peak', powerMw: 4, servedMtokPerS: 1, demandMtokPerS: 1.5, idleMtokPerS: 0 }];
    const document = planOver([
      { tiers: [sold('chat', { powerMw: 4, servedMtokPerS: 1, blocks, options: [option] })] },
    ]);
    expect(
      planCsv(document)
        .split('\n')
        .filter((line) => line.includes(',chat,')),
    ).toEqual([
      'tiers,2027-01,,chat,,,,power,4,MW',
      'tiers,2027-01,,chat,,,,share of power,0,fraction',
      'tiers,2027-01,,chat,,,,served,1,Mtok/s',
      'tiers,2027-01,,chat,,,,idle,0,Mtok/s',
      'tiers,2027-01,,chat,,,,price,2,USD/Mtok',
      'tiers,2027-01,,chat,,,,revenue,0,USD',
      'tiers by block,2027-01,,chat,,,peak,power,4,MW',
      'tiers by block,2027-01,,chat,,,peak,served,1,Mtok/s',
      'tiers by block,2027-01,,chat,,,peak,demand,1.5,Mtok/s',
      'tiers by block,2027-01,,chat,,,peak,idle,0,Mtok/s',
      'serving,2027-01,north,chat,,beta,,power,2.5,MW',
      'serving,2027-01,north,chat,,beta,,made,0.75,Mtok/s',
      'serving,2027-01,north,chat,,beta,,speed,50,tok/s/user',
    ]);
  });

  it('has orders by their delivery, and limits with what one more of each is worth', () => {
    const [first] = planDocument().orders ?? [];
    const order = { ...(first as NonNullable<typeof first>), orderBy: '2026-06' };
    const [demand] = planDocument().marginals;
    const marginal = {
      ...(demand as NonNullable<typeof demand>),
      period: '2027-01',
      valueUsdPerYear: 25.5e6,
    };
    const document = planDocument({ orders: [order], marginals: [marginal] });
    expect([...linesOf(document, 'orders'), ...linesOf(document, 'limits')]).toEqual([
      'orders,2027-01,north,,alpha,,,order by,2026-06,month',
      'orders,2027-01,north,,alpha,,,racks,60,racks',
      'orders,2027-01,north,,alpha,,,capex,210000000,USD',
      'limits,2027-01,,,,,,demand for agent in 2027-01,51000000,USD per Mtok/s',
      'limits,2027-01,,,,,,demand for agent in 2027-01,25500000,USD a year per Mtok/s',
    ]);
  });

  it('has no yearly worth of what is worth something once', () => {
    const [demand] = planDocument().marginals.map((marginal) => ({ ...marginal, period: '2027-01' }));
    const capex = {
      ...(demand as NonNullable<typeof demand>),
      label: 'capex',
      unit: 'USD',
      valueUsd: 0.31,
    } as const;
    expect(linesOf(planDocument({ marginals: [capex] }), 'limits')).toEqual([
      'limits,2027-01,,,,,,capex,0.31,USD per USD',
    ]);
    // The cheapest plan saves the price of its racks, and saves it once.
    const objective = { measure: 'capex', value: 1, bound: 1, gap: 0 } as const;
    const marginals = [demand as NonNullable<typeof demand>];
    expect(linesOf(planDocument({ marginals, objective }), 'limits')).toEqual([
      'limits,2027-01,,,,,,demand for agent in 2027-01,51000000,USD per Mtok/s',
    ]);
  });

  it('where there is no plan has the outcome and its reasons', () => {
    const reasons = ['Power is short, by 3 MW.', 'The "chat" commitment is above demand.'];
    expect(planCsv(withoutPlan({ kind: 'infeasible', reasons }))).toBe(
      [
        'table,period,site,tier,system,server,block,what,value,unit',
        'plan,,,,,,,scenario,Ten megawatts,',
        'plan,,,,,,,outcome,infeasible,',
        'plan,,,,,,,reason,"Power is short, by 3 MW.",',
        'plan,,,,,,,reason,"The ""chat"" commitment is above demand.",',
        '',
      ].join('\n'),
    );
  });

  it('of a search that was cut short says by what', () => {
    const document = planDocument({ outcome: { kind: 'stopped', why: 'timeLimit' } });
    expect(linesOf(document, 'plan').slice(1, 3)).toEqual([
      'plan,,,,,,,outcome,stopped,',
      'plan,,,,,,,reason,the time limit,',
    ]);
  });

  it('leaves no formula and no control character in a name', () => {
    const { scenario } = planDocument();
    const named = (name: string) => linesOf(planDocument({ scenario: { ...scenario, name } }), 'plan')[0];
    expect(named('=HYPERLINK("http://example.com","a")')).toBe(
      `plan,,,,,,,scenario,"'=HYPERLINK(""http://example.com"",""a"")",`,
    );
    expect(named('a\u001b[31m\nb')).toBe('plan,,,,,,,scenario,a\\u{1b}[31m\\u{a}b,');
  });
});

describe.each(['gigawatt', 'roadmap'])('the table of the built-in %s', (name) => {
  it('reads back with parts that add up to the whole', async () => {
    const scenario = readScenarioFile(`fixtures/${name}/scenario.yaml`);
    const document = await whenSolved('auto', (solving) => {
      const outcome = planScenario(scenario, solving);
      return makeDocument(scenario, outcome, insightInto(scenario, outcome, solving));
    });
    const { header, rows } = readCsv(planCsv(document), 'plan.csv');
    const cells = rows.map((row) =>
      Object.fromEntries(row.map(({ text }, index) => [header[index]?.text ?? '', text])),
    );
    const sum = (table: string, what: string) =>
      cells
        .filter((row) => row.table === table && row.what === what)
        .reduce((total, row) => total + Number(row.value), 0);
    const totals = document.totals as NonNullable<PlanDocument['totals']>;
    const close = (a: number, b: number) => expect(Math.abs(a - b) / Math.abs(b)).toBeLessThan(1e-9);
    expect(sum('totals', 'profit')).toBe(totals.profitUsd);
    close(sum('tiers', 'revenue'), totals.revenueUsd);
    close(sum('periods', 'revenue'), totals.revenueUsd);
    close(sum('periods', 'capex'), totals.capexUsd);
    close(sum('fleet', 'capex') + sum('sites', 'shell capex'), totals.capexUsd);
    close(sum('orders', 'capex'), sum('fleet', 'capex'));
    close(sum('orders', 'racks'), sum('fleet', 'bought'));
    close(sum('serving', 'power'), sum('tiers', 'power'));
    // A dollar, and a rack of one of several periods, have no yearly worth.
    const isOnce = ({ unit, rule }: PlanDocument['marginals'][number]) =>
      unit === 'USD' || (rule === 'supply' && name === 'roadmap');
    const once = document.marginals.filter(isOnce).length;
    expect(cells.filter((row) => row.table === 'limits')).toHaveLength(2 * document.marginals.length - once);
  }, 120_000);
});
