import { match } from 'ts-pattern';
import type { Insight } from '../insight/insight.ts';
import { exclusionPhrase } from '../plan/exclusion.ts';
import type { PeriodEntry } from '../plan/periods.ts';
import type { Plan, PlanOutcome } from '../plan/plan.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { digestOf } from './digest.ts';
import { auditIn, marginalsIn } from './limits.ts';
import { rounded } from './rounded.ts';
import type { PlanDocument } from './schema.ts';

/** The plan of a scenario as a document: 10 significant digits, USD, no times, no paths, no machine. */
export function makeDocument(scenario: Scenario, outcome: PlanOutcome, insight: Insight): PlanDocument {
  const plan = outcome.kind === 'optimal' ? outcome.plan : undefined;
  const input = rounded(scenario);
  const answer = rounded({
    outcome: outcomeOf(outcome),
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
        ? { revenueUsd: usd(found.revenueMusd), lossUsd: usd(found.lossMusd), lossShare: found.lossShare }
        : { notPossible: found.why }),
    })),
    evidence: insight.evidence,
    ...(plan && { certificate: plan.certificate }),
    audit: plan ? auditIn(plan) : [],
    ...(plan && { solver: plan.solver }),
    remarks: [...scenario.remarks, ...insight.remarks],
  });
  const body = {
    scenario: { name: scenario.name, digest: digestOf(input), input, catalogue: scenario.catalogue },
    ...answer,
  };
  return { version: 1, digest: digestOf({ version: 1, ...body }), ...body };
}

/** The document as the text of a file, indented, with a newline at its end. */
export function writeDocument(document: PlanDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

function outcomeOf(outcome: PlanOutcome): PlanDocument['outcome'] {
  return match(outcome)
    .returnType<PlanDocument['outcome']>()
    .with({ kind: 'optimal' }, () => ({ kind: 'optimal' }))
    .with({ kind: 'infeasible' }, ({ kind, reasons }) => ({ kind, reasons }))
    .with({ kind: 'unbounded' }, { kind: 'failed' }, (why) => why)
    .exhaustive();
}

type Period = NonNullable<PlanDocument['periods']>[number];

function answerOf(plan: Plan): Pick<PlanDocument, 'objective' | 'totals' | 'periods'> {
  const { value, bound } = plan.objective;
  const { money } = plan;
  return {
    objective: {
      measure: plan.objective.measure,
      value: usd(value),
      bound: usd(bound),
      gap: bound === 0 ? 0 : Math.max(0, (bound - value) / Math.abs(bound)),
    },
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
    periods: plan.periods.map((entry) => periodOf(entry, plan.scenario.capexBudgetMusd)),
  };
}

function periodOf(entry: PeriodEntry, budgetMusd: number | undefined): Period {
  return {
    label: entry.period,
    start: entry.period,
    months: entry.months,
    power: {
      availableMw: entry.sites.reduce((sum, site) => sum + site.availableMw, 0),
      usedMw: entry.sites.reduce((sum, site) => sum + site.usedMw, 0),
    },
    capex: {
      ...(budgetMusd !== undefined && { availableUsd: usd(budgetMusd) }),
      spentUsd: usd(entry.capexMusd),
    },
    revenueUsd: usd(entry.revenueMusd),
    sites: entry.sites.map(({ shellCapexMusd, ...site }) => ({
      ...site,
      shellCapexUsd: usd(shellCapexMusd),
    })),
    fleet: entry.fleet.map(({ capexMusd, ...fleet }) => ({ ...fleet, capexUsd: usd(capexMusd) })),
    tiers: entry.tiers.map(({ revenueMusd, options, ...tier }) => ({
      ...tier,
      revenueUsd: usd(revenueMusd),
      options: options.map((option) => ({
        site: option.site,
        server: option.server,
        powerMw: option.powerMw,
        interactivity: option.interactivity,
        ratedMtokPerSPerMw: option.ratedMtokPerSPerMw,
        billableMtokPerSPerMw: option.billableMtokPerSPerMw,
        madeMtokPerS: option.madeMtokPerS,
        grade: option.curve.grade,
      })),
    })),
  };
}

function usd(musd: number): number {
  return musd * 1e6;
}
