import library from 'javascript-lp-solver';
import type { Program, Row, Solution } from '../program/program.ts';
import { withoutNoise } from './noise.ts';
import { firstSentence } from './reason.ts';
import type { Solver, SolverOutcome } from './solver.ts';
import { heed, Interrupted, type Watch } from './watch.ts';

/**
 * javascript-lp-solver, driven at its tableau. `Solve` takes three times as long with its strings and presolve, and rounds its
 * result to 1e-8; its model objects make so much garbage that collecting it takes longer than the solve. What is
 * said here of infeasible and unbounded wants confirming by another solver.
 */
export const simplex: Solver = { name: 'simplex', solve };

/** What the library takes for zero in a scaled program. At 1e-9 it called feasible programs infeasible, at 1e-11 optimal faces. */
const PRECISION = 1e-10;
const MOST_REPAIRS = 3;
/**
 * Steps allowed for each line and column. Programs of plans take 1 or 2; one that takes more goes round in circles, which the
 * library does not always notice, and goes to the other solver.
 */
const MOST_STEPS = 20;
/** 128 MB of numbers. */
const LARGEST_TABLEAU = 16e6;

function solve(program: Program, watch?: Watch): SolverOutcome {
  heed(watch);
  const lines = linesOf(program.rows);
  const cells = (lines.length + 1) * (program.columns.length + 1);
  if (cells > LARGEST_TABLEAU) {
    return { kind: 'failed', reason: `a tableau of ${cells} numbers is more than it can hold` };
  }
  try {
    const tableau = new ProgramTableau(
      program,
      lines,
      MOST_STEPS * (lines.length + program.columns.length),
      watch,
    );
    tableau.simplex();
    // Its ratio test passes over a quotient smaller than its precision and then steps past that row, so that an "optimal"
    // vertex may lie outside. Run again, its first phase is a dual simplex that steps back.
    for (let again = 0; again < MOST_REPAIRS && liesOutside(tableau); again += 1) tableau.simplex();
    if (!tableau.feasible) return { kind: 'infeasible' };
    if (!tableau.bounded) return { kind: 'unbounded' };
    return { kind: 'optimal', solution: polishedVertex(program, lines, tableau) };
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    return { kind: 'failed', reason: firstSentence(error) };
  }
}

/** A line of the tableau, `sign * a_i x <= sign * b_i`: one for an inequality, two for an equality. */
interface Line {
  readonly row: number;
  readonly sign: 1 | -1;
}

function linesOf(rows: readonly Row<unknown>[]): Line[] {
  const lines: Line[] = [];
  for (const [row, { sense }] of rows.entries()) {
    if (sense !== '>=') lines.push({ row, sign: 1 });
    if (sense !== '<=') lines.push({ row, sign: -1 });
  }
  return lines;
}

/**
 * Line 0 of the matrix holds the reduced costs, and position 0 of every line its right-hand side. The variables are the
 * program's columns, 0 to n - 1, and the slack of the k-th line, n + k.
 */
class ProgramTableau extends library.Tableau {
  pivotsLeft: number;
  readonly watch: Watch | undefined;

  constructor(
    { columns, rows }: Program,
    lines: readonly Line[],
    mostPivots: number,
    watch: Watch | undefined,
  ) {
    super(PRECISION);
    this.pivotsLeft = mostPivots;
    this.watch = watch;
    this.model = new library.Model(PRECISION).maximize();
    this.model.debug(false);
    this.initialize(columns.length + 1, lines.length + 1, [], {});
    for (const [j, { objective }] of columns.entries()) {
      this.matrix[j + 1] = objective;
      this.varIndexByCol[j + 1] = j;
      this.colByVarIndex[j] = j + 1;
      this.rowByVarIndex[j] = -1;
    }
    for (const [k, { row, sign }] of lines.entries()) {
      const { rhs, terms } = rows[row] as Row<unknown>;
      const start = (k + 1) * this.width;
      this.matrix[start] = sign * rhs;
      for (const { column, coefficient } of terms) this.matrix[start + column + 1] = sign * coefficient;
      const slack = columns.length + k;
      this.varIndexByRow[k + 1] = slack;
      this.rowByVarIndex[slack] = k + 1;
      this.colByVarIndex[slack] = -1;
    }
  }

  /** On its own the library might go round in circles for ever: its check for cycles sees none but those of length one. */
  override pivot(line: number, position: number): void {
    heed(this.watch);
    this.pivotsLeft -= 1;
    if (this.pivotsLeft < 0) throw new Error('it did not end within its limit of steps');
    super.pivot(line, position);
  }
}

/** Whether a basic variable is below zero although both phases ended well. */
function liesOutside({ feasible, bounded, matrix, width }: ProgramTableau): boolean {
  if (!feasible || !bounded) return false;
  for (let start = width; start < matrix.length; start += width) {
    if ((matrix[start] as number) < -PRECISION) return true;
  }
  return false;
}

/**
 * The vertex and its prices, after one step of refinement: what rounding piled up over the pivots is measured on the program
 * itself, and taken out by the inverse of the basis, which stands in the tableau where lines of columns in use cross positions of
 * tight rows.
 */
function polishedVertex(program: Program, lines: readonly Line[], tableau: ProgramTableau): Solution {
  const { matrix, width, rowByVarIndex, colByVarIndex } = tableau;
  const columnCount = program.columns.length;
  const values = new Array<number>(columnCount).fill(0);
  const duals = new Array<number>(program.rows.length).fill(0);
  const inUse: { readonly column: number; readonly start: number }[] = [];
  for (let column = 0; column < columnCount; column += 1) {
    const line = rowByVarIndex[column] as number;
    if (line === -1) continue;
    inUse.push({ column, start: line * width });
    values[column] = matrix[line * width] as number;
  }
  const tight: { readonly line: Line; readonly position: number }[] = [];
  for (const [k, line] of lines.entries()) {
    const position = colByVarIndex[columnCount + k] as number;
    if (position === -1) continue;
    tight.push({ line, position });
    duals[line.row] = (duals[line.row] as number) - line.sign * (matrix[position] as number);
  }

  const slacks = program.rows.map(({ rhs }) => rhs);
  const costs = program.columns.map(({ objective }) => objective);
  for (const [i, { terms }] of program.rows.entries()) {
    const dual = duals[i] as number;
    for (const { column, coefficient } of terms) {
      slacks[i] = (slacks[i] as number) - coefficient * (values[column] as number);
      costs[column] = (costs[column] as number) - coefficient * dual;
    }
  }
  for (const { column, start } of inUse) {
    for (const { line, position } of tight) {
      const inverse = line.sign * (matrix[start + position] as number);
      if (inverse === 0) continue;
      values[column] = (values[column] as number) + inverse * (slacks[line.row] as number);
      duals[line.row] = (duals[line.row] as number) + inverse * (costs[column] as number);
    }
  }
  return withoutNoise(program, values, duals);
}
