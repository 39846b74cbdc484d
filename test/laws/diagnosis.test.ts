import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import type { Contradiction, Repair } from '../../src/insight/diagnosis/diagnosis.ts';
import { repaired } from '../../src/insight/diagnosis/repair.ts';
import { buildProgram } from '../../src/plan/buildProgram.ts';
import { formulate } from '../../src/plan/formulation.ts';
import { unmeetableDemands } from '../../src/plan/infeasible.ts';
import { type RowKey, ruleOf } from '../../src/plan/rules/index.ts';
import type { Program, Row } from '../../src/program/program.ts';
import { REAL_SHORTAGE, shortageProgram } from '../../src/program/shortage.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { diagnosisOf } from '../support/diagnosis.ts';
import { outcomeOf, solvingBy } from '../support/planning.ts';
import { anyRoadmap } from '../support/randomRoadmap.ts';
import { anyScenario } from '../support/randomScenario.ts';
import { runs } from '../support/runs.ts';

const solving = solvingBy('auto');

/** Random problems that ask for more than the drawn ones, so that many of them have no plan. */
const anyDemanding: fc.Arbitrary<Scenario> = fc
  .record({
    base: fc.oneof(anyScenario, anyRoadmap),
    promised: fc.constantFrom(0, 0.3, 0.8, 1),
    least: fc.constantFrom(0, 0.3, 0.6),
    exact: fc.constantFrom(undefined, 0.2, 0.5),
    racksLeast: fc.constantFrom(0, 0, 200, 5000),
    spendLeast: fc.constantFrom(0, 0, 50, 5000),
    vendorLeast: fc.constantFrom(0, 0, 0.6),
    power: fc.constantFrom(0.02, 0.3, 1),
  })
  .map(({ base, promised, least, exact, racksLeast, spendLeast, vendorLeast, power }) => ({
    ...base,
    sites: base.sites.map((site) => ({ ...site, powerMw: site.powerMw.map((mw) => mw * power) })),
    tiers: base.tiers.map((tier, at) => ({
      ...tier,
      ...(tier.demand.mean &&
        promised > 0 && { commitment: tier.demand.mean.map((mean) => mean * promised) }),
      ...(at === 0 && least > 0 && { share: { least } }),
      ...(at === 1 && exact !== undefined && { share: { least: exact, most: exact } }),
    })),
    ...(vendorLeast > 0 && {
      vendorLimits: [{ vendor: base.systems[0]?.vendor ?? '', share: { least: vendorLeast } }],
    }),
    systemLimits: [
      ...(base.systemLimits ?? []).filter(({ system }) => system !== 'system0'),
      {
        system: 'system0',
        racks: { least: base.periods.map(() => racksLeast) },
        capexMusd: { least: spendLeast },
      },
    ],
  }));

/** Whether some plan keeps the rows that come from some inputs, and all that come from none. */
function isKept(scenario: Scenario, paths: readonly string[]): boolean {
  const program = buildProgram(formulate(scenario));
  const rows = program.rows.flatMap((row): Row<RowKey>[] => {
    const { inputs } = ruleOf(row.key);
    if (inputs === undefined) return [row];
    const sidesOfRow =
      'side' in row.key && row.key.side === 'exact'
        ? ([
            ['least', '>='],
            ['most', '<='],
          ] as const)
        : ([[inputs.of(scenario, row.key).side, row.sense]] as const);
    const path = inputs.of(scenario, row.key).path.join('.');
    return sidesOfRow.flatMap(([side, sense]) =>
      paths.includes(`${path} ${side}`) ? [{ ...row, name: `${row.name} ${side}`, sense }] : [],
    );
  });
  const { outcome } = solving.solve(shortageProgram({ columns: program.columns, rows } as Program));
  if (outcome.kind !== 'optimal') throw new Error(`It is ${outcome.kind}.`);
  return outcome.solution.objective > -REAL_SHORTAGE;
}

function idsIn({ inputs }: Contradiction): string[] {
  return inputs.map(({ path, side }) => `${path.join('.')} ${side}`);
}

/** A repair of one input that goes nearly as far. */
function short({ changes }: Repair): Pick<Repair, 'changes'> {
  return {
    changes: changes.map(({ before, after, ...change }) => ({
      ...change,
      before,
      after: after.map((value, at) => {
        const stated = before[at];
        return value === null || typeof stated !== 'number' ? value : stated + 0.99 * (value - stated);
      }),
    })),
  };
}

// Many draws have a plan; a law that held for these alone would say nothing.
const seen = { diagnosed: 0, alone: 0, together: 0 };

afterAll(() => {
  expect(seen.diagnosed).toBeGreaterThanOrEqual(30);
  expect(seen.alone).toBeGreaterThanOrEqual(20);
  expect(seen.together).toBeGreaterThanOrEqual(15);
});

it('every conflict is one, and none without any of its inputs; every repair gives a plan, and a smaller one does not', () => {
  fc.assert(
    fc.property(anyDemanding, (scenario) => {
      const outcome = outcomeOf(scenario);
      const diagnosis = diagnosisOf(scenario);
      const isUnmeetable = unmeetableDemands(formulate(scenario)).length > 0;
      expect(diagnosis !== undefined).toBe(outcome.kind === 'infeasible' && !isUnmeetable);
      if (diagnosis === undefined) return;
      seen.diagnosed += 1;
      for (const conflict of diagnosis.conflicts) {
        const ids = idsIn(conflict);
        expect(isKept(scenario, ids)).toBe(false);
        for (const id of ids) {
          const others = ids.filter((other) => other !== id);
          expect(isKept(scenario, others)).toBe(true);
        }
      }
      expect(diagnosis.repairs.length).toBeGreaterThan(0);
      for (const repair of diagnosis.repairs) {
        expect(outcomeOf(repaired(scenario, repair)).kind).toBe('optimal');
        seen[repair.changes.length > 1 ? 'together' : 'alone'] += 1;
        if (repair.changes.length === 1)
          expect(outcomeOf(repaired(scenario, short(repair))).kind).toBe('infeasible');
      }
    }),
    runs(60),
  );
});
