import type { Scenario } from '../../../src/scenario/scenario.ts';
import { figure, frontier, plainScenario, system, tier } from '../../support/randomScenario.ts';

/**
 * One GW for one year. A rack takes 100 kW and makes 8 x 0.001 Mtok/s for chat, 80 ktok/s per MW, and half of that for the faster coding. A
 * node of 200 kW is cooled by air, takes 250 kW at the meter and makes 0.008 Mtok/s, 32 ktok/s per MW; coding is too fast for it.
 * Nobody has measured the third, the fourth is not on sale. Chat wants 60 Mtok/s, coding no more than 8.
 */
export function smallFleet(change: Partial<Scenario> = {}): Scenario {
  return plainScenario({
    systems: [
      system('gone', { name: 'Gone for good', disabled: 'cancelled by its maker' }),
      system('node', { name: 'Node of eight', cooling: 'air', itKw: figure(200), capexMusd: figure(4) }),
      system('rack', { name: 'Rack of eight' }),
      system('unseen', { name: 'Not yet seen' }),
    ],
    alone: ['gone', 'node', 'rack', 'unseen'],
    frontiers: [
      frontier('node', [[60, 0.001]]),
      frontier('rack', [
        [50, 0.001],
        [100, 0.0005],
      ]),
    ],
    tiers: [
      tier('chat', { demand: { mean: [60] }, commitment: [20] }),
      tier('coding', {
        priceUsdPerMtok: figure(6),
        interactivity: figure(100),
        demand: { mean: [8] },
        share: { least: 0.1, most: 0.5 },
      }),
    ],
    ...change,
  });
}
