import type { ColumnKey } from '../../plan/columns.ts';
import { systemOf } from '../../plan/formulation.ts';
import { capexPerUnit, existingShellMusd, powerPerUnit } from '../../plan/objectives.ts';
import type { PeriodEntry } from '../../plan/periods.ts';
import type { Plan } from '../../plan/plan.ts';
import { yearsOf } from '../../plan/yearsOf.ts';
import type { Study } from '../study.ts';
import { type Form, formOf, type Measure } from './measure.ts';

/** What plans that are nearly as good are told apart by. */
export interface Measures {
  /** MW that run of each system that can run at all, meaned over the horizon, in the order of their ids. */
  readonly systems: readonly Measure[];
  /** Each vendor's part of the MW-years that racks run, by name; empty where none run. */
  readonly vendors: readonly Measure[];
  /** Each tier's part of the MW-years that tiers are given, in the order of the tiers; empty where none are. */
  readonly tiers: readonly Measure[];
  /** $M over the horizon. */
  readonly capex: Measure;
}

// What rounding leaves of the whole, as readPlan.ts has it.
const NEGLIGIBLE = 1e-9;

/** The measures of a plan. */
export function measuresOf({ formulation, program }: Study, plan: Plan): Measures {
  const { scenario, schedule, systems } = formulation;
  const form = (perUnit: (key: ColumnKey) => number, constant?: number): Form =>
    formOf(
      program.columns.map(({ key }) => perUnit(key)),
      constant,
    );
  const power = (kind: 'run' | 'allocate', isCounted: (key: ColumnKey) => boolean): Form =>
    form((key) =>
      key.kind === kind && isCounted(key) ? powerPerUnit(formulation, key) / schedule.horizonYears : 0,
    );
  const running = power('run', () => true);
  const allocated = power('allocate', () => true);
  const vendorOf = (system: string) => systemOf(scenario, system).vendor;
  const runningMw = (isCounted: (system: string) => boolean) =>
    meanMw(plan, ({ fleet }) =>
      fleet.reduce((sum, { system, powerMw }) => (isCounted(system) ? sum + powerMw : sum), 0),
    );
  const allocatedMw = (isCounted: (tier: string) => boolean) =>
    meanMw(plan, ({ tiers }) =>
      tiers.reduce((sum, { tier, powerMw }) => (isCounted(tier) ? sum + powerMw : sum), 0),
    );
  const runningAll = runningMw(() => true);
  const allocatedAll = allocatedMw(() => true);
  const share = { least: NEGLIGIBLE };
  const vendors = [...new Set(systems.map(({ vendor }) => vendor))].sort();
  return {
    systems: systems.map(({ id }) => ({
      id,
      part: power('run', (key) => key.kind === 'run' && key.system === id),
      plan: runningMw((system) => system === id),
      least: NEGLIGIBLE * runningAll,
    })),
    vendors:
      runningAll > 0
        ? vendors.map((id) => ({
            id,
            part: power('run', (key) => key.kind === 'run' && vendorOf(key.system) === id),
            whole: running,
            plan: runningMw((system) => vendorOf(system) === id) / runningAll,
            ...share,
          }))
        : [],
    tiers:
      allocatedAll > 0
        ? scenario.tiers.map(({ id }) => ({
            id,
            part: power('allocate', (key) => key.kind === 'allocate' && key.tier === id),
            whole: allocated,
            plan: allocatedMw((tier) => tier === id) / allocatedAll,
            ...share,
          }))
        : [],
    capex: {
      id: 'capex',
      part: form((key) => capexPerUnit(formulation, key), -existingShellMusd(scenario)),
      plan: plan.money.capexMusd,
      least: NEGLIGIBLE * plan.money.capexMusd,
    },
  };
}

function meanMw({ periods }: Plan, mwOf: (entry: PeriodEntry) => number): number {
  const years = periods.reduce((sum, entry) => sum + yearsOf(entry), 0);
  return periods.reduce((sum, entry) => sum + mwOf(entry) * yearsOf(entry), 0) / years;
}
