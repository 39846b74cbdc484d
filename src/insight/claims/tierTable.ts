import { type FiguresOf, type Finding, input } from './claim.ts';
import type { Known } from './known.ts';

/** The prices of the five tiers as claimed, and as the tiers of the catalogue have them. */
export function tierTableFindings(figures: FiguresOf<'five-tiers'>, { measured }: Known): Finding[] {
  return Object.entries(figures).map(([id, claimed]) => {
    const tier = measured.tiers.get(id);
    return {
      what: `price of ${id}`,
      unit: 'tokenPrice',
      claimed: claimed.value,
      verdict: { kind: 'offered', ours: tier ? [tier.priceUsdPerMtok.value] : [] },
      inputs: tier ? [input(`price of ${id}`, 'tokenPrice', tier.priceUsdPerMtok)] : [],
    };
  });
}
