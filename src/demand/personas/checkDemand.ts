import { writeQuantity } from '../../quantity/quantity.ts';
import type { Faults } from '../../reading/collectFaults.ts';
import { type Ask, asksOf, totalsOf } from './asks.ts';
import type { Personas } from './personas.ts';

/** The most that a forecast can state, Mtok/s. */
const MOST_MTOK_PER_S = 1e9;

/** Adds a fault for each tier whose users at their most ask for more than a forecast can state, at who asks for most of it. */
export function checkDemand(personas: Personas, faults: Faults): void {
  const asks = asksOf(personas, ({ high }) => high);
  const totals = totalsOf(asks, personas.tiers, personas.periods.length);
  for (const [index, tier] of personas.tiers.entries()) {
    const at = (totals[index] ?? []).findIndex(
      ({ outputMtokPerS, inputMtokPerS }) => !(Math.max(outputMtokPerS, inputMtokPerS) <= MOST_MTOK_PER_S),
    );
    const most = mostAsked(asks, tier, at);
    if (most === undefined) continue;
    faults.add(
      ['groups', most.group, 'features', most.feature],
      `the tier ${tier} is asked for more than ${writeQuantity('tokenRate', MOST_MTOK_PER_S)} in the period ${personas.periods[at]?.id}, most of it here, which is more than any plan can make; check the size of the group, its growth and the requests.`,
    );
  }
}

function mostAsked(asks: readonly Ask[], tier: string, period: number): Ask | undefined {
  if (period < 0) return undefined;
  const asked = (ask: Ask) => ask.tokens[period]?.inputMtokPerS ?? 0;
  return asks
    .filter((ask) => ask.tier === tier)
    .reduce<Ask | undefined>((most, ask) => (most && asked(most) >= asked(ask) ? most : ask), undefined);
}
