import { expect, test } from 'vitest';
import { moneyByTierIn } from '../../src/document/byTier.ts';
import { planOf } from '../support/planning.ts';
import { figure, plainScenario, site, tier } from '../support/randomScenario.ts';

// 100 MW make 8 Mtok/s, 2 of them for seats of 2 Mtok a month at 10 USD/Mtok. A year is 31,536,000 seconds, a month 2,628,000.
test('a tier by the seat is told by the token and by the seat', () => {
  const plan = planOf(
    plainScenario({
      sites: [site('abilene', 100)],
      tiers: [
        tier('seats', {
          priceUsdPerMtok: figure(10),
          demand: { mean: [2] },
          earnings: { way: 'seat', usdPerMonth: 20, mtokPerMonth: 2 },
        }),
        tier('chat', { demand: { mean: [6] } }),
        tier('none', { demand: { mean: [0] } }),
      ],
    }),
  );
  const [seats, chat, none] = moneyByTierIn(plan).tiers;
  // 946.4124 of capital, 56.064 of energy and 30 of operations for 8 x 31.536 = 252.288 Ttok: 4.09403 USD per Mtok, the same in both tiers.
  const cost = (946.4124111 + 56.064 + 30) / 252.288;
  expect(seats?.perMtok).toMatchObject({ priceUsd: expect.closeTo(10, 8), costUsd: expect.closeTo(cost, 7) });
  expect(seats?.marginShare).toBeCloseTo(1 - cost / 10, 8);
  expect(chat?.perMtok?.costUsd).toBeCloseTo(cost, 7);
  // 2 Mtok/s are 2 x 2,628,000 / 2 = 2,628,000 seats.
  expect(seats?.perHead).toEqual({
    head: 'seat',
    mtok: 2,
    served: expect.closeTo(2_628_000, 2),
    priceUsd: expect.closeTo(20, 8),
    costUsd: expect.closeTo(2 * cost, 7),
  });
  expect(chat).not.toHaveProperty('perHead');
  expect(none).toEqual({
    tier: 'none',
    outputTtok: 0,
    revenueUsd: 0,
    capitalUsd: 0,
    energyUsd: 0,
    operationsUsd: 0,
  });
});
