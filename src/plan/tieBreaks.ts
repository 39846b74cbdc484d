import { type Certificate, certify } from '../program/certificate.ts';
import { liftValues } from '../program/face.ts';
import type { Solution } from '../program/program.ts';
import { type NaturalUnits, naturalUnits } from '../program/scaling.ts';
import type { Solving } from '../solvers/solving.ts';
import { auditPlan } from './audit.ts';
import type { PlanProgram } from './buildProgram.ts';
import type { ColumnKey } from './columns.ts';
import type { Formulation } from './formulation.ts';
import {
  capexPerUnit,
  capexYearsPerUnit,
  powerPerUnit,
  revenuePerUnit,
  tokensPerUnit,
} from './objectives.ts';
import { readPeriods } from './readPlan.ts';
import { type Left, solveStage } from './tieStage.ts';

/** What is left of the plans that earn equally. */
export interface Untied {
  /** Values of the one plan that is left, in the order of the program's columns. */
  readonly values: readonly number[];
  /** That they are optimal; absent where they are those of the first solution. */
  readonly certificate?: Certificate;
  /** The tie-breaks that still had a choice to make, in order. */
  readonly tieBreaks: readonly string[];
  /** The stage that could not be solved, and why; absent when one plan is left. */
  readonly unsettled?: { readonly tieBreak: string; readonly why: string };
}

/**
 * Chooses among the plans that are equally good: for the cheapest plan more revenue first, then less capex, then more tokens on
 * those racks, then less power, then later capex, and last fixed weights by sorted name, which leave one plan only. Each stage
 * is solved on the optimal face of the one before.
 */
export function breakTies(
  formulation: Formulation,
  program: PlanProgram<object>,
  first: Solution,
  solving: Solving,
): Untied {
  let left: Left = { program, kept: program.columns.map((_, index) => index), solution: first };
  let units: NaturalUnits | undefined;
  let certificate: Certificate | undefined;
  let values = [...first.values];
  const tieBreaks: string[] = [];
  const untied = (unsettled?: Untied['unsettled']): Untied => ({
    values,
    ...(certificate && { certificate }),
    tieBreaks,
    ...(unsettled && { unsettled }),
  });
  // What is a hair of a gigawatt may be all that a small tier is given, and hairs add up once a stage had to be solved beside its face.
  let isBeside = false;
  const keepsRules = (kept: readonly number[], own: readonly number[]) => {
    const periods = readPeriods(formulation, program, liftValues(kept, own, values.length));
    return auditPlan({ scenario: formulation.scenario, periods }).every(({ holds }) => holds);
  };
  for (const { name, perUnit } of measuresOf(formulation)) {
    const wanted = (column: number) => perUnit(formulation, (program.columns[column] as Named).key, column);
    const stage = solveStage(left, left.kept.map(wanted), solving, keepsRules);
    if (stage === undefined) break;
    const { outcome } = stage;
    if (outcome.kind !== 'optimal') {
      const why = outcome.kind === 'failed' ? outcome.reason : `a solver called it ${outcome.kind}`;
      return untied({ tieBreak: name, why });
    }
    isBeside ||= stage.isBeside;
    if (isBeside && !keepsRules(stage.kept, outcome.solution.values))
      return untied({ tieBreak: name, why: NOT_OPTIMAL });
    const moved = liftValues(stage.kept, outcome.solution.values, values.length);
    units ??= naturalUnits(program);
    const proof = certify(program, moved, first.duals, units);
    if (!proof.holds) return untied({ tieBreak: name, why: NOT_OPTIMAL });
    certificate = proof;
    left = { ...stage, solution: outcome.solution };
    if (differs(values, moved)) tieBreaks.push(name);
    values = moved;
  }
  return untied();
}

// A face is told within a tolerance, and a solver stays on it within another; a hair beside it is no optimum.
const NOT_OPTIMAL = 'its answer is a hair beside the best plans';

interface Named {
  readonly key: ColumnKey;
}

interface Measure {
  readonly name: string;
  readonly perUnit: (formulation: Formulation, key: ColumnKey, column: number) => number;
}

// A stage that is the objective itself, or a part of one before, has no choice left and is passed over.
function measuresOf({ scenario: { objective, periods } }: Formulation): readonly Measure[] {
  return [
    objective === 'capex' ? MORE_REVENUE : LESS_CAPEX,
    MORE_TOKENS,
    LESS_POWER,
    ...(periods.length > 1 ? [LATER_CAPEX] : []),
    FIXED_WEIGHTS,
  ];
}

const MORE_REVENUE: Measure = { name: 'more revenue', perUnit: revenuePerUnit };

// Programs are maximised, so what should be less counts as negative.
const LESS_CAPEX: Measure = {
  name: 'less capex',
  perUnit: (formulation, key) => -capexPerUnit(formulation, key),
};

const MORE_TOKENS: Measure = { name: 'more tokens', perUnit: tokensPerUnit };

const LESS_POWER: Measure = {
  name: 'less power',
  perUnit: (formulation, key) => -powerPerUnit(formulation, key),
};

// Nobody buys a rack a year before it is switched on.
const LATER_CAPEX: Measure = {
  name: 'later capex',
  perUnit: (formulation, key) => -capexYearsPerUnit(formulation, key),
};

const FIXED_WEIGHTS: Measure = {
  name: 'fixed weights',
  // What is kept of an earlier plan is no decision: it follows from what is bought.
  perUnit: (_formulation, key, column) => (key.kind === 'keep' ? 0 : -weightOf(column)),
};

// Scattered by a hash. An even sequence will not do: columns stand in a grid, and there its weights cancel out when two tiers
// change places between two sites, so that both plans weigh the same.
function weightOf(column: number): number {
  let bits = Math.imul(column + 1, 0x9e3779b1);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return 1 + ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32;
}

function differs(before: readonly number[], after: readonly number[]): boolean {
  return before.some(
    (value, index) => Math.abs(value - (after[index] ?? 0)) > 1e-9 * Math.max(1, Math.abs(value)),
  );
}
