import { diagnose } from '../../src/insight/diagnosis/diagnose.ts';
import type { Diagnosis } from '../../src/insight/diagnosis/diagnosis.ts';
import { finished } from '../../src/insight/steps.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { SolverChoice } from '../../src/solvers/solving.ts';
import { solvingBy } from './planning.ts';

/** Why a scenario has no plan; undefined where there is nothing to find. */
export function diagnosisOf(scenario: Scenario, solver: SolverChoice = 'auto'): Diagnosis | undefined {
  return finished(diagnose(scenario, solvingBy(solver)));
}

/** The inputs of each conflict, as people call them. */
export function conflictsOf(scenario: Scenario, solver: SolverChoice = 'auto'): string[][] | undefined {
  return diagnosisOf(scenario, solver)?.conflicts.map(({ inputs }) => inputs.map(({ label }) => label));
}

/** What each repair changes, as `power at abilene: 1000 -> 1200`, the numbers by period. */
export function repairsOf(scenario: Scenario, solver: SolverChoice = 'auto'): string[][] | undefined {
  return diagnosisOf(scenario, solver)?.repairs.map(({ changes }) =>
    changes.map(({ label, before, after }) => `${label}: ${before.join(' ')} -> ${after.join(' ')}`),
  );
}
