import { expect, test } from 'vitest';
import type { PlanDocument } from '../../../src/document/schema.ts';
import { isAnswered } from '../../../src/report/section.ts';
import { proof } from '../../../src/report/sections/proof.ts';
import { planDocument } from '../support/planDocument.ts';

const said = (change: Partial<PlanDocument>) => {
  const document = planDocument(change);
  if (!isAnswered(document)) throw new Error('The document holds no plan.');
  return proof(document, { columns: 1000 });
};

test('of whole racks gives bound, gap, the plans beside them, and what is stranded', () => {
  const lines = said({
    objective: { measure: 'revenue', value: 100e6, bound: 100.5e6, gap: 0.005 },
    wholeRacks: { continuousUsd: 101e6, roundedDownUsd: 97e6, strandedMw: 0.3 },
  });
  expect(lines[1]).toMatch(/^- The certificate holds for the best use of these whole racks: /);
  expect(lines.slice(2, 4)).toEqual([
    '- No plan earns more than $101M (over the horizon); this one is within $500k of that, a gap of 0.5 %.',
    '- The best plan with racks in parts comes to $101M (over the horizon), and its racks rounded down, used as well as they can be, come to $97M. Rounding strands 300 kW.',
  ]);
});

test('says where racks rounded down are no plan', () => {
  expect(said({ wholeRacks: { continuousUsd: 101e6, strandedMw: 0 } })[3]).toBe(
    '- The best plan with racks in parts comes to $101M (over the horizon), and its racks rounded down cannot keep what was promised. Rounding strands 0 MW.',
  );
});

test('of racks in parts has no bound to tell, but for a search that left a gap', () => {
  expect(said({}).join()).not.toContain('No plan earns more');
  expect(said({ objective: { measure: 'capex', value: 110e6, bound: 100e6, gap: 0.1 } })[2]).toBe(
    '- No plan costs less than $100M (capex); this one is within $10M of that, a gap of 10.0 %.',
  );
});
