import { makeComparison } from '../../src/document/comparison.ts';
import type { ComparisonDocument } from '../../src/document/comparisonSchema.ts';
import { attributionBetween } from '../../src/document/planSide.ts';
import { finished } from '../../src/insight/steps.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { solvingBy } from '../support/planning.ts';
import { documentOf } from './documents.ts';

/** The plans of two scenarios beside each other. */
export function comparisonOf(a: Scenario, b: Scenario): ComparisonDocument {
  const [own, other] = [documentOf(a), documentOf(b)];
  return makeComparison(own, other, finished(attributionBetween(own, other, solvingBy('auto'))));
}
