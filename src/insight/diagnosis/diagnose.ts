import { formulate } from '../../plan/formulation.ts';
import { unmeetableDemands } from '../../plan/infeasible.ts';
import { listed } from '../../quantity/words.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Solving, Varied } from '../../solvers/solving.ts';
import type { Steps } from '../steps.ts';
import { type Conflict, conflictAmong, Unproven } from './conflict.ts';
import type { Contradiction, Diagnosis, Repair } from './diagnosis.ts';
import { type Loosening, loosenedAlone, loosenedTogether, relativeSize } from './loosening.ts';
import { type Opened, opened } from './opened.ts';
import { repairBy } from './repair.ts';
import type { StatedInput } from './statedInputs.ts';

/**
 * Why a scenario has no plan, and what would give it one; racks are in parts here. Undefined where there is nothing to find: where racks in
 * parts have a plan, where a demand cannot be met whatever the limits (plan/infeasible.ts says which), and where no solver
 * can prove it.
 */
export function* diagnose(scenario: Scenario, solving: Solving): Steps<Diagnosis | undefined> {
  const formulation = formulate(scenario);
  if (unmeetableDemands(formulation).length > 0) return undefined;
  const open = opened(formulation);
  const varied = solving.vary(open.program);
  try {
    return yield* diagnosed(open, varied, solving);
  } catch (error) {
    if (error instanceof Unproven) return undefined;
    throw error;
  } finally {
    varied.done();
  }
}

function* diagnosed(open: Opened, varied: Varied, solving: Solving): Steps<Diagnosis | undefined> {
  const conflicts = yield* separateConflicts(open, varied);
  const [only, ...others] = conflicts;
  if (only === undefined) return undefined;
  const alone: Loosening[] = [];
  // What two conflicts do not share cannot be the only thing that gives way.
  for (const { input } of others.length === 0 ? only : []) {
    if (conflicts.some((conflict) => !isIn(conflict, input))) continue;
    const loosened = yield* loosenedAlone(open, varied, input);
    if (loosened !== undefined) {
      alone.push(loosened);
      continue;
    }
    const without = open.inputs.filter((other) => other !== input);
    const more = yield* conflictAmong(open, varied, without);
    if (more !== undefined) conflicts.push(more);
  }
  const repairs = yield* allRepairs(open, varied, solving, conflicts, alone);
  const smallestFirst = conflicts.toSorted((a, b) => a.length - b.length);
  return { conflicts: smallestFirst.map((conflict) => contradictionOf(open.scenario, conflict)), repairs };
}

/** Conflicts that share no input, until what is left can be kept together. */
function* separateConflicts(open: Opened, varied: Varied): Steps<Conflict[]> {
  const conflicts: Conflict[] = [];
  let left = open.inputs;
  for (;;) {
    const found = yield* conflictAmong(open, varied, left);
    if (found === undefined || found.length === 0) return conflicts;
    conflicts.push(found);
    left = left.filter((input) => !isIn(found, input));
  }
}

function isIn(conflict: Conflict, input: StatedInput): boolean {
  return conflict.some((part) => part.input === input);
}

function* allRepairs(
  open: Opened,
  varied: Varied,
  solving: Solving,
  conflicts: readonly Conflict[],
  alone: readonly Loosening[],
): Steps<Repair[]> {
  const inputs = open.inputs.toReversed();
  const conflicting = inputs.filter((input) => conflicts.some((conflict) => isIn(conflict, input)));
  // Nobody gets more than all of a supply, so that the inputs of the conflicts need not be enough.
  const together =
    (yield* loosenedTogether(open, varied, conflicting)) ?? (yield* loosenedTogether(open, varied, inputs));
  const isNew = together && !alone.some(({ input }) => together.length === 1 && input === together[0]?.input);
  const sorted = alone.toSorted((a, b) => sizeOf(open, a) - sizeOf(open, b));
  const repairs: Repair[] = [];
  for (const loosenings of [...sorted.map((one) => [one]), ...(isNew ? [together] : [])]) {
    const repair = yield* repairBy(open.scenario, loosenings, solving);
    if (repair !== undefined) repairs.push(repair);
  }
  return repairs;
}

// Two that are as large as each other stay in the order of the conflict.
function sizeOf(open: Opened, loosening: Loosening): number {
  return Number(relativeSize(open, loosening).toPrecision(6));
}

function contradictionOf({ periods }: Scenario, conflict: Conflict): Contradiction {
  return {
    inputs: conflict.map(({ input: { key, path, label, side, unit, values }, rows }) => {
      const numbers = rows.map((row) => {
        const period = 'period' in row.key ? row.key.period : undefined;
        return { ...(period !== undefined && { period }), value: values[row.at] ?? 0 };
      });
      const parts = [...new Set(rows.flatMap(({ part = [] }) => part))].toSorted();
      const order = (period: string | undefined) => periods.findIndex(({ id }) => id === period);
      const distinct = numbers.filter(
        ({ period }, index) => numbers.findIndex((other) => other.period === period) === index,
      );
      return {
        key,
        path,
        label: parts.length > 0 ? `${label} of ${listed(parts)}` : label,
        side,
        unit,
        numbers: distinct.toSorted((a, b) => order(a.period) - order(b.period)),
      };
    }),
  };
}
