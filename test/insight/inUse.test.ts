import { expect, test } from 'vitest';
import { optionsInUse, systemsBought, systemsInUse } from '../../src/insight/inUse.ts';
import { planOf } from '../support/planning.ts';
import { figure, frontier, plainScenario, site, system, tier } from '../support/randomScenario.ts';

test('only what is bought and given power is in use', () => {
  const scenario = plainScenario({
    systems: [system('rack', {}), system('shelf', { itKw: figure(1000) })],
    alone: ['rack', 'shelf'],
    frontiers: [frontier('rack', [[50, 0.001]]), frontier('shelf', [[50, 0.001]])],
    tiers: [tier('chat', {}), tier('fast', { interactivity: figure(90) })],
  });
  const { periods } = planOf(scenario);
  expect([...systemsInUse(periods)]).toEqual(['rack']);
  expect(optionsInUse(periods).map(({ server, powerMw }) => [server, powerMw])).toEqual([
    ['rack', expect.closeTo(1000, 9)],
  ]);
});

test('racks that stand already are in use and not bought', () => {
  const { periods } = planOf(
    plainScenario({
      sites: [site('abilene', 1000, { fleet: [{ system: 'rack', racks: 9, sinceMonth: 2026 * 12 }] })],
      buyable: [],
    }),
  );
  expect([...systemsInUse(periods)]).toEqual(['rack']);
  expect([...systemsBought(periods)]).toEqual([]);
});
