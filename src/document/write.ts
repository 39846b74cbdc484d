import type { Insight } from '../insight/insight.ts';
import { exclusionPhrase } from '../plan/exclusion.ts';
import { yearsOf } from '../plan/formulation.ts';
import type { Plan, PlanOutcome } from '../plan/plan.ts';
import type { RowKey } from '../plan/rules/index.ts';
import { roundTo10 } from '../quantity/round.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { digestOf } from './digest.ts';
import type { PlanDocument } from './schema.ts';

/** The plan of a scenario as a document: 10 significant digits, USD, no times, no paths, no machine. */
export function makeDocument(scenario: Scenario, outcome: PlanOutcome, insight: Insight): PlanDocument {
  const input = rounded(scenario);
  const body: Omit<PlanDocument, 'version' | 'digest'> = {
    scenario: {
      name: scenario.name,
      digest: digestOf(input),
      input: input as PlanDocument['scenario']['input'],
      catalogue: scenario.catalogue,
    },
    outcome: outcomeOf(outcome),
    ...(outcome.kind === 'optimal' && answerOf(outcome.plan)),
    marginals: outcome.kind === 'optimal' ? marginalsOf(outcome.plan) : [],
    excluded: insight.excluded.map(({ server, tier, reason }) => ({
      server,
      ...(tier !== undefined && { tier }),
      reason: reason.kind,
      because: exclusionPhrase(reason),
    })),
    baselines: insight.baselines.map(({ id, name, outcome: found }) => ({
      id,
      name,
      ...(found.kind === 'possible'
        ? { revenueUsd: usd(found.revenueMusd), lossUsd: usd(found.lossMusd), lossShare: found.lossShare }
        : { notPossible: found.why }),
    })),
    evidence: insight.evidence.map((entry) => ({
      ...entry,
      sources: [...entry.sources],
    })) as PlanDocument['evidence'],
    ...(outcome.kind === 'optimal' && { certificate: outcome.plan.certificate }),
    audit: outcome.kind === 'optimal' ? auditOf(outcome.plan) : [],
    ...(outcome.kind === 'optimal' && { solver: solverOf(outcome.plan) }),
    remarks: [...scenario.remarks, ...insight.remarks],
  };
  const whole = rounded({ version: 1, ...body }) as Omit<PlanDocument, 'digest'>;
  const { version, ...rest } = whole;
  return { version, digest: digestOf(whole), ...rest };
}

/** The document as the text of a file, indented, with a newline at its end. */
export function writeDocument(document: PlanDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

function outcomeOf(outcome: PlanOutcome): PlanDocument['outcome'] {
  switch (outcome.kind) {
    case 'optimal':
      return { kind: 'optimal' };
    case 'infeasible':
      return { kind: 'infeasible', reasons: [...outcome.reasons] };
    case 'unbounded':
      return { kind: 'unbounded', reasons: [...outcome.reasons] };
    case 'failed':
      return { kind: 'failed', reason: outcome.reason };
  }
}

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
    periods: plan.periods.map((entry) => ({
      label: entry.period,
      start: entry.period,
      months: entry.months,
      power: {
        availableMw: entry.sites.reduce((sum, site) => sum + site.availableMw, 0),
        usedMw: entry.sites.reduce((sum, site) => sum + site.usedMw, 0),
      },
      capex: {
        ...(plan.scenario.capexBudgetMusd !== undefined && {
          availableUsd: usd(plan.scenario.capexBudgetMusd),
        }),
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
    })),
  };
}

function marginalsOf(plan: Plan): PlanDocument['marginals'] {
  return plan.marginals.map(({ key, label, unit, valueMusd, loosenedBy }) => {
    const perUnit = unit === '$M' ? { unit: 'USD', valueUsd: valueMusd } : { unit, valueUsd: usd(valueMusd) };
    return {
      rule: key.rule,
      limit: label,
      ...perUnit,
      valueUsdPerYear: perUnit.valueUsd / yearsOfRow(plan, key),
      loosenedBy: [...loosenedBy],
    };
  });
}

function yearsOfRow(plan: Plan, key: RowKey): number {
  const period = plan.scenario.periods.find((one) => one.id === key.period);
  return period ? yearsOf(period) : 1;
}

function auditOf(plan: Plan): PlanDocument['audit'] {
  return plan.audit.map(({ key, label, sense, used, limit, unit, violation, holds }) => ({
    rule: key.rule,
    limit: label,
    sense,
    used,
    allowed: limit,
    unit,
    violation,
    holds,
  }));
}

function solverOf(plan: Plan): NonNullable<PlanDocument['solver']> {
  return { ...plan.solver, tieBreaks: [...plan.solver.tieBreaks] };
}

function usd(musd: number): number {
  return musd * 1e6;
}

function rounded(value: unknown): unknown {
  if (typeof value === 'number') return roundTo10(value);
  if (Array.isArray(value)) return value.map(rounded);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .map(([key, part]) => [key, rounded(part)]),
  );
}
