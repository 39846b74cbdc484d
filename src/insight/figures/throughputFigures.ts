import type { Frontier } from '../../catalogue/catalogue.ts';
import type { Figure } from '../../catalogue/figure.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { oneFigure, type ScenarioFigure, severalFigures, statedFigure } from './figure.ts';

/**
 * How fast systems and pairings serve: each curve with all of its points together, the kW that its publisher divided by, the
 * input rates of those that prefill for others, and what software gains.
 */
export function throughputFigures(scenario: Scenario): ScenarioFigure[] {
  return [
    ...scenario.frontiers.flatMap((frontier) => [
      curveFigure(scenario, frontier),
      ...publishedFigure(scenario, frontier),
    ]),
    ...inputRateFigures(scenario),
    ...gainFigure(scenario),
  ];
}

function curveFigure(scenario: Scenario, frontier: Frontier): ScenarioFigure {
  const { server, workload } = frontier;
  const isOnly = scenario.frontiers.every((other) => other === frontier || other.server !== server);
  return severalFigures(
    `throughput of ${server}${isOnly ? '' : ` on ${workload}`}`,
    frontier.points.map((point) => point.throughput),
    (change) => withThroughput(scenario, frontier, change),
  );
}

// Throughput was published per MW and multiplied by these kW, so it follows them.
function publishedFigure(scenario: Scenario, frontier: Frontier): ScenarioFigure[] {
  const { server, publishedKwPerAccelerator: published } = frontier;
  // A tenth more of these kW is a tenth more throughput, which is tried already.
  if (!published?.range) return [];
  const what = `kW by which the throughput of ${server} was published`;
  return [
    oneFigure(what, 'kW per accelerator', published, ({ value }) =>
      withThroughput(scenario, frontier, (throughput) => ({
        ...throughput,
        value: throughput.value * (value / published.value),
      })),
    ),
  ];
}

function withThroughput(
  scenario: Scenario,
  frontier: Frontier,
  change: (throughput: Figure) => Figure,
): Scenario {
  const changed = {
    ...frontier,
    points: frontier.points.map((point) => ({ ...point, throughput: change(point.throughput) })),
  };
  return {
    ...scenario,
    frontiers: scenario.frontiers.map((one) => (one === frontier ? changed : one)),
  };
}

function inputRateFigures(scenario: Scenario): ScenarioFigure[] {
  return scenario.pairings.flatMap((pairing) => {
    if (!('prefill' in pairing) || pairing.prefill.inputRates.length === 0) return [];
    const { system, inputRates } = pairing.prefill;
    return [
      severalFigures(
        `input rate of ${system} in ${pairing.id}`,
        inputRates.map(({ mtokPerS }) => mtokPerS),
        (change) => {
          const rates = inputRates.map((rate) => ({ ...rate, mtokPerS: change(rate.mtokPerS) }));
          const changed = { ...pairing, prefill: { system, inputRates: rates } };
          return {
            ...scenario,
            pairings: scenario.pairings.map((one) => (one === pairing ? changed : one)),
          };
        },
      ),
    ];
  });
}

function gainFigure(scenario: Scenario): ScenarioFigure[] {
  const { softwareGain } = scenario;
  if (!softwareGain) return [];
  return [
    oneFigure(
      'throughput gained by software',
      'fraction per year',
      statedFigure(softwareGain.perYear),
      ({ value }) => ({ ...scenario, softwareGain: { ...softwareGain, perYear: value } }),
    ),
  ];
}
