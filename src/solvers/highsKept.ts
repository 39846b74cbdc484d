import type { Basis, Highs, IndexSelection, Model } from 'highs';
import type { Program, Row, Solution } from '../program/program.ts';
import { type Change, variationOf } from '../program/variation.ts';
import { CONTINUOUS, modelData, runContinuous } from './highsModel.ts';
import type { Kept } from './solver.ts';
import { Interrupted, type Watch } from './watch.ts';

/** Keeps a scaled program in a model of its own, which is made when it is first solved. */
export function keepWith(library: Highs, program: Program, watch: Watch | undefined): Kept {
  let first: First | undefined;
  let isGivenUp = false;
  const giveUp = (): void => {
    isGivenUp = true;
    first?.model.dispose();
    first = undefined;
  };
  return {
    solve(change) {
      if (isGivenUp) return undefined;
      try {
        first ??= solvedFirst(library, program, watch);
        if (first === undefined) giveUp();
        return first && variedFrom(library, program, first, change, watch);
      } catch (error) {
        if (error instanceof Interrupted) throw error;
        // What HiGHS threw may have left anything behind.
        giveUp();
        return undefined;
      }
    },
    dispose: giveUp,
  };
}

interface First {
  readonly model: Model;
  readonly data: ReturnType<typeof modelData>;
  readonly solution: Solution;
  readonly basis: Basis;
}

function solvedFirst(library: Highs, program: Program, watch: Watch | undefined): First | undefined {
  if (program.columns.length === 0) return undefined;
  const data = modelData(library, program);
  const model = library.createModel();
  let found: First | undefined;
  try {
    model.options.set(CONTINUOUS);
    model.passModel(data);
    const outcome = runContinuous(library, model, program, watch);
    if (outcome.kind === 'optimal') {
      found = { model, data, solution: outcome.solution, basis: model.getBasis() };
      model.options.set(FROM_A_BASIS);
    }
    return found;
  } finally {
    if (found === undefined) model.dispose();
  }
}

/** Devex weights: a variation takes few steps, and exact weights for its first basis cost more than they save. */
const FROM_A_BASIS = { simplex_dual_edge_weight_strategy: 1 };

function variedFrom(
  library: Highs,
  program: Program,
  { model, data, solution, basis }: First,
  change: Change,
  watch: Watch | undefined,
): Solution | undefined {
  const varied = variationOf(program, change);
  if (varied.columns === program.columns && varied.rows === program.rows) return solution;
  model.clearSolver();
  model.setBasis(basis);
  try {
    apply(library, model, varied, change);
    const outcome = runContinuous(library, model, varied, watch);
    return outcome.kind === 'optimal' ? withClosed(outcome.solution, change) : undefined;
  } finally {
    undo(library, model, program, data, change);
  }
}

/** Sets what the change names to what it is in the varied program. */
function apply(
  { infinity }: Highs,
  model: Model,
  { rows }: Program,
  { rhs: limits = [], coefficients = [], objective, closed = [], rows: more = [] }: Change,
): void {
  for (const { row } of limits) {
    const { sense, rhs } = rows[row] as Row<unknown>;
    model.changeRowBounds(row, sense === '<=' ? -infinity : rhs, sense === '>=' ? infinity : rhs);
  }
  for (const { row, column, coefficient } of coefficients) model.changeCoefficient(row, column, coefficient);
  if (objective) model.changeColsCost(allOf(objective), objective);
  for (const column of closed) model.changeColBounds(column, 0, 0);
  for (const { sense, rhs, terms } of more) {
    model.addRow(sense === '<=' ? -infinity : rhs, sense === '>=' ? infinity : rhs, {
      indices: terms.map(({ column }) => column),
      values: terms.map(({ coefficient }) => coefficient),
    });
  }
}

function undo(
  { infinity }: Highs,
  model: Model,
  { rows }: Program,
  { colCost, numRows, rowLower, rowUpper }: First['data'],
  { rhs: limits = [], coefficients = [], objective, closed = [], rows: more = [] }: Change,
): void {
  if (more.length > 0) model.deleteRows({ kind: 'range', from: numRows, to: numRows + more.length - 1 });
  for (const column of closed) model.changeColBounds(column, 0, infinity);
  if (objective) model.changeColsCost(allOf(colCost), colCost);
  for (const { row, column } of coefficients)
    model.changeCoefficient(row, column, coefficientOf(rows[row] as Row<unknown>, column));
  for (const { row } of limits) model.changeRowBounds(row, rowLower[row] as number, rowUpper[row] as number);
}

function coefficientOf({ terms }: Row<unknown>, at: number): number {
  return terms.find(({ column }) => column === at)?.coefficient ?? 0;
}

function allOf({ length }: { readonly length: number }): IndexSelection {
  return { kind: 'range', from: 0, to: length - 1 };
}

function withClosed(solution: Solution, { closed = [] }: Change): Solution {
  if (closed.length === 0) return solution;
  const values = [...solution.values];
  for (const column of closed) values[column] = 0;
  return { ...solution, values };
}
