import { expect, test } from 'vitest';
import type { PlanDocument } from '../../../src/document/schema.ts';
import { isAnswered } from '../../../src/report/section.ts';
import { evidence } from '../../../src/report/sections/evidence.ts';
import { planDocument } from '../support/planDocument.ts';

const [estimate, measured] = planDocument().evidence as [
  PlanDocument['evidence'][number],
  PlanDocument['evidence'][number],
];
const standIn = { ...estimate, isStandIn: true } as PlanDocument['evidence'][number];

test.each([
  [[standIn], 'It is a stand-in'],
  [[standIn, standIn], 'Both of them are stand-ins'],
  [[standIn, standIn, standIn], 'All of them are stand-ins'],
  [[standIn, measured], '1 of them is a stand-in'],
  [[standIn, standIn, measured], '2 of them are stand-ins'],
])('stand-ins are counted: %#', (entries, words) => {
  const document = planDocument({ evidence: entries });
  if (!isAnswered(document)) throw new Error('The document holds no plan.');
  expect(evidence(document, { columns: 120 })[2]).toBe(
    `${words}: made with another model or length than the tier promises.`,
  );
});
