import { buildProgram, type PlanProgram, withRows } from '../../plan/buildProgram.ts';
import type { ColumnKey } from '../../plan/columns.ts';
import { type Formulation, formulate } from '../../plan/formulation.ts';
import { objectiveOffset, objectivePerUnit, revenuePerUnit } from '../../plan/objectives.ts';
import type { Plan } from '../../plan/plan.ts';
import { roundedDownUse } from '../../plan/roundDown.ts';
import { liftValues } from '../../program/face.ts';
import { withoutZeroColumns } from '../../program/presolve.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Solving } from '../../solvers/solving.ts';
import type { Steps } from '../steps.ts';
import { type Candidate, candidates, type Simpler } from './candidates.ts';
import { greedyChoice } from './greedy.ts';
import { asLastTime, type Purchase } from './lastTime.ts';
import type { Restriction } from './restriction.ts';

/** A simpler way to fill the site, planned under the same rules, to hold the plan against. */
export type Baseline = Simpler & {
  readonly outcome:
    | {
        readonly kind: 'possible';
        /** By the named objective; of the cheapest plan, its capex. */
        readonly valueMusd: number;
        readonly revenueMusd: number;
        /** How much worse it is by the named objective, and as a part of the plan's value. */
        readonly lossMusd: number;
        readonly lossShare: number;
      }
    | { readonly kind: 'impossible'; readonly why: string };
};

/** The best of the baselines that buy one system only, by what each earns; undefined where there is none. */
export function bestSingle<B extends { readonly kind: Baseline['kind']; readonly system?: string }>(
  possible: readonly B[],
  earned: (baseline: B) => number,
): (B & { readonly system: string }) | undefined {
  return possible
    .filter((one): one is B & { readonly system: string } => one.kind === 'onlySystem')
    .toSorted((a, b) => earned(b) - earned(a))[0];
}

/**
 * The baselines of a plan: equal split, each single system, three quarters of a system with a quarter on its
 * pairing, and greedy by revenue per MW. Each is the plan's own program with rows added, so it obeys every policy and
 * is never better than the plan; what those rows leave no room for is left out before it is solved. With whole racks its racks
 * are rounded down. Pauses after each program that is solved. `last` are the racks of an earlier plan, which come first.
 */
export function* baselinesOf(
  scenario: Scenario,
  plan: Plan,
  solving: Solving,
  last?: readonly Purchase[],
): Steps<Baseline[]> {
  const formulation = formulate(scenario);
  const program = buildProgram(formulation);
  const held: Held = { formulation, program, plan, solving };
  const found: Baseline[] = [];
  for (const candidate of [...(last ? [asLastTime(formulation, last)] : []), ...candidates(formulation)]) {
    found.push(baselineOf(candidate, held));
    yield;
  }
  if (scenario.objective === 'capex') return found;
  return [...found, yield* greedyOf(held)];
}

interface Held {
  readonly formulation: Formulation;
  readonly program: PlanProgram;
  readonly plan: Plan;
  readonly solving: Solving;
}

function baselineOf({ simpler, rows, whyNot }: Candidate, held: Held): Baseline {
  if (!rows) return { ...simpler, outcome: { kind: 'impossible', why: whyNot } };
  const { program, columns } = withoutZeroColumns(withRows(held.program, rows));
  const { outcome } = held.solving.solve(program);
  if (outcome.kind === 'failed') return { ...simpler, outcome: { kind: 'impossible', why: outcome.reason } };
  if (outcome.kind !== 'optimal') return { ...simpler, outcome: { kind: 'impossible', why: whyNot } };
  const values = liftValues(columns, outcome.solution.values, held.program.columns.length);
  return within(simpler, rows, simpler.kind === 'lastTime' ? values.map(unlessRounded) : values, held);
}

// Racks that were counted before are those, and not one fewer because a solver is a hair below.
function unlessRounded(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) <= A_HAIR ? whole : value;
}

const A_HAIR = 1e-6;

// What racks come to that are bought as the point has them; whole ones are rounded down.
function within(
  simpler: Simpler,
  rows: readonly Restriction[],
  values: readonly number[],
  held: Held,
): Baseline {
  if (held.plan.scenario.racks === 'continuous') return { ...simpler, outcome: heldAgainst(held, values) };
  // What greedy took in parts is no floor for whole racks.
  const ceilings = rows.filter(({ sense }) => sense !== '>=');
  const down = roundedDownUse(withRows(held.program, ceilings), values, held.solving);
  const whyNotWhole = 'its racks, rounded down, cannot keep the commitments, shares and policies';
  return {
    ...simpler,
    outcome: down ? heldAgainst(held, down.values) : { kind: 'impossible', why: whyNotWhole },
  };
}

// Greedy holds its steps up to rounding; what differs from the plan by no more than that is the plan.
const SAME = 1e-8;

function heldAgainst({ formulation, program, plan }: Held, values: readonly number[]): Baseline['outcome'] {
  const sum = (perUnit: (key: ColumnKey) => number) =>
    program.columns.reduce((total, { key }, j) => {
      const value = values[j] ?? 0;
      return value === 0 ? total : total + value * perUnit(key);
    }, 0);
  const sign = plan.objective.measure === 'capex' ? -1 : 1;
  const best = plan.objective.value;
  const valueMusd = sign * (sum((key) => objectivePerUnit(formulation, key)) + objectiveOffset(formulation));
  const revenueMusd = sum((key) => revenuePerUnit(formulation, key));
  const lossMusd = sign * (best - valueMusd);
  if (Math.abs(lossMusd) <= SAME * Math.abs(best)) {
    const isRevenue = plan.objective.measure === 'revenue';
    return {
      kind: 'possible',
      valueMusd: best,
      revenueMusd: isRevenue ? best : revenueMusd,
      lossMusd: 0,
      lossShare: 0,
    };
  }
  return {
    kind: 'possible',
    valueMusd,
    revenueMusd,
    lossMusd,
    lossShare: best === 0 ? 1 : lossMusd / Math.abs(best),
  };
}

/** Above this many columns a step of greedy takes half a second, and there is one for each pair of tier and server. */
const MOST_COLUMNS_FOR_GREEDY = 10_000;

function* greedyOf(held: Held): Steps<Baseline> {
  const simpler: Simpler = { id: 'greedy', name: 'Greedy by revenue per MW', kind: 'greedy' };
  const cannot = (why: string): Baseline => ({ ...simpler, outcome: { kind: 'impossible', why } });
  if (held.program.columns.length > MOST_COLUMNS_FOR_GREEDY)
    return cannot('it takes too many solves in a plan of this size');
  const greedy = yield* greedyChoice(held.formulation, held.program, held.solving);
  return greedy
    ? within(simpler, greedy.rows, greedy.values, held)
    : cannot('the shares ask for power whose tokens nobody buys');
}
