import { type RowKey, ruleOf } from '../../plan/rules/index.ts';
import type { Steps } from '../steps.ts';
import type { Study } from '../study.ts';
import type { Contender } from './contenders.ts';
import { putAside } from './forcedIn.ts';
import { littleMwYears, mwYearsPerUnit } from './mwYears.ts';

/** A limit of the scenario, in the planner's words. */
export interface Limit {
  readonly key: RowKey;
  readonly label: string;
}

/**
 * The limits that leave no room for a contender: those that the most of it that there could be runs into. None where all that it takes
 * never runs at once; undefined where there is room, or no solver could tell.
 */
export function* limitsWithoutRoom(study: Study, contender: Contender): Steps<Limit[] | undefined> {
  const { program, formulation } = study;
  const objective = mwYearsPerUnit(formulation, program, contender.id);
  if (objective.every((perUnit) => perUnit === 0)) return [];
  const { outcome } = study.solve({ objective, ...putAside(program, contender) });
  yield;
  if (outcome.kind !== 'optimal' || outcome.solution.objective > littleMwYears(formulation)) return undefined;
  const { duals } = outcome.solution;
  return program.rows
    .filter(({ key }, i) => ruleOf(key).isInput && (duals[i] ?? 0) !== 0)
    .map(({ key }) => limitOf(key));
}

/** The limit that a row stands for. */
export function limitOf(key: RowKey): Limit {
  return { key, label: ruleOf(key).label(key) };
}
