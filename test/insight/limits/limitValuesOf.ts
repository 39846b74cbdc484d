import {
  type FamilyValue,
  type LimitValue,
  type LimitValues,
  limitValuesOf,
} from '../../../src/insight/limits/limitValues.ts';
import { finished } from '../../../src/insight/steps.ts';
import { studyOf } from '../../../src/insight/study.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import type { SolverChoice } from '../../../src/solvers/solving.ts';
import { planOf, solvingBy } from '../../support/planning.ts';

/** What the limits of the plan of a scenario are worth. */
export function valuesOf(scenario: Scenario, solver: SolverChoice = 'auto'): LimitValues {
  const solving = solvingBy(solver);
  const study = studyOf(scenario, solving);
  if (study === undefined) throw new Error('expected an optimum');
  try {
    return finished(limitValuesOf(study, planOf(scenario, solver), solving));
  } finally {
    study.done();
  }
}

/** The value of the limit with a label. */
export function ofLimit({ limits }: LimitValues, label: string): LimitValue {
  const found = limits.find((limit) => limit.label === label);
  if (!found) throw new Error(`There is no ${label}; there are ${limits.map((limit) => limit.label)}`);
  return found;
}

/** The value of the family that limits something. */
export function ofFamily({ families }: LimitValues, subject: string): FamilyValue {
  const found = families.find((family) => family.subject === subject);
  if (!found)
    throw new Error(`There is no ${subject}; there are ${families.map((family) => family.subject)}`);
  return found;
}
