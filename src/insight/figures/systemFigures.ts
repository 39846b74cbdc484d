import type { System } from '../../catalogue/catalogue.ts';
import type { Figure } from '../../catalogue/figure.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { oneFigure, type ScenarioFigure, statedFigure } from './figure.ts';

/** What is known of the systems that can be bought: price and its change, IT power, the month of the first deliveries. */
export function systemFigures(scenario: Scenario): ScenarioFigure[] {
  return scenario.systems
    .filter(({ disabled }) => disabled === undefined)
    .flatMap((system) => {
      const { id, capexMusd, itKw, ships } = system;
      const put =
        (field: 'capexMusd' | 'itKw' | 'ships') =>
        (figure: Figure): Scenario =>
          withSystem(scenario, { ...system, [field]: figure });
      return [
        ...(capexMusd ? [oneFigure(`price of ${id}`, '$M per rack', capexMusd, put('capexMusd'))] : []),
        ...(itKw ? [oneFigure(`IT power of ${id}`, 'kW per rack', itKw, put('itKw'))] : []),
        // A month without a range is a date that everybody agrees on.
        ...(ships?.range ? [oneFigure(`ship date of ${id}`, 'month', ships, put('ships'))] : []),
      ];
    });
}

function withSystem(scenario: Scenario, changed: System): Scenario {
  return {
    ...scenario,
    systems: scenario.systems.map((system) => (system.id === changed.id ? changed : system)),
  };
}

/** How the prices of racks change, each system for itself. */
export function priceChangeFigures(scenario: Scenario): ScenarioFigure[] {
  const { systemPriceChange = [] } = scenario;
  return systemPriceChange.map((change) =>
    oneFigure(
      `price change of ${change.system}`,
      'change per year',
      statedFigure(change.perYear),
      ({ value }) => ({
        ...scenario,
        systemPriceChange: systemPriceChange.map((one) =>
          one === change ? { ...one, perYear: value } : one,
        ),
      }),
    ),
  );
}
