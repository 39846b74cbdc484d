import { match } from 'ts-pattern';
import type { Attribution } from '../insight/comparison/attributed.ts';
import { inputDifferences } from '../insight/inputs/differences.ts';
import { monthsOf, perYear } from '../quantity/perYear.ts';
import { pairedPeriods, pairedRacks, pairedTiers } from './comparisonPeriods.ts';
import type { ComparisonDocument, Pair } from './comparisonSchema.ts';
import { pairOf } from './pair.ts';
import { rounded } from './rounded.ts';
import type { PlanDocument } from './schema.ts';
import { usd } from './usd.ts';

/** Two plans beside each other as a document: 10 significant digits, no times, no paths, no machine. */
export function makeComparison(
  a: PlanDocument,
  b: PlanDocument,
  attribution: Attribution,
): ComparisonDocument {
  const inputs = inputDifferences(a.scenario.input, b.scenario.input);
  return rounded({
    version: 1 as const,
    a: sideOf(a),
    b: sideOf(b),
    inputs,
    ...attributionIn(
      attribution,
      inputs.map(({ what }) => what),
    ),
    totals: totalsOf(a, b),
    tiers: pairedTiers(a, b),
    racks: pairedRacks(a, b),
    periods: pairedPeriods(a, b),
  });
}

/** The document as the text of a file, indented, with a newline at its end. */
export function writeComparison(document: ComparisonDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

function sideOf({ scenario, digest, outcome }: PlanDocument): ComparisonDocument['a'] {
  const { objective, racks, periods } = scenario.input;
  const reasons = match(outcome)
    .with({ kind: 'optimal' }, { kind: 'stopped' }, () => undefined)
    .with({ kind: 'infeasible' }, { kind: 'unbounded' }, ({ reasons }) => reasons)
    .with({ kind: 'failed' }, ({ reason }) => [reason])
    .exhaustive();
  return {
    name: scenario.name,
    digest,
    outcome: outcome.kind,
    ...(reasons && { reasons }),
    measure: objective,
    racks,
    start: periods[0]?.id ?? '',
    months: monthsOf(periods),
  };
}

function attributionIn(
  attribution: Attribution,
  differing: readonly string[],
): Pick<ComparisonDocument, 'attribution' | 'notAttributed'> {
  if (attribution.kind === 'notPossible') return { notAttributed: attribution.why };
  const { measure, differenceMusd, parts, wholeRacksMusd, notes } = attribution;
  return {
    attribution: {
      measure,
      differenceUsd: usd(differenceMusd),
      parts: parts.map(({ label, inputs, valueMusd, revenueMusd }) => ({
        label,
        inputs: differing.filter((what) => inputs.some(({ facts }) => facts.includes(what))),
        valueUsd: usd(valueMusd),
        ...(revenueMusd !== undefined && { revenueUsd: usd(revenueMusd) }),
      })),
      ...(wholeRacksMusd !== undefined && { wholeRacksUsd: usd(wholeRacksMusd) }),
      notes,
    },
  };
}

function totalsOf(a: PlanDocument, b: PlanDocument): ComparisonDocument['totals'] {
  const of = (key: keyof NonNullable<PlanDocument['totals']>): Pair =>
    pairOf(a.totals?.[key], b.totals?.[key]);
  return {
    revenueUsd: of('revenueUsd'),
    revenueUsdPerYear: pairOf(revenueAYear(a), revenueAYear(b)),
    profitUsd: of('profitUsd'),
    capexUsd: of('capexUsd'),
    energyUsd: of('energyUsd'),
    operationsUsd: of('operationsUsd'),
    residualUsd: of('residualUsd'),
    costUsdPerMtok: of('costUsdPerMtok'),
    powerMw: of('powerMw'),
    outputTtok: of('outputTtok'),
  };
}

function revenueAYear({ totals, periods }: PlanDocument): number | undefined {
  return totals && periods && perYear(totals.revenueUsd, monthsOf(periods));
}
