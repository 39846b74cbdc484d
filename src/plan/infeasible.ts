import { formatShare, formatTokenRate } from '../quantity/format.ts';
import type { Formulation } from './formulation.ts';
import { systemPeriodLimits } from './systemLimits.ts';

/**
 * The planner's demands that no program can meet whatever its limits: a commitment to a tier, or a least share of power for
 * it, that nothing can serve. Whole sentences; empty when there are none.
 */
export function unmeetableDemands(formulation: Formulation): string[] {
  return [
    ...unservableDemands(formulation),
    ...unreachableFloors(formulation),
    ...commitmentsAboveDemand(formulation),
    ...unreachableWhole(formulation),
  ];
}

function unservableDemands({ scenario, options, optionsIn }: Formulation): string[] {
  return scenario.tiers.flatMap((tier) => {
    const promised = scenario.periods.findIndex((_, index) => (tier.commitment?.[index] ?? 0) > 0);
    const hasFloor = (tier.share?.least ?? 0) > 0;
    const demand = promised >= 0 ? 'commitment' : 'least share of power';
    const path = `tiers.${tier.id}.${promised >= 0 ? 'commitment' : 'share'}`;
    if (!options.some((option) => option.tier === tier.id)) {
      if (promised < 0 && !hasFloor) return [];
      return [
        `Tier ${tier.id} has a ${demand}, and nothing that the scenario allows can serve it. Remove ${path}, allow weaker evidence or other systems, or lower the speed that the tier asks for.`,
      ];
    }
    const unserved = scenario.periods.find(
      (_, index) =>
        (tier.commitment?.[index] ?? 0) > 0 && !optionsIn[index]?.some((option) => option.tier === tier.id),
    );
    if (unserved === undefined) return [];
    return [
      `Tier ${tier.id} has a commitment in ${unserved.id}, and no racks that can serve it are there by then. Let the commitment begin later, or allow systems that ship sooner.`,
    ];
  });
}

// Floors on racks of a system that nobody can have.
function unreachableFloors({ scenario, stocks }: Formulation): string[] {
  return [
    ...systemPeriodLimits(scenario, 'racks').map((limit) => ({ ...limit, path: 'racks' })),
    ...systemPeriodLimits(scenario, 'powerMw').map((limit) => ({ ...limit, path: 'power' })),
  ].flatMap(({ system, side, period, index, path }) => {
    if (side === 'most' || stocks.some((stock) => stock.system.id === system && stock.canRun[index]))
      return [];
    return [
      `At least some ${system} must run in ${period}, and no racks of it can be there that serve a tier. Let limits.${system}.${path}.least begin later, or remove it.`,
    ];
  });
}

// A scenario file cannot say so; a demand that is lowered on the screen can come to it.
function commitmentsAboveDemand({ scenario }: Formulation): string[] {
  return scenario.tiers.flatMap((tier) =>
    scenario.periods.flatMap((period, index) => {
      const promised = tier.commitment?.[index];
      const demand = tier.demand.mean?.[index];
      if (promised === undefined || demand === undefined || promised <= demand * (1 + 1e-9)) return [];
      return [
        `Tier ${tier.id} has a commitment of ${formatTokenRate(promised)} and a demand of ${formatTokenRate(demand)} in ${period.id}. Lower the commitment or raise the demand.`,
      ];
    }),
  );
}

// Where every tier that can be served has a ceiling, the ceilings must reach the whole, or no power can be given to any.
function unreachableWhole({ scenario, options }: Formulation): string[] {
  const servable = scenario.tiers.filter((tier) => options.some((option) => option.tier === tier.id));
  const reached = servable.reduce((sum, tier) => sum + (tier.share?.most ?? 1), 0);
  if (servable.length === 0 || reached >= 1 - 1e-9) return [];
  return [
    `The most shares of the tiers that something can serve (${servable.map((tier) => tier.id).join(', ')}) add up to ${formatShare(reached)}, so no split of the power reaches the whole. Raise one of them.`,
  ];
}
