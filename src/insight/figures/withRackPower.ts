import type { Frontier } from '../../catalogue/catalogue.ts';
import { rackMw } from '../../plan/rackPower.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { scaled } from './scaled.ts';

/**
 * The scenario with racks of some systems that draw a factor of their IT power and make the same tokens. Curves that were published per
 * facility MW make up for it: fewer MW stand for the same racks. Where cooling differs within a pairing, its MW are weighed
 * by the PUE of the first site. What draws an unknown power goes on so.
 */
export function withRackPower(scenario: Scenario, systems: readonly string[], factor: number): Scenario {
  const scaledScenario: Scenario = {
    ...scenario,
    systems: scenario.systems.map((system) =>
      system.itKw && systems.includes(system.id) ? { ...system, itKw: scaled(system.itKw, factor) } : system,
    ),
  };
  return {
    ...scaledScenario,
    frontiers: scenario.frontiers.map((frontier) =>
      frontier.basis === 'facilityMw'
        ? withTokens(frontier, drawOf(scenario, frontier) / drawOf(scaledScenario, frontier))
        : frontier,
    ),
  };
}

function withTokens(frontier: Frontier, factor: number): Frontier {
  if (factor === 1) return frontier;
  return {
    ...frontier,
    points: frontier.points.map((point) => ({ ...point, throughput: scaled(point.throughput, factor) })),
  };
}

// MW behind the tokens of a curve, in any unit: of all racks in a ratio, of decode alone where another system prefills.
function drawOf({ systems, pairings, sites }: Scenario, { server }: Frontier): number {
  const [site] = sites;
  const pairing = pairings.find(({ id }) => id === server);
  const racks =
    pairing === undefined
      ? [{ id: server, count: 1 }]
      : 'racks' in pairing
        ? pairing.racks.map(({ system, count }) => ({ id: system, count: count.value }))
        : [{ id: pairing.decode.system, count: 1 }];
  const mw = racks.reduce((sum, { id, count }) => {
    const system = systems.find((one) => one.id === id);
    return site && system ? sum + count * rackMw(site, system) : sum;
  }, 0);
  // Nothing can run where a power is not known.
  return mw > 0 ? mw : 1;
}
