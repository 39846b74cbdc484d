import { explanationIn } from '../../../document/explanation.ts';
import { auditIn, marginalsIn } from '../../../document/limits.ts';
import { periodsIn } from '../../../document/periods.ts';
import { usd } from '../../../document/usd.ts';
import type { Explanation } from '../../../insight/explanation.ts';
import type { Plan } from '../../../plan/plan.ts';
import { safe } from '../../../report/safe.ts';
import type { Reasoned } from '../../../report/section.ts';
import { gapOf } from '../../gapOf.ts';

/** What the report's words on limits, proof and reasons are made from, read off the plan and its explanation, safe to show. */
export function inReport(plan: Plan, explanation: Explanation | undefined): Reasoned {
  const { objective, certificate, solver, wholeRacks: whole, scenario } = plan;
  const { measure, value, bound } = objective;
  const { racks, sites, tiers } = scenario;
  return {
    objective: { measure, value: usd(value), bound: usd(bound), gap: gapOf(plan) },
    periods: safe(periodsIn(plan)),
    marginals: safe(marginalsIn(plan)),
    audit: safe(auditIn(plan)),
    certificate,
    solver: safe(solver),
    ...(whole && {
      wholeRacks: {
        continuousUsd: usd(whole.continuousMusd),
        ...(whole.roundedDownMusd !== undefined && { roundedDownUsd: usd(whole.roundedDownMusd) }),
        strandedMw: whole.strandedMw,
      },
    }),
    ...(explanation && { explanation: safe(explanationIn(plan, explanation)) }),
    scenario: { input: safe({ racks, sites, tiers }) },
  };
}
