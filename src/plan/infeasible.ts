import type { Formulation } from './formulation.ts';

/**
 * The planner's demands that no program can meet whatever its limits: a commitment to a tier, or a least share of power for
 * it, that nothing can serve. Whole sentences; empty when there are none.
 */
export function unmeetableDemands({ scenario, options }: Formulation): string[] {
  return scenario.tiers.flatMap((tier) => {
    if (options.some((option) => option.tier === tier.id)) return [];
    const isCommitted = tier.commitment?.some((promised) => promised > 0) ?? false;
    const hasFloor = (tier.share?.least ?? 0) > 0;
    if (!isCommitted && !hasFloor) return [];
    const demand = isCommitted ? 'commitment' : 'least share of power';
    return [
      `Tier ${tier.id} has a ${demand}, and nothing that the scenario allows can serve it. Remove tiers.${tier.id}.${
        isCommitted ? 'commitment' : 'share'
      }, allow weaker evidence or other systems, or lower the speed that the tier asks for.`,
    ];
  });
}
