import type { Attribution, Side } from '../insight/comparison/attributed.ts';
import { attributionOf } from '../insight/comparison/attribution.ts';
import type { Steps } from '../insight/steps.ts';
import type { Solving } from '../solvers/solving.ts';
import type { PlanDocument } from './schema.ts';

/** The difference between the plans of two documents by the inputs that differ, as attributionOf tells it. */
export function* attributionBetween(a: PlanDocument, b: PlanDocument, solving: Solving): Steps<Attribution> {
  const [own, other] = [sideOf(a), sideOf(b)];
  if (own && other) return yield* attributionOf(own, other, solving);
  const without = own ? 'B has' : other ? 'A has' : 'Neither A nor B has';
  const why = `${without} ${own || other ? 'no' : 'a'} plan, so there is no difference to be told apart.`;
  return { kind: 'notPossible', why };
}

function sideOf({ scenario, objective, wholeRacks, totals }: PlanDocument): Side | undefined {
  if (!objective || !totals) return undefined;
  return {
    scenario: scenario.input,
    valueMusd: objective.value / 1e6,
    continuousMusd: (wholeRacks?.continuousUsd ?? objective.value) / 1e6,
    revenueMusd: totals.revenueUsd / 1e6,
  };
}
