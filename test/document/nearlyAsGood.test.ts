import { expect, test } from 'vitest';
import { nearlyAsGoodIn } from '../../src/document/nearlyAsGood.ts';
import { nearlyAsGood } from '../../src/document/nearlyAsGoodSchema.ts';
import type { AlternativePlan } from '../../src/insight/alternatives/alternativePlan.ts';

const PLAN: AlternativePlan = {
  isThePlan: true,
  valueMusd: 280,
  lossMusd: 0,
  lossShare: 0,
  capexMusd: 8,
  systems: 2,
  greatestVendor: { vendor: 'Dakota', spendMusd: 8 },
  fleet: [{ system: 'chair', racks: 8, planRacks: 8, powerMw: 12, planPowerMw: 12 }],
};
const WRITTEN = {
  isThePlan: true,
  valueUsd: 280e6,
  lossUsd: 0,
  lossShare: 0,
  capexUsd: 8e6,
  systems: 2,
  greatestVendor: { vendor: 'Dakota', spendUsd: 8e6 },
  fleet: [{ system: 'chair', racks: 8, planRacks: 8, powerMw: 12, planPowerMw: 12 }],
};

test('stands in the document in USD, as its schema has it', () => {
  const { greatestVendor: _, ...unpaid } = PLAN;
  const { greatestVendor: __, isThePlan: ___, ...unpaidWritten } = WRITTEN;
  const written = nearlyAsGoodIn({
    kind: 'possible',
    plan: PLAN,
    within: [
      {
        loss: 0.01,
        systems: [{ id: 'chair', plan: 12, from: 11.16, to: 13.68 }],
        vendors: [{ id: 'Dakota', plan: 1, from: 1, to: 1 }],
        tiers: [{ id: 'desk', plan: 0.4, to: 0.45 }],
        capex: { id: 'capex', plan: 8, from: 7.72 },
        fewestSystems: { ...PLAN, atLeast: 1 },
        leastCapex: { ...unpaid, isThePlan: false },
      },
    ],
  });
  expect(written).toEqual({
    plan: WRITTEN,
    within: [
      {
        loss: 0.01,
        systems: [{ system: 'chair', planMw: 12, fromMw: 11.16, toMw: 13.68 }],
        vendors: [{ vendor: 'Dakota', planShare: 1, fromShare: 1, toShare: 1 }],
        tiers: [{ tier: 'desk', planShare: 0.4, toShare: 0.45 }],
        capex: { planUsd: 8e6, fromUsd: 7.72e6 },
        fewestSystems: { ...WRITTEN, atLeast: 1 },
        leastCapex: unpaidWritten,
      },
    ],
  });
  expect(nearlyAsGood.parse(written)).toEqual(written);
});

test('says why there is nothing', () => {
  const written = nearlyAsGoodIn({ kind: 'impossible', why: 'The plan makes no profit.' });
  expect(written).toEqual({ notPossible: 'The plan makes no profit.', within: [] });
  expect(nearlyAsGood.parse(written)).toEqual(written);
});
