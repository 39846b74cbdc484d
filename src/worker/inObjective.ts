import { formulate } from '../plan/formulation.ts';
import { objectiveOffset } from '../plan/objectives.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { SearchProgress } from '../solvers/solving.ts';

/**
 * Turns reports of a search, which are in the units of the program, into $M of the scenario's objective, as the plan states it: capex,
 * which the program counts as negative, is positive.
 */
export function inObjective(
  scenario: Scenario,
  tell: (progress: SearchProgress) => void,
): (progress: SearchProgress) => void {
  const sign = scenario.objective === 'capex' ? -1 : 1;
  let offset: number | undefined;
  const musd = (value: number) => {
    offset ??= objectiveOffset(formulate(scenario));
    return sign * (value + offset);
  };
  return ({ seconds, best: found, bound: limit }) => {
    const best = found === undefined ? undefined : musd(found);
    const bound = limit === undefined ? undefined : musd(limit);
    tell({
      seconds,
      ...(best !== undefined && { best }),
      ...(bound !== undefined && { bound }),
      ...(best !== undefined && bound !== undefined && best !== 0 && { gap: gapOf(best, bound, sign) }),
    });
  };
}

function gapOf(best: number, bound: number, sign: number): number {
  return Math.max(0, sign * (bound - best)) / Math.abs(best);
}
