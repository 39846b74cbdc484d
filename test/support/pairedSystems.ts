import type { Scenario } from '../../src/scenario/scenario.ts';
import { figure, frontier, system } from './randomScenario.ts';

/** Racks that serve alone, of which the old ones are not for sale, and a reader that works only in a pairing. */
export const PAIRED_SYSTEMS: Pick<Scenario, 'systems' | 'alone' | 'buyable' | 'pairings' | 'frontiers'> = {
  systems: [system('old', {}), system('rack', {}), system('reader', {})],
  alone: ['old', 'rack'],
  buyable: ['rack', 'reader'],
  pairings: [
    {
      id: 'reader>rack',
      name: 'Reader for rack',
      prefill: { system: 'reader', inputRates: [{ workload: 'work', mtokPerS: figure(0.1) }] },
      decode: { system: 'rack' },
    },
  ],
  frontiers: [
    frontier('old', [[50, 0.0001]]),
    frontier('rack', [[50, 0.001]]),
    frontier('reader>rack', [[50, 0.002]]),
  ],
};
