import type { Side } from '../insight/limits/limitSide.ts';
import type { LimitValues, TwoSided } from '../insight/limits/limitValues.ts';
import type { Plan } from '../plan/plan.ts';
import type { LimitUnit } from '../plan/rules/rule.ts';
import { monthsOf, perYear } from '../quantity/perYear.ts';
import { monthsOfLimit, placeOf } from './limits.ts';
import type { PlanDocument } from './schema.ts';
import { usd } from './usd.ts';

type Written = NonNullable<PlanDocument['explanation']>['limits'];
type SideEntry = NonNullable<Written['limits'][number]['more']>;

/** What the limits of a plan are worth, in USD and in USD a year. */
export function limitValuesIn({ periods }: Plan, { areRacksHeld, limits, families }: LimitValues): Written {
  return {
    areRacksHeld,
    limits: limits.map((limit) => ({
      rule: limit.key.rule,
      ...placeOf(limit.key),
      label: limit.label,
      subject: limit.subject,
      ...(limit.stated !== undefined && { stated: amountIn(limit.unit, limit.stated) }),
      hasRange: limit.hasRange,
      ...bothSides(limit, monthsOfLimit(periods, limit.key), limit.stated),
    })),
    families: families.map((family) => {
      const from = periods.findIndex(({ period }) => period === family.since);
      return {
        rule: family.rule,
        subject: family.subject,
        ...(family.since !== undefined && { since: family.since }),
        limits: family.keys.length,
        ...bothSides(family, monthsOf(periods.slice(Math.max(0, from)))),
      };
    }),
  };
}

function bothSides({ unit, binds, more, less }: TwoSided, months: number, stated?: number) {
  return {
    unit: unit === '$M' ? ('USD' as const) : unit,
    binds,
    ...(more && { more: sideIn(more, unit, months, stated, 1) }),
    ...(less && { less: sideIn(less, unit, months, stated, -1) }),
  };
}

function sideIn(
  side: Side,
  unit: LimitUnit,
  months: number,
  stated: number | undefined,
  sign: 1 | -1,
): SideEntry {
  if (side.kind === 'impossible') return side;
  const { valueMusd, by, isLast } = side;
  // A $M for a $M is a dollar for a dollar.
  const valueUsd = unit === '$M' ? valueMusd : usd(valueMusd);
  return {
    kind: 'possible',
    valueUsd,
    valueUsdPerYear: perYear(valueUsd, months),
    ...(by !== undefined && {
      by: amountIn(unit, by),
      ...(stated !== undefined && { upTo: amountIn(unit, levelAt(stated, sign * by)) }),
    }),
    ...(isLast && { isLast }),
  };
}

// Of what is lowered to nothing rounding leaves no hair.
function levelAt(stated: number, by: number): number {
  const level = stated + by;
  return Math.abs(level) <= 1e-9 * Math.abs(stated) ? 0 : level;
}

function amountIn(unit: LimitUnit, amount: number): number {
  return unit === '$M' ? usd(amount) : amount;
}
