import { expect, test } from 'vitest';
import { planOf } from '../../support/planning.ts';
import { figure, plainScenario, tier } from '../../support/randomScenario.ts';
import { brokenBy, marginalsByLabel, PER_MW, YEAR } from './byHand.ts';

// 8 Mtok/s promised at 1 USD/Mtok take 100 MW; the other 900 MW serve chat at 3 USD/Mtok.
const plan = planOf(
  plainScenario({
    tiers: [tier('chat', {}), tier('cheap', { priceUsdPerMtok: figure(1), commitment: [8] })],
  }),
);

test('what was promised is served, and no more', () => {
  expect(plan.periods[0]!.tiers.map(({ tier, servedMtokPerS }) => [tier, servedMtokPerS])).toEqual([
    ['chat', expect.closeTo(72, 9)],
    ['cheap', expect.closeTo(8, 9)],
  ]);
  expect(plan.objective.value).toBeCloseTo(900 * PER_MW + 8 * YEAR, 6);
});

test('one more Mtok/s promised costs the difference in price, and is shown as a loss', () => {
  expect(marginalsByLabel(plan)).toEqual({
    'commitment to cheap in 2027-01': expect.closeTo(-(3 - 1) * YEAR, 9),
    'power at abilene in 2027-01': expect.closeTo(PER_MW, 9),
  });
  expect(plan.marginals[0]).toMatchObject({ unit: 'Mtok/s', loosenedBy: ['tiers.cheap.commitment'] });
});

test('the check finds a promise that is not kept', () => {
  const broken = brokenBy(plan, ({ periods }) => {
    periods[0]!.tiers[1]!.servedMtokPerS = 7;
  });
  expect(broken).toEqual([{ rule: 'commitment', tier: 'cheap', period: '2027-01' }]);
});
