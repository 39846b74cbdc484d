import { certify } from '../program/certificate.ts';
import type { Program } from '../program/program.ts';
import { relaxationOf } from '../program/relaxation.ts';
import { scaleChange } from '../program/scaledChange.ts';
import { inUnits, type Scaled, scaleProgram } from '../program/scaling.ts';
import { type Change, variationOf } from '../program/variation.ts';
import { type Attempted, type SolverChoice, type Solvers, solveProgram, solverFor } from './solveProgram.ts';
import type { HighsSolver, Kept } from './solver.ts';
import type { Watch } from './watch.ts';

/** A program that is solved again and again with something changed. It may hold memory until it is done with. */
export interface Varied {
  /**
   * What comes of the program with a change made, or of itself without one. A change counts for this call only, its added rows too: each
   * starts from the program as it was handed in, and the answer does not depend on the calls before. Prices are listed for the
   * rows of the program and then for those that were added; a closed column has the value 0. Throws as `Solving.solve` does,
   * a RangeError for a row or column that does not exist, and an Error once it is done with.
   */
  solve(change?: Change): Attempted;
  /** Gives the memory back. To be called, whatever happens, when no more variations are asked for. */
  done(): void;
}

/**
 * Varies a program, every column taken for continuous. One that is large enough for HiGHS is kept there and solved from its last basis,
 * in the units of the program as it was handed in; whatever comes without a certificate on the varied program, and every
 * variation of a small one, is solved from cold, and so with the other solver behind it.
 */
export function varyProgram(
  stated: Program,
  choice: SolverChoice,
  solvers: Solvers<HighsSolver>,
  watch?: Watch,
): Varied {
  const program = relaxationOf(stated);
  let kept: KeptInUnits | undefined;
  let isDone = false;
  return {
    solve(change = {}) {
      if (isDone) throw new Error('The program can no longer be varied: it is done with.');
      const varied = variationOf(program, change);
      if (solverFor(program, choice) === 'highs') kept ??= keep(program, solvers.highs, watch);
      return (kept && warmly(kept, varied, change)) ?? solveProgram(varied, choice, solvers, watch);
    },
    done() {
      kept?.model.dispose();
      kept = undefined;
      isDone = true;
    },
  };
}

interface KeptInUnits {
  readonly model: Kept;
  readonly scaling: Scaled;
}

function keep(
  program: Program,
  highs: HighsSolver | undefined,
  watch: Watch | undefined,
): KeptInUnits | undefined {
  const scaling = scaleProgram(program);
  return highs && scaling.kind === 'scaled'
    ? { model: highs.keep(scaling.program, watch), scaling }
    : undefined;
}

function warmly({ model, scaling }: KeptInUnits, varied: Program, change: Change): Attempted | undefined {
  const scaled = scaleChange(change, scaling);
  if (scaled === undefined) return undefined;
  const found = model.solve(scaled.change);
  if (found === undefined) return undefined;
  const solution = inUnits(varied, scaled.units, found);
  const certificate = certify(varied, solution.values, solution.duals, scaled.units);
  return certificate.holds
    ? { outcome: { kind: 'optimal', solution }, certificate, solver: 'highs' }
    : undefined;
}
