import { expect, it } from 'vitest';
import { planIn } from '../../src/plan/plan.ts';
import { planScenario } from '../../src/plan/planScenario.ts';
import { scenarioOf, solving } from './opened.ts';
import { openedRoadmap } from './openedRoadmap.ts';
import { planOf, roadmap, type Shape } from './roadmap.ts';

const SHAPES: readonly Shape[] = [
  {},
  { periods: 1, sites: 1 },
  { periods: 9, sites: 1 },
  { periods: 2, blocks: 2 },
  { periods: 1, sites: 1, racks: 'whole' },
];

it.each(SHAPES)('the file plans to what the scenario made by hand plans to: %j', (shape) => {
  const read = scenarioOf(openedRoadmap(shape).opened);
  const made = roadmap(shape);
  const plan = planIn(planScenario(read, solving));
  expect(plan?.objective.value).toBeCloseTo(planOf(made).objective.value, 6);
  expect(plan?.money.capexMusd).toBeCloseTo(planOf(made).money.capexMusd, 6);
  expect(read.remarks).toEqual([]);
  expect(read).toMatchObject({
    name: made.name,
    racks: made.racks,
    periods: made.periods,
    sites: made.sites.map(({ id, powerMw }) => ({ id, powerMw })),
  });
});
