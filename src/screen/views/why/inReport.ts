import { auditIn, marginalsIn } from '../../../document/limits.ts';
import { periodsIn } from '../../../document/periods.ts';
import { usd } from '../../../document/usd.ts';
import type { Plan } from '../../../plan/plan.ts';
import { safe } from '../../../report/safe.ts';
import type { Answered } from '../../../report/section.ts';
import { gapOf } from '../../gapOf.ts';

/**
 * What the report's words on limits and proof are made from, read off the plan: its limits, audit, solver, certificate and periods,
 * safe to show. Nothing else of a document is there.
 */
export function inReport(plan: Plan): Answered {
  const { objective, certificate, solver, wholeRacks: whole, scenario } = plan;
  const { measure, value, bound } = objective;
  const read: Read = {
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
    scenario: { input: { racks: scenario.racks } },
  };
  return read as Answered;
}

type Read = Pick<
  Answered,
  'objective' | 'periods' | 'marginals' | 'audit' | 'certificate' | 'solver' | 'wholeRacks'
> & { readonly scenario: { readonly input: Pick<Answered['scenario']['input'], 'racks'> } };
