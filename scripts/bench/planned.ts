import { planScenario } from '../../src/plan/planScenario.ts';
import { readScenarioFile } from '../../src/scenario/read.ts';
import { type Attempted, type Solving, solvingNow } from '../../src/solvers/solving.ts';

/** Where the time of one plan goes, but for its marginal values. */
export const PARTS = [
  'read the scenario and its catalogue',
  'formulate and build the program',
  'first stage: scale, solve, certify',
  'tie-breaks: the same, on ever smaller faces',
  'faces, certificate, plan, audit',
] as const;

/** One plan of a scenario file in this process, with HiGHS loaded. */
export interface Planned {
  /** Milliseconds of each of the `PARTS`. */
  readonly partsMs: readonly number[];
  /** Milliseconds of the solves in which limits are loosened, to tell what each is worth. */
  readonly marginalsMs: number;
  /** $M, by the scenario's objective. */
  readonly objective: number;
  readonly columns: number;
  readonly rows: number;
}

/** Reads a scenario file and plans it, all stages, certificate and audit. Throws an Error where there is no plan. */
export function planFile(path: string): Planned {
  const began = performance.now();
  const scenario = readScenarioFile(path);
  const read = performance.now();
  const watched = watchedSolving(solvingNow('auto'));
  const outcome = planScenario(scenario, watched.solving);
  const ended = performance.now();
  if (outcome.kind !== 'optimal') throw new Error(`There is no plan of ${scenario.name}: ${outcome.kind}.`);
  const { firstBegan, first, others, varied } = watched.spent;
  const { objective, solver } = outcome.plan;
  return {
    partsMs: [read - began, firstBegan - read, first, others, ended - firstBegan - first - others - varied],
    marginalsMs: varied,
    objective: objective.value,
    columns: solver.columns,
    rows: solver.rows,
  };
}

interface Spent {
  /** When the first program went to a solver. */
  firstBegan: number;
  /** Milliseconds of the first solve, of those after it, and of variations. */
  first: number;
  others: number;
  varied: number;
}

function watchedSolving(solving: Solving): { readonly solving: Solving; readonly spent: Spent } {
  const spent: Spent = { firstBegan: 0, first: 0, others: 0, varied: 0 };
  const timed = (kind: 'others' | 'varied', solve: () => Attempted): Attempted => {
    const began = performance.now();
    const attempted = solve();
    const ms = performance.now() - began;
    if (spent.firstBegan === 0) {
      spent.firstBegan = began;
      spent.first = ms;
    } else spent[kind] += ms;
    return attempted;
  };
  return {
    spent,
    solving: {
      search: (program, limits) => solving.search(program, limits),
      solve: (program) => timed('others', () => solving.solve(program)),
      vary(program) {
        const varied = solving.vary(program);
        return {
          solve: (change) => timed('varied', () => varied.solve(change)),
          done: () => varied.done(),
        };
      },
    },
  };
}
