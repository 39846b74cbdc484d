import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../src/document/schema.ts';
import { makeDocument } from '../../src/document/write.ts';
import { insightInto } from '../../src/insight/insight.ts';
import { planScenario } from '../../src/plan/planScenario.ts';
import { planMarkdown } from '../../src/report/planMarkdown.ts';
import { readScenarioFile } from '../../src/scenario/read.ts';
import { whenSolved } from '../../src/solvers/solving.ts';
import { planOver, racks, sold } from './support/overTime.ts';
import { emptyDocument, planDocument, withoutPlan } from './support/planDocument.ts';

// The lines under a heading, up to the next one.
function under(title: string, document: PlanDocument): string[] {
  const lines = planMarkdown(document).split('\n');
  const from = lines.indexOf(`## ${title}`) + 1;
  if (from === 0) throw new Error(`There is no heading ${title}.`);
  const to = lines.findIndex((line, index) => index >= from && line.startsWith('## '));
  return lines.slice(from + 1, to < 0 ? -1 : to - 1);
}

const headings = (document: PlanDocument) =>
  planMarkdown(document)
    .split('\n')
    .filter((line) => line.startsWith('#'));

describe('a plan as Markdown', () => {
  it('opens with its name and the sentences that a hurried reader reads', () => {
    expect(planMarkdown(planDocument()).split('\n').slice(0, 6)).toEqual([
      '# Ten megawatts',
      '',
      '$100M a year from 10 MW: 60 alpha (7.5 MW) and 126 beta (2.5 MW), for $390M of capex.',
      '',
      'No plan under these rules and figures earns more. It brings $20M a year more than an equal split of the power and $10M a year more than the best single system, alpha. The weakest throughput that it rests on is graded estimate.',
      '',
    ]);
  });

  it('has a heading for each part, and tables under them', () => {
    expect(headings(planDocument())).toEqual([
      '# Ten megawatts',
      '## Fleet',
      '## Power and tokens',
      '## Money over 12 months',
      '## What binds',
      '## What does not bind',
      '## Beside simpler plans under the same rules',
      '## What does not serve, and why',
      '## What it rests on',
      '## Proof',
      '## Remarks',
    ]);
    expect(under('Fleet', planDocument())).toEqual([
      '| system | name | bought | power | share | capex |',
      '| --- | --- | ---: | ---: | ---: | ---: |',
      '| alpha | Alpha (rack) | 60 | 7.5 MW | 75.0 % | $210M |',
      '| beta | Beta (8-GPU node) | 126 | 2.5 MW | 25.0 % | $80M |',
      '| shell | building for 10 MW | | | | $100M |',
      '| total | | | 10 MW | | $390M |',
      '| limit | | | 10 MW | | $400M |',
      '',
      'Racks are continuous here: counts are rounded.',
    ]);
    expect(under('Power and tokens', planDocument())).toEqual([
      '| | power | share | served | of demand |',
      '| --- | ---: | ---: | ---: | ---: |',
      '| chat | 6 MW | 60.0 % | 1.5 of 4 Mtok/s | 37.5 % |',
      '| agent | 4 MW | 40.0 % | 500 of 500 ktok/s | 100.0 % |',
      '',
      '| | speed | price | revenue/yr | idle | served by |',
      '| --- | ---: | ---: | ---: | ---: | --- |',
      '| chat | 50 tok/s/user | $2/Mtok | $40M | none | alpha, 3.5 MW |',
      '| | | | | | beta, 2.5 MW |',
      '| agent | 200 tok/s/user | $20/Mtok | $60M | 100 ktok/s | alpha, 4 MW |',
    ]);
  });

  it('says what binds, what does not, and what simpler plans come to', () => {
    expect(under('What binds', planDocument())).toEqual([
      '| limit | worth |',
      '| --- | --- |',
      '| one more $1 of capex in 2027-01 | earns $0.31 |',
      '| one more Mtok/s of demand for agent in 2027-01 | earns $51M a year |',
      '| one Mtok/s less promised to chat in 2027-01 | earns $12M a year |',
      '| one MW less in the least share of chat in 2027-01 | earns $2M a year |',
    ]);
    expect(under('What does not bind', planDocument())).toContain(
      '| supply of alphas in 2027-01 | 20 of 50 racks left |',
    );
    expect(under('Beside simpler plans under the same rules', planDocument())).toEqual([
      '| | a year | against the plan |',
      '| --- | ---: | ---: |',
      '| This plan | $100M | |',
      '| Only Alpha (rack) | $90M | -$10M (-10.0 %) |',
      '| Equal split of power | $80M | -$20M (-20.0 %) |',
      '',
      '- Not possible: each of Only Beta (8-GPU node) and Greedy by revenue per MW; it cannot meet the commitments.',
    ]);
  });

  it('says how well its numbers are known, the weakest first, and why it can be believed', () => {
    expect(under('What it rests on', planDocument())).toEqual([
      '- Throughput rests on 2 numbers: 1 measured, 1 estimate.',
      '- 1 of them is a stand-in: made with another model or length than the tier promises.',
      '- Everything else rests on 3 numbers: 1 derived, 2 assumption.',
      '',
      'Weakest throughput, graded estimate:',
      '',
      '| | | | |',
      '| --- | ---: | --- | --- |',
      '| beta for chat at 50 tok/s/user | 500 ktok/s/MW | 400 to 600 ktok/s/MW | made-up, guess |',
      '',
      'Graded assumption, so check these first:',
      '',
      '- demand forecast: Made up for a test.',
      '- utilisation: 60.0 %',
    ]);
    expect(under('Proof', planDocument())[0]).toBe(
      '- The certificate holds: duality gap 1e-15, largest residual 2e-16, tolerance 1e-9, all relative.',
    );
  });

  it('of nothing bought says so', () => {
    expect(under('Fleet', emptyDocument())).toEqual(['No racks are bought.']);
  });

  it('over several periods has the timeline, the generations, the fleet, the tiers and the orders', () => {
    const [order] = planDocument().orders ?? [];
    const document = planOver(
      [
        {
          sites: { north: [10, 4], south: [5, 1] },
          revenueUsd: 30e6,
          spentUsd: 20e6,
          fleet: [racks('alpha at north', 40, { bought: 40, capexUsd: 20e6 }), racks('beta at south', 10)],
          tiers: [sold('chat', { powerMw: 5, servedMtokPerS: 2, demandMtokPerS: 4, revenueUsd: 30e6 })],
        },
        {
          sites: { north: [10, 4], south: [5, 1] },
          revenueUsd: 40e6,
          fleet: [racks('alpha at north', 40), racks('beta at south', 10)],
          tiers: [sold('chat', { powerMw: 5, servedMtokPerS: 3, demandMtokPerS: 4, revenueUsd: 40e6 })],
        },
      ],
      { orders: [order as NonNullable<typeof order>] },
    );
    // 40 racks at 0.1 MW are 4 MW, 10 are 1 MW.
    expect(under('Timeline', document)).toEqual([
      '| | revenue | capex | MW | of | First | Second |',
      '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
      '| 2027 Q1 | $30M | $20M | 5 | 15 | 4 | 1 |',
      '| 2027 Q2 | $40M | $0 | 5 | 15 | 4 | 1 |',
      '| total | $70M | $20M | | | | |',
      '',
      'MW in use of the power at the meter, and by generation.',
      '',
      'MW in use of what each site has:',
      '',
      '| | north | south |',
      '| --- | ---: | ---: |',
      '| 2027 Q1 | 4 of 10 | 1 of 5 |',
      '| 2027 Q2 | 4 of 10 | 1 of 5 |',
    ]);
    expect(under('When each generation comes and goes', document)).toHaveLength(2);
    expect(under('Fleet over time', document)).toEqual([
      '| | | bought | installed | running | off | retired | MW | capex |',
      '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
      '| alpha at north | 2027 Q1 | 40 | 40 | 40 | | | 4 | $20M |',
      '| | 2027 Q2 | | 40 | 40 | | | 4 | |',
      '| beta at south | 2027 Q1 - 2027 Q2 | | 10 | 10 | | | 1 | |',
      '',
      'Racks are continuous here: counts are rounded.',
    ]);
    // Two of 4 Mtok/s are half of the demand, 3 are three quarters.
    expect(under('Tiers over time', document)).toEqual([
      '| | | power | served | | price | revenue |',
      '| --- | --- | ---: | ---: | ---: | ---: | ---: |',
      '| chat | 2027 Q1 | 5 MW | 2 of 4 Mtok/s | 50.0 % | $2/Mtok | $30M |',
      '| | 2027 Q2 | 5 MW | 3 of 4 Mtok/s | 75.0 % | $2/Mtok | $40M |',
    ]);
    expect(under('Orders', document)).toEqual([
      '| order by | delivery | site | system | racks | capex |',
      '| --- | --- | --- | --- | ---: | ---: |',
      '| 2027-01 | 2027-01 | north | alpha | 60 | $210M |',
      '| all racks | | | | 60 | $210M |',
      '',
      'No lead times are stated: an order is due in the month of its delivery.',
    ]);
  });

  it('where there is no plan says why', () => {
    const document = withoutPlan({ kind: 'infeasible', reasons: ['Power is short.', '1. * <b>'] });
    expect(planMarkdown({ ...document, excluded: [] })).toBe(
      ['# Ten megawatts', '', 'No plan is possible.', '', '- Power is short.', '- 1\\. \\* \\<b\\>', ''].join(
        '\n',
      ),
    );
  });

  it('takes no name for markup', () => {
    const document = planDocument();
    const name = '# a | `b` [c](d) <img>\u001b';
    expect(planMarkdown({ ...document, scenario: { ...document.scenario, name } }).split('\n')[0]).toBe(
      '# \\# a \\| \\`b\\` \\[c\\](d) \\<img\\>\\\\u{1b}',
    );
  });
});

describe.each(['gigawatt', 'roadmap'])('the Markdown of the built-in %s', (name) => {
  it('names every system, tier and baseline, and has as many cells in each row as in its heading', async () => {
    const scenario = readScenarioFile(`fixtures/${name}/scenario.yaml`);
    const document = await whenSolved('auto', (solving) => {
      const outcome = planScenario(scenario, solving);
      return makeDocument(scenario, outcome, insightInto(scenario, outcome, solving));
    });
    const text = planMarkdown(document);
    for (const { fleet, tiers } of document.periods ?? []) {
      for (const { system } of fleet) expect(text).toMatch(new RegExp(`^\\| ${system}( at .*)? \\|`, 'm'));
      for (const { tier } of tiers) expect(text).toContain(`\n| ${tier} | `);
    }
    for (const baseline of document.baselines) expect(text).toContain(baseline.name);
    const parts = text.split('\n\n').filter((part) => part.startsWith('|'));
    expect(parts.length).toBeGreaterThan(5);
    for (const part of parts) {
      const cells = part.split('\n').map((line) => line.match(/(?<!\\)\|/g)?.length);
      expect(new Set(cells).size, part).toBe(1);
    }
  }, 120_000);
});
