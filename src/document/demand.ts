import { type Ask, asksOf } from '../demand/personas/asks.ts';
import type { Personas, Tokens } from '../demand/personas/personas.ts';
import type { Simulation, TierDemand } from '../demand/personas/simulate.ts';
import { periodLabel } from '../quantity/periodLabel.ts';
import type { DemandDocument } from './demandSchema.ts';
import { rounded } from './rounded.ts';

/** Who asks for what at the middle growth, and the demand that came of it by tier, as a document: no times, no paths. */
export function makeDemand(
  personas: Personas,
  demand: readonly TierDemand[],
  simulation: Simulation,
): DemandDocument {
  const { name, periods, remarks } = personas;
  const asks = asksOf(personas);
  const isOpen = demand.some(({ lowMtokPerS }) => lowMtokPerS !== undefined);
  return {
    version: 1 as const,
    name,
    growth: isOpen ? simulation : { kind: 'middle' as const },
    periods: periods.map(({ id, startMonth, months }) => ({
      label: periodLabel({ startMonth, months }),
      start: id,
      months,
    })),
    tiers: demand.map((tier) => tierIn(tier, asks, personas)),
    asks: asks.map(({ group, feature, profile, tier, users, tokens }) => ({
      group,
      feature,
      profile,
      tier,
      periods: tokens.map((one, at) => ({ users: users[at] ?? 0, ...one })),
    })),
    remarks: [...remarks],
  };
}

/** The document as the text of a file, its numbers with 10 significant digits, indented, with a newline at its end. */
export function writeDemand(document: DemandDocument): string {
  return `${JSON.stringify(rounded(document), null, 2)}\n`;
}

function tierIn(
  { tier, tokens, lowMtokPerS, highMtokPerS }: TierDemand,
  asks: readonly Ask[],
  { periods }: Personas,
): DemandDocument['tiers'][number] {
  const months = periods.map((period) => period.months);
  const hours = hoursOf(
    asks.filter((ask) => ask.tier === tier),
    months,
  );
  return {
    tier,
    periods: tokens.map((one: Tokens, at) => ({
      ...one,
      ...(lowMtokPerS && { lowMtokPerS: lowMtokPerS[at] ?? 0 }),
      ...(highMtokPerS && { highMtokPerS: highMtokPerS[at] ?? 0 }),
    })),
    ...(hours && { hours }),
  };
}

/** The day of several features together, each weighted by its output over the horizon; undefined where there is none. */
function hoursOf(asks: readonly Ask[], months: readonly number[]): number[] | undefined {
  const weighted = asks.map(({ hours, tokens }) => ({
    hours,
    weight: tokens.reduce((sum, { outputMtokPerS }, at) => sum + outputMtokPerS * (months[at] ?? 0), 0),
  }));
  const total = weighted.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return undefined;
  return Array.from({ length: 24 }, (_, hour) =>
    weighted.reduce((sum, { hours, weight }) => sum + ((hours?.[hour] ?? 1) * weight) / total, 0),
  );
}
