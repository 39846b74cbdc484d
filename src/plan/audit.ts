import { match } from 'ts-pattern';
import type { AuditEntry } from './plan.ts';
import { type RowKey, RULES } from './rules/index.ts';
import type { Rule, UnauditedPlan } from './rules/rule.ts';

/** Relative violation up to which a rule counts as kept: two orders above what doubles lose in these sums. */
export const AUDIT_TOLERANCE = 1e-7;

/** Re-computes every rule in plain arithmetic from the finished plan, apart from the program and its solver. */
export function auditPlan(plan: UnauditedPlan): AuditEntry[] {
  return RULES.flatMap((rule) => auditRule(rule, plan));
}

function auditRule(rule: Rule<RowKey>, plan: UnauditedPlan): AuditEntry[] {
  const checks = rule.check(plan);
  const largest = checks.reduce(
    (most, { used, allowed }) => Math.max(most, Math.abs(used), Math.abs(allowed)),
    1,
  );
  return checks.map(({ key, sense, used, allowed }) => {
    const over = used - allowed;
    const excess = match(sense)
      .with('<=', () => over)
      .with('>=', () => -over)
      .with('=', () => Math.abs(over))
      .exhaustive();
    const violation = Math.max(0, excess) / Math.max(LEAST_PART * largest, Math.abs(used), Math.abs(allowed));
    const holds = violation <= AUDIT_TOLERANCE;
    return { key, label: rule.label(key), sense, used, allowed, unit: rule.unit, violation, holds };
  });
}

/**
 * A number smaller than this part of the largest of its rule is measured against that part: what rounding leaves of a gigawatt, a
 * billionth of it, is no violation where nothing is allowed.
 */
const LEAST_PART = 1e-2;
