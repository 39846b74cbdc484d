import { match } from 'ts-pattern';
import type { Limit } from '../insight/whyNot/noRoom.ts';
import type { Beaten, BreakEven, WhyNot } from '../insight/whyNot/whyNot.ts';
import { exclusionPhrase } from '../plan/exclusion.ts';
import { placeOf } from './limits.ts';
import type { PlanDocument } from './schema.ts';
import { usd } from './usd.ts';

type Written = NonNullable<PlanDocument['explanation']>['whyNot'][number];
type BreakEvenEntry = Extract<Written, { reason: 'beaten' }>['breakEvens'][number];

/** Why a plan has no use for some systems and pairings, in USD. */
export function whyNotIn(found: readonly WhyNot[]): Written[] {
  return found.map(({ server, ownSystems, exclusions, reason }) => {
    const common = {
      server,
      ownSystems,
      exclusions: exclusions.map(({ tier, reason: why }) => ({
        ...(tier !== undefined && { tier }),
        reason: why.kind,
        because: exclusionPhrase(why),
      })),
    };
    return match(reason)
      .returnType<Written>()
      .with({ kind: 'excluded' }, { kind: 'rounding' }, { kind: 'unproven' }, ({ kind }) => ({
        ...common,
        reason: kind,
      }))
      .with({ kind: 'noRoom' }, ({ kind, limits }) => ({
        ...common,
        reason: kind,
        limits: limits.map(limitIn),
      }))
      .with({ kind: 'asGood' }, ({ kind, tiers }) => ({ ...common, reason: kind, tiers }))
      .with({ kind: 'beaten' }, ({ kind, ...beaten }) => ({ ...common, reason: kind, ...beatenIn(beaten) }))
      .with({ kind: 'supply' }, ({ kind, limits, ...beaten }) => ({
        ...common,
        reason: kind,
        limits: limits.map(limitIn),
        ...beatenIn(beaten),
      }))
      .exhaustive();
  });
}

function limitIn({ key, label }: Limit) {
  return { rule: key.rule, ...placeOf(key), label };
}

function beatenIn({ lossMusdPerMwYear, lossMusdPerOwnRackYear, tiers, breakEvens }: Beaten) {
  return {
    lossUsdPerMwYear: usd(lossMusdPerMwYear),
    ...(lossMusdPerOwnRackYear !== undefined && { lossUsdPerRackYear: usd(lossMusdPerOwnRackYear) }),
    tiers,
    breakEvens: breakEvens.map(breakEvenIn),
  };
}

function breakEvenIn({ figure, of, threshold }: BreakEven): BreakEvenEntry {
  const moved = of.map(({ id, now }) => ({ id, now: figure === 'price' ? usd(now) : now }));
  if (threshold.kind === 'never') return { figure, of: moved, ...threshold };
  const { factor } = threshold;
  return { figure, of: moved.map(({ id, now }) => ({ id, now, at: now * factor })), ...threshold };
}
