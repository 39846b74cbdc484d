import type { Scenario, Site } from '../../scenario/scenario.ts';
import { oneFigure, type ScenarioFigure, severalFigures, statedFigure } from './figure.ts';

/** A part of a whole. */
const PART = { most: 1 };

/** What is known of the sites, the service, the money and the supply of a scenario. */
export function plantFigures(scenario: Scenario): ScenarioFigure[] {
  return [
    ...scenario.sites.flatMap((site) => siteFigures(scenario, site)),
    ...fractions(scenario),
    ...moneyFigures(scenario),
    ...supplyFigures(scenario),
  ];
}

function siteFigures(scenario: Scenario, site: Site): ScenarioFigure[] {
  const put = (changed: Partial<Site>): Scenario => ({
    ...scenario,
    sites: scenario.sites.map((one) => (one === site ? { ...site, ...changed } : one)),
  });
  const { id, pue, electricityUsdPerMwh, shellMusdPerMw, carbonKgPerMwh } = site;
  return [
    ...(['air', 'liquid'] as const).map((cooling) =>
      // No cooling gives power back.
      oneFigure(
        `PUE of ${cooling} cooling at ${id}`,
        'ratio',
        pue[cooling],
        (figure) => put({ pue: { ...pue, [cooling]: figure } }),
        { least: 1 },
      ),
    ),
    oneFigure(`electricity at ${id}`, 'USD/MWh', electricityUsdPerMwh, (figure) =>
      put({ electricityUsdPerMwh: figure }),
    ),
    ...(shellMusdPerMw === undefined
      ? []
      : [
          oneFigure(`price of shell at ${id}`, '$M per MW', statedFigure(shellMusdPerMw), ({ value }) =>
            put({ shellMusdPerMw: value }),
          ),
        ]),
    ...(carbonKgPerMwh
      ? [
          oneFigure(`carbon intensity of electricity at ${id}`, 'kg/MWh', carbonKgPerMwh, (figure) =>
            put({ carbonKgPerMwh: figure }),
          ),
        ]
      : []),
  ];
}

function fractions(scenario: Scenario): ScenarioFigure[] {
  return (['utilisation', 'availability'] as const).map((name) =>
    oneFigure(name, 'fraction', scenario[name], (figure) => ({ ...scenario, [name]: figure }), PART),
  );
}

function moneyFigures(scenario: Scenario): ScenarioFigure[] {
  const { loadFactor, operationsMusdPerMwYear, itLifeYears, shellLifeYears, costOfCapital } = scenario;
  return [
    oneFigure('load factor', 'fraction', loadFactor, (figure) => ({ ...scenario, loadFactor: figure }), PART),
    oneFigure('operations', '$M per MW and year', operationsMusdPerMwYear, (figure) => ({
      ...scenario,
      operationsMusdPerMwYear: figure,
    })),
    oneFigure('life of racks', 'years', itLifeYears, (figure) => ({ ...scenario, itLifeYears: figure })),
    oneFigure('life of shell', 'years', shellLifeYears, (figure) => ({
      ...scenario,
      shellLifeYears: figure,
    })),
    oneFigure('cost of capital', 'fraction per year', costOfCapital, (figure) => ({
      ...scenario,
      costOfCapital: figure,
    })),
  ];
}

function supplyFigures(scenario: Scenario): ScenarioFigure[] {
  const { supply, supplyShare } = scenario;
  if (supplyShare === undefined) return [];
  return [
    oneFigure(
      "this buyer's share of the world's deliveries",
      'fraction',
      statedFigure(supplyShare),
      ({ value }) => ({ ...scenario, supplyShare: value }),
      PART,
    ),
    ...supply.map((pool) =>
      severalFigures(
        `world deliveries of ${pool.id}`,
        pool.steps.map(({ racksPerYear }) => racksPerYear),
        (change) => {
          const steps = pool.steps.map((step) => ({ ...step, racksPerYear: change(step.racksPerYear) }));
          return { ...scenario, supply: supply.map((one) => (one === pool ? { ...pool, steps } : one)) };
        },
      ),
    ),
  ];
}
