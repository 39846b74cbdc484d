import { match } from 'ts-pattern';
import type { Insight } from '../insight/insight.ts';
import { exclusionPhrase } from '../plan/exclusion.ts';
import { type Plan, type PlanOutcome, planIn } from '../plan/plan.ts';
import { writeMonth } from '../quantity/month.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { moneyByTierIn } from './byTier.ts';
import { diagnosisIn } from './diagnosis.ts';
import { digestOf } from './digest.ts';
import { explanationIn } from './explanation.ts';
import { auditIn, marginalsIn } from './limits.ts';
import { periodsIn } from './periods.ts';
import { rounded } from './rounded.ts';
import type { PlanDocument } from './schema.ts';
import { usd } from './usd.ts';

/**
 * The plan of a scenario as a document: 10 significant digits, USD, no times, no paths, no machine. `replan` says what planning again came
 * to, where an earlier plan was. The scenario alone has all of its digits: planned with others, racks that are just enough might not be.
 */
export function makeDocument(
  scenario: Scenario,
  outcome: PlanOutcome,
  insight: Insight,
  replan?: PlanDocument['replan'],
): PlanDocument {
  const plan = planIn(outcome);
  const input = asReadBack(plan?.scenario ?? scenario);
  const answer = rounded({
    outcome: outcomeOf(outcome),
    ...(insight.diagnosis && { diagnosis: diagnosisIn(insight.diagnosis, scenario.periods) }),
    ...(plan && answerOf(plan)),
    marginals: plan ? marginalsIn(plan) : [],
    excluded: insight.excluded.map(({ server, tier, reason }) => ({
      server,
      ...(tier !== undefined && { tier }),
      reason: reason.kind,
      because: exclusionPhrase(reason),
    })),
    baselines: insight.baselines.map(({ outcome: found, ...simpler }) => ({
      ...simpler,
      ...(found.kind === 'possible'
        ? {
            revenueUsd: usd(found.revenueMusd),
            ...(scenario.objective !== 'revenue' && { valueUsd: usd(found.valueMusd) }),
            lossUsd: usd(found.lossMusd),
            lossShare: found.lossShare,
          }
        : { notPossible: found.why }),
    })),
    evidence: insight.evidence,
    ...(plan && { certificate: plan.certificate }),
    audit: plan ? auditIn(plan) : [],
    ...(plan && { solver: plan.solver }),
    remarks: [...scenario.remarks, ...insight.remarks],
    ...(plan && insight.explanation && { explanation: explanationIn(plan, insight.explanation) }),
    ...(replan && { replan }),
  });
  const body = {
    scenario: { name: scenario.name, digest: digestOf(input), input, catalogue: scenario.catalogue },
    ...answer,
  };
  return { version: 1, digest: digestOf({ version: 1, ...body }), ...body };
}

function asReadBack(scenario: Scenario): Scenario {
  return JSON.parse(JSON.stringify(scenario)) as Scenario;
}

/** The document as the text of a file, indented, with a newline at its end. */
export function writeDocument(document: PlanDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

function outcomeOf(outcome: PlanOutcome): PlanDocument['outcome'] {
  return match(outcome)
    .returnType<PlanDocument['outcome']>()
    .with({ kind: 'optimal' }, () => ({ kind: 'optimal' }))
    .with({ kind: 'stopped' }, ({ kind, why }) => ({ kind, why }))
    .with({ kind: 'infeasible' }, ({ kind, reasons }) => ({ kind, reasons }))
    .with({ kind: 'unbounded' }, { kind: 'failed' }, (why) => why)
    .exhaustive();
}

function answerOf(
  plan: Plan,
): Pick<PlanDocument, 'objective' | 'wholeRacks' | 'totals' | 'byTier' | 'periods' | 'orders'> {
  const { money, wholeRacks } = plan;
  return {
    objective: objectiveOf(plan),
    ...(wholeRacks && {
      wholeRacks: {
        continuousUsd: usd(wholeRacks.continuousMusd),
        ...(wholeRacks.roundedDownMusd !== undefined && {
          roundedDownUsd: usd(wholeRacks.roundedDownMusd),
        }),
        strandedMw: wholeRacks.strandedMw,
      },
    }),
    totals: {
      revenueUsd: usd(money.revenueMusd),
      profitUsd: usd(money.profitMusd),
      capexUsd: usd(money.capexMusd),
      energyUsd: usd(money.energyMusd),
      operationsUsd: usd(money.operationsMusd),
      residualUsd: usd(money.residualMusd),
      powerMw: plan.powerMw,
      outputTtok: plan.outputMtok / 1e6,
      ...(money.costUsdPerMtok !== undefined && { costUsdPerMtok: money.costUsdPerMtok }),
    },
    byTier: moneyByTierIn(plan),
    periods: periodsIn(plan),
    orders: plan.orders.map(({ capexMusd, deliveryMonth, orderByMonth, ...order }) => ({
      ...order,
      capexUsd: usd(capexMusd),
      delivery: writeMonth(deliveryMonth),
      orderBy: writeMonth(orderByMonth),
    })),
  };
}

function objectiveOf({ objective: { measure, value, bound } }: Plan): NonNullable<PlanDocument['objective']> {
  // A cost is no less than its bound and everything else no more; what rounding makes of that is no gap.
  const away = Math.max(0, measure === 'capex' ? value - bound : bound - value);
  const gap = away === 0 ? 0 : bound === 0 ? 1 : away / Math.abs(bound);
  return { measure, value: usd(value), bound: usd(bound), gap };
}
