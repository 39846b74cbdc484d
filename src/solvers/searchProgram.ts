import { match } from 'ts-pattern';
import { primalResidualOf } from '../program/certificate.ts';
import type { Program } from '../program/program.ts';
import { hasWholeColumns } from '../program/relaxation.ts';
import { type Scaled, scaleProgram } from '../program/scaling.ts';
import { HighsNeeded } from './highsNeeded.ts';
import type { Searched, SearchLimits } from './searched.ts';
import { type Solvers, solveProgram } from './solveProgram.ts';
import type { HighsSolver } from './solver.ts';
import { Interrupted, type Watch } from './watch.ts';

/**
 * Searches with HiGHS for the best point whose whole columns are whole, and checks what it says: that those values are whole, that the
 * rows hold once they are rounded, and that a proven gap is as small as was asked. There are no duals, so there is no
 * certificate: the bound is HiGHS's word.
 */
export function searchProgram(
  program: Program,
  limits: SearchLimits,
  solvers: Solvers<HighsSolver>,
  watch?: Watch,
): Searched {
  if (!hasWholeColumns(program)) return solvedOutright(program, solvers, watch);
  const { highs } = solvers;
  if (highs === undefined) throw new HighsNeeded('the program asks for whole numbers');
  const scaling = scaleProgram(program);
  if (scaling.kind === 'refused') return { kind: 'failed', reason: scaling.reason };
  const { units, objectiveUnit } = scaling;
  const searched = highs.search(
    scaling.program,
    {
      ...limits,
      ...(limits.incumbent && {
        incumbent: limits.incumbent.map((value, j) => value / (units.values[j] as number)),
      }),
    },
    watch && inUnitsOf(objectiveUnit, watch),
  );
  return match(searched)
    .returnType<Searched>()
    .with({ kind: 'proven' }, { kind: 'stopped' }, (found) => checked(program, limits, scaling, found))
    .with({ kind: 'stoppedWithout' }, ({ bound, ...found }) => ({
      ...found,
      ...(bound !== undefined && { bound: bound * objectiveUnit }),
    }))
    .with({ kind: 'infeasible' }, { kind: 'unbounded' }, { kind: 'failed' }, (found) => found)
    .exhaustive();
}

/** HiGHS has no bound for a program without whole columns: it does not search. */
function solvedOutright(program: Program, solvers: Solvers, watch: Watch | undefined): Searched {
  try {
    const { outcome } = solveProgram(program, 'auto', solvers, watch);
    if (outcome.kind !== 'optimal') return outcome;
    const { values, objective } = outcome.solution;
    return { kind: 'proven', values, objective, bound: objective };
  } catch (error) {
    if (error instanceof Interrupted) return { kind: 'stoppedWithout', why: 'interrupted' };
    throw error;
  }
}

function inUnitsOf(unit: number, { shouldStop, progress }: Watch): Watch {
  return {
    ...(shouldStop && { shouldStop }),
    ...(progress && {
      progress: ({ best, bound, ...report }) =>
        progress({
          ...report,
          ...(best !== undefined && { best: best * unit }),
          ...(bound !== undefined && { bound: bound * unit }),
        }),
    }),
  };
}

/** HiGHS's usual tolerance for whole numbers. It is asked for a tighter one, but may fall back on this. */
const NOT_WHOLE = 1e-6;

/**
 * The most that a row may be violated by once whole columns are rounded, as a part of its numbers. It cannot be the certificate's
 * 1e-9: a rack that was a millionth short of whole and is made whole moves its rows by that much.
 */
const VIOLATED = 1e-6;

function checked(
  program: Program,
  { relativeGap }: SearchLimits,
  { units, objectiveUnit }: Scaled,
  found: Extract<Searched, { kind: 'proven' | 'stopped' }>,
): Searched {
  const values = found.values.map((value, j) => value * (units.values[j] as number));
  let objective = 0;
  let stake = 0;
  for (const [j, column] of program.columns.entries()) {
    if (column.integer) {
      const value = values[j] as number;
      const whole = Math.round(value) + 0;
      if (!(Math.abs(value - whole) <= NOT_WHOLE)) {
        return {
          kind: 'failed',
          reason: `it gave column "${column.name}" the value ${value}, which is not whole`,
        };
      }
      values[j] = whole;
    }
    objective += column.objective * (values[j] as number);
    stake += Math.abs(column.objective * (values[j] as number));
  }
  const residual = primalResidualOf(program, values, units);
  if (!(residual <= VIOLATED)) {
    return { kind: 'failed', reason: `its point breaks a row by ${residual.toPrecision(2)} of it` };
  }
  const bound = Math.max(objective, found.bound * objectiveUnit);
  if (
    found.kind === 'proven' &&
    !(bound - objective <= relativeGap * Math.abs(objective) + VIOLATED * stake)
  ) {
    return { kind: 'failed', reason: `it called ${objective} proven under a bound of ${bound}` };
  }
  return { ...found, values, objective, bound };
}
