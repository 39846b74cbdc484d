import { beforeAll, describe, expect, test } from 'vitest';
import { naiveProgram } from '../../scripts/bench/naive/naiveProgram.ts';
import { fourSites, twoSites, withScenarioFile } from '../../scripts/bench/scenarios.ts';
import { planIn } from '../../src/plan/plan.ts';
import { planScenario } from '../../src/plan/planScenario.ts';
import { readScenarioFile } from '../../src/scenario/read.ts';
import { loadHighs } from '../../src/solvers/highs.ts';
import { solvingNow } from '../../src/solvers/solving.ts';

beforeAll(async () => {
  await loadHighs();
});

describe('a program written by hand from the scenario alone', () => {
  // Six quarters: racks of 2023 retire, software gets faster, and systems ship within the horizon.
  test.each([
    ['two sites', twoSites(6)],
    ['four sites over the hours of the day', fourSites(6)],
  ])('comes to the profit of the plan: %s', async (_, file) => {
    await withScenarioFile(file, (path) => {
      const scenario = readScenarioFile(path);
      const solving = solvingNow('auto');
      const { outcome } = solving.solve(naiveProgram(scenario));
      const naive = outcome.kind === 'optimal' ? outcome.solution.objective : Number.NaN;
      const profit = planIn(planScenario(scenario, solving))?.money.profitMusd ?? Number.NaN;
      expect(naive).toBeGreaterThan(1000);
      expect(Math.abs(profit - naive) / naive).toBeLessThan(1e-8);
    });
  });

  test('drops no point that is fast enough, and no purchase that cannot be made yet', async () => {
    await withScenarioFile(twoSites(1), (path) => {
      const { columns, rows } = naiveProgram(readScenarioFile(path));
      const given = columns.filter(({ name }) => name.startsWith('give,west,free,rack_2030,'));
      // Its eight points run from 20 tok/s on; those above the 33 of the tier, and what the curve makes at 33.
      // Speeds are 20 * 32^(k/7): 20, 32.81, 53.8, 88.3, ...; six of them are above 33.
      expect(given.length).toBe(7);
      const [buy] = columns.flatMap(({ name }, j) => (name === 'buy,west,rack_2030,2027-01' ? [j] : []));
      const held = rows.find(({ name }) => name === 'notYet,buy,west,rack_2030,2027-01');
      expect(held).toMatchObject({ sense: '=', rhs: 0, terms: [{ column: buy, coefficient: 1 }] });
    });
  });
});
