import type { Pairing } from '../../catalogue/catalogue.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { scaled } from './scaled.ts';

/**
 * The scenario with a system or pairing that makes a factor of its tokens at every point of its curves, prefill and decode alike, so that
 * the balance between them stays.
 */
export function withThroughput(scenario: Scenario, server: string, factor: number): Scenario {
  return {
    ...scenario,
    frontiers: scenario.frontiers.map((frontier) =>
      frontier.server === server
        ? {
            ...frontier,
            points: frontier.points.map((point) => ({
              ...point,
              throughput: scaled(point.throughput, factor),
            })),
          }
        : frontier,
    ),
    pairings: scenario.pairings.map((pairing) =>
      pairing.id === server ? withInputRates(pairing, factor) : pairing,
    ),
  };
}

function withInputRates(pairing: Pairing, factor: number): Pairing {
  if (!('prefill' in pairing)) return pairing;
  const { prefill } = pairing;
  return {
    ...pairing,
    prefill: {
      ...prefill,
      inputRates: prefill.inputRates.map((rate) => ({ ...rate, mtokPerS: scaled(rate.mtokPerS, factor) })),
    },
  };
}
