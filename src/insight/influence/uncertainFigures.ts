import type { Scenario } from '../../scenario/scenario.ts';
import type { ScenarioFigure } from '../figures/figure.ts';
import { plantFigures } from '../figures/plantFigures.ts';
import { priceChangeFigures, systemFigures } from '../figures/systemFigures.ts';
import { throughputFigures } from '../figures/throughputFigures.ts';
import { tierFigures } from '../figures/tierFigures.ts';

/**
 * The numbers of a scenario that are not known for sure: those for which sources give a range, and those that nobody measured. What
 * the planner decides, such as power, budget and policies, is none of them.
 */
export function uncertainFigures(scenario: Scenario): ScenarioFigure[] {
  return [
    ...throughputFigures(scenario),
    ...systemFigures(scenario),
    ...priceChangeFigures(scenario),
    ...tierFigures(scenario),
    ...plantFigures(scenario),
  ].filter(({ grade, isTried }) => grade !== 'measured' || !isTried);
}
