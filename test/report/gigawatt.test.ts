import { beforeAll, describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../src/document/schema.ts';
import { makeDocument } from '../../src/document/write.ts';
import { insightInto } from '../../src/insight/insight.ts';
import { planScenario } from '../../src/plan/planScenario.ts';
import { dollars } from '../../src/report/dollars.ts';
import { textReport } from '../../src/report/text.ts';
import { widthOf } from '../../src/report/width.ts';
import { readScenarioFile } from '../../src/scenario/read.ts';
import { whenSolved } from '../../src/solvers/solving.ts';

describe('the report of the built-in gigawatt', () => {
  let document: PlanDocument;
  beforeAll(async () => {
    const scenario = readScenarioFile('fixtures/gigawatt/scenario.yaml');
    document = await whenSolved('auto', (solving) => {
      const outcome = planScenario(scenario, solving);
      return makeDocument(scenario, outcome, insightInto(scenario, outcome, solving));
    });
  });

  it('opens with the revenue of the document', () => {
    const text = textReport(document, { columns: 80 });
    expect(text.split('\n')[3]).toContain(`${dollars(document.totals?.revenueUsd ?? 0)} a year from 1 GW: `);
  });

  it('names every system that is bought, every tier, every marginal value and every baseline', () => {
    const text = textReport(document, { columns: 120 });
    const unwrapped = text.replaceAll(/\n {2}/g, ' ');
    const [period] = document.periods ?? [];
    for (const { system } of period?.fleet ?? []) expect(text).toMatch(new RegExp(`^${system} `, 'm'));
    for (const { tier } of period?.tiers ?? []) expect(text).toMatch(new RegExp(`^${tier} .*(█|0 MW)`, 'm'));
    for (const { name } of document.baselines) expect(unwrapped).toContain(name);
    expect(text.match(/ {2}earns \$/g)).toHaveLength(document.marginals.length);
  });

  it('cuts nothing at 80 columns but the names of systems and sources', () => {
    const cutLines = textReport(document, { columns: 80 })
      .split('\n')
      .filter((line) => line.includes('…'));
    expect(cutLines.filter((line) => !/^(Only )?[A-Z]/.test(line.trimStart()))).toEqual([]);
  });

  it.each([80, 100, 120])('keeps within %i columns', (columns) => {
    for (const line of textReport(document, { columns }).split('\n')) {
      expect(widthOf(line), line).toBeLessThanOrEqual(columns);
    }
  });
});
