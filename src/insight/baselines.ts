import { buildProgram, type PlanProgram, withRows } from '../plan/buildProgram.ts';
import { type Formulation, formulate } from '../plan/formulation.ts';
import type { Plan } from '../plan/plan.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { SolverOutcome } from '../solvers/solver.ts';
import type { Solving } from '../solvers/solving.ts';
import { type Candidate, candidates, type Simpler } from './candidates.ts';
import { greedyRows } from './greedy.ts';
import type { Steps } from './steps.ts';

/** A simpler way to fill the site, planned under the same rules, to hold the plan against. */
export type Baseline = Simpler & {
  readonly outcome:
    | {
        readonly kind: 'possible';
        readonly revenueMusd: number;
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
 * never earns more than the plan. Pauses after each program that is solved.
 */
export function* baselinesOf(scenario: Scenario, plan: Plan, solving: Solving): Steps<Baseline[]> {
  const formulation = formulate(scenario);
  const program = buildProgram(formulation);
  const found: Baseline[] = [];
  for (const candidate of candidates(formulation)) {
    found.push(baselineOf(candidate, plan, program, solving));
    yield;
  }
  const greedy = yield* greedyCandidate(formulation, program, solving);
  return [...found, baselineOf(greedy, plan, program, solving)];
}

function baselineOf(
  { simpler, rows, whyNot }: Candidate,
  plan: Plan,
  program: PlanProgram,
  solving: Solving,
): Baseline {
  const solved = rows && solving.solve(withRows(program, rows)).outcome;
  return { ...simpler, outcome: heldAgainst(plan, solved, whyNot) };
}

// Greedy holds its steps up to rounding; what differs from the plan by no more than that is the plan.
const SAME = 1e-8;

function heldAgainst(plan: Plan, solved: SolverOutcome | undefined, whyNot: string): Baseline['outcome'] {
  if (solved?.kind === 'failed') return { kind: 'impossible', why: solved.reason };
  if (solved?.kind !== 'optimal') return { kind: 'impossible', why: whyNot };
  const best = plan.objective.value;
  const revenueMusd = solved.solution.objective;
  const lossMusd = best - revenueMusd;
  if (lossMusd <= SAME * best) return { kind: 'possible', revenueMusd: best, lossMusd: 0, lossShare: 0 };
  return { kind: 'possible', revenueMusd, lossMusd, lossShare: lossMusd / best };
}

function* greedyCandidate(
  formulation: Formulation,
  program: PlanProgram,
  solving: Solving,
): Steps<Candidate> {
  return {
    simpler: { id: 'greedy', name: 'Greedy by revenue per MW', kind: 'greedy' },
    rows: yield* greedyRows(formulation, program, solving),
    whyNot: 'the shares ask for power whose tokens nobody buys',
  };
}
