import type { PlanProgram } from '../../plan/buildProgram.ts';
import type { ColumnKey } from '../../plan/columns.ts';
import { decidedIn } from '../../plan/decided.ts';
import { type FixedRacks, fixColumns } from '../../plan/fixRacks.ts';
import { objectiveOffset } from '../../plan/objectives.ts';
import type { Plan } from '../../plan/plan.ts';
import { differenceBetween } from '../../program/difference.ts';
import type { Solving } from '../../solvers/solving.ts';
import type { Answer, Study } from '../study.ts';

/** The racks and shell of a plan as they stand, in a world where some number is another. */
export interface FixedFleet {
  /**
   * What the best use of the fleet comes to by the objective, $M; of capex, a cost. Undefined where promises cannot be kept with it,
   * or where some of its racks cannot be had.
   */
  worthMusd(answer: Pick<Answer, 'formulation' | 'program'>): number | undefined;
  /** Gives the memory back. */
  done(): void;
}

/**
 * Fixes what a plan buys and builds. What limits purchases, the budget and the supply, does not hold any more: it has been
 * kept when they were made. Which of the racks run, and for whom, is decided anew. Undefined where the plan's own program cannot be fixed.
 */
export function fixedFleetOf(study: Study, plan: Plan, solving: Solving): FixedFleet | undefined {
  const decided = decidedIn(plan.periods);
  const own = fixedAs(study.program, decided);
  if (own === undefined) return undefined;
  const varied = solving.vary(own.program);
  const names = new Set(boughtIn(study.program, decided));
  return {
    worthMusd({ formulation, program }) {
      const fixed = fixedAs(program, decided);
      if (fixed === undefined || !hasAll(program, names)) return undefined;
      const change = differenceBetween(own.program, fixed.program);
      const { outcome } = change ? varied.solve(change) : solving.solve(fixed.program);
      if (outcome.kind !== 'optimal') return undefined;
      const paid = program.columns.reduce(
        (sum, { key, objective }) => (isPurchase(key) ? sum + objective * decided(key) : sum),
        objectiveOffset(formulation),
      );
      return (plan.objective.measure === 'capex' ? -1 : 1) * (outcome.solution.objective + paid);
    },
    done: () => varied.done(),
  };
}

function fixedAs(program: PlanProgram, decided: (key: ColumnKey) => number): FixedRacks | undefined {
  const free = { ...program, rows: program.rows.filter(({ key }) => !ON_PURCHASES.has(key.rule)) };
  const values = program.columns.map(({ key }) => (isPurchase(key) ? decided(key) : 0));
  return fixColumns<never>(free, values, ({ key }) => isPurchase(key));
}

const ON_PURCHASES: ReadonlySet<string> = new Set(['capex', 'supply', 'systemCapex', 'churn']);

function isPurchase({ kind }: ColumnKey): boolean {
  return kind === 'buy' || kind === 'shell';
}

function boughtIn({ columns }: PlanProgram, decided: (key: ColumnKey) => number): string[] {
  return columns.filter(({ key }) => isPurchase(key) && decided(key) > 0).map(({ name }) => name);
}

function hasAll({ columns }: PlanProgram, names: ReadonlySet<string>): boolean {
  const there = columns.reduce((count, { name }) => (names.has(name) ? count + 1 : count), 0);
  return there === names.size;
}
