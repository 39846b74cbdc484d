import { buildProgram } from '../../plan/buildProgram.ts';
import { formulate } from '../../plan/formulation.ts';
import { unmeetableDemands } from '../../plan/infeasible.ts';
import { ruleOf } from '../../plan/rules/index.ts';
import type { InputUnit } from '../../plan/rules/rule.ts';
import { byMonth, compact } from '../../plan/writtenInput.ts';
import type { Dimension } from '../../quantity/dimensions.ts';
import { roundTo10 } from '../../quantity/round.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Solving } from '../../solvers/solving.ts';
import type { Steps } from '../steps.ts';
import type { InputChange, Repair } from './diagnosis.ts';
import type { Loosening } from './loosening.ts';

/** The scenario with the changes of a repair made. */
export function repaired(scenario: Scenario, { changes }: Pick<Repair, 'changes'>): Scenario {
  return changes.reduce(
    (changed, { key, after }) => ruleOf(key).inputs?.put(changed, key, after) ?? changed,
    scenario,
  );
}

/**
 * A repair that loosens inputs by at least so much: each amount rounded up to four digits, so that it can be read and typed, and the repaired
 * scenario solved to see that it has a plan, with racks in parts. Undefined where it has none, for what only rounding could say.
 */
export function* repairBy(
  scenario: Scenario,
  loosenings: readonly Loosening[],
  solving: Solving,
): Steps<Repair | undefined> {
  for (const more of [0, 1]) {
    const changes = loosenings.map((loosening) => changeBy(loosening, more));
    const after = repaired(scenario, { changes });
    const formulation = formulate(after);
    const isMeetable = unmeetableDemands(formulation).length === 0;
    const isPlanned = isMeetable && isSolved(solving.solve(buildProgram(formulation)).outcome.kind);
    yield;
    if (isPlanned) return { changes, ...settings(after, changes) };
  }
  return undefined;
}

function isSolved(kind: string): boolean {
  return kind === 'optimal' || kind === 'unbounded';
}

function changeBy({ input, amounts }: Loosening, more: number): InputChange {
  const { key, path, label, side, unit, values } = input;
  const most = unit === 'fraction' ? 1 : Number.POSITIVE_INFINITY;
  const after = values.map((value, at) => {
    const amount = amounts[at] ?? 0;
    if (value === null || amount <= 0) return value;
    const loosened = value + (side === 'most' ? 1 : -1) * outward(amount, more);
    return roundTo10(Math.min(most, Math.max(0, loosened)));
  });
  return { key, path, label, side, unit, before: values, after };
}

// Up to four digits, but for what rounding added to an amount that has fewer, and as many units of the last digit more.
function outward(amount: number, more: number): number {
  const unit = 10 ** (Math.floor(Math.log10(amount)) - 3);
  return (Math.ceil(amount / unit - ROUNDING) + more) * unit;
}

/** A hundred-millionth of the amount or less. */
const ROUNDING = 1e-5;

function settings(after: Scenario, changes: readonly InputChange[]): Pick<Repair, 'set'> {
  if (changes.some(({ path }) => path.some((key) => /[.=]/.test(key)))) return {};
  if (changes.some(({ key }) => ruleOf(key).inputs?.isUnwritten)) return {};
  const set = changes.map((change) => `${change.path.join('.')}=${writtenIn(after, change)}`);
  return { set: [...new Set(set)] };
}

function writtenIn(after: Scenario, { key, unit, side, before, after: values }: InputChange): string {
  const { inputs } = ruleOf(key);
  if (inputs?.written) return inputs.written(after, key);
  const dimension = DIMENSION_OF[unit];
  const numbers = values.filter((value) => value !== null);
  // A number that is stated once is changed for good.
  if (new Set(before).size === 1 || new Set(values).size === 1)
    return compact(dimension, roundTo10(side === 'most' ? Math.max(...numbers) : Math.min(...numbers)));
  const steps = after.periods.flatMap(({ id }, index) => {
    const value = values[index] ?? null;
    return value === null || (index > 0 && value === values[index - 1])
      ? []
      : [{ month: id, value: roundTo10(value) }];
  });
  return byMonth(dimension, steps);
}

const DIMENSION_OF = {
  MW: 'power',
  $M: 'money',
  racks: 'racks',
  'Mtok/s': 'tokenRate',
  't/year': 'carbonRate',
  fraction: 'share',
} as const satisfies Record<InputUnit, Dimension>;
