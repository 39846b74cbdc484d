import { formatMoney, formatShare, formatTokenRate } from '../quantity/format.ts';
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
    ...unreachableSpend(formulation),
    ...unreachableVendors(formulation),
    ...commitmentsAboveDemand(formulation),
    ...unreachableWhole(formulation),
  ];
}

function unservableDemands({ scenario, options, optionsIn }: Formulation): string[] {
  return scenario.tiers.flatMap((tier) => {
    const isPromised = (index: number) => (tier.commitment?.[index] ?? 0) > 0;
    const hasFloor = (tier.share?.least ?? 0) > 0;
    const isCommitted = scenario.periods.some((_, index) => isPromised(index));
    const [demand, path] = isCommitted
      ? ['commitment', `tiers.${tier.id}.commitment`]
      : ['least share of power', `tiers.${tier.id}.share`];
    if (!options.some((option) => option.tier === tier.id)) {
      if (!isCommitted && !hasFloor) return [];
      return [
        `Tier ${tier.id} has a ${demand}, and nothing that the scenario allows can serve it. Remove ${path}, allow weaker evidence or other systems, or lower the speed that the tier asks for.`,
      ];
    }
    const isServable = (index: number) => optionsIn[index]?.some((option) => option.tier === tier.id);
    const unserved = scenario.periods.find((_, index) => isPromised(index) && !isServable(index));
    if (unserved !== undefined)
      return [
        `Tier ${tier.id} has a commitment in ${unserved.id}, and no racks that can serve it are there by then. Let the commitment begin later, or allow systems that ship sooner.`,
      ];
    // Where nothing can run at all there is no power to share out.
    const canServe = (index: number) => (optionsIn[index] ?? []).length > 0;
    const empty = scenario.periods.find((_, index) => hasFloor && canServe(index) && !isServable(index));
    if (empty === undefined) return [];
    return [
      `Tier ${tier.id} has a least share of power, and no racks that can serve it are there in ${empty.id}: no other tier could be given any either. Write a commitment that begins later in place of tiers.${tier.id}.share, or allow systems that ship sooner.`,
    ];
  });
}

// A least spend on a system of which nothing that serves a tier can be bought.
function unreachableSpend({ scenario, stocks }: Formulation): string[] {
  return (scenario.systemLimits ?? []).flatMap(({ system, capexMusd }) => {
    const canBuy = stocks.some((stock) => stock.system.id === system && stock.canBuy.some(Boolean));
    if (!capexMusd?.least || canBuy) return [];
    return [
      `At least ${formatMoney(capexMusd.least)} must be spent on ${system}, and no racks of it that serve a tier can be bought. Remove policies.limits.${system}.capex.least, or allow what it needs to serve.`,
    ];
  });
}

// A vendor of whom nothing can run, and yet a part of what runs must be his: nothing could run at all.
function unreachableVendors({ scenario, stocks }: Formulation): string[] {
  return (scenario.vendorLimits ?? []).flatMap(({ vendor, share }) => {
    if (!share.least) return [];
    const empty = scenario.periods.find((_, index) => {
      const running = stocks.filter(({ canRun }) => canRun[index]);
      return running.length > 0 && running.every(({ system }) => system.vendor !== vendor);
    });
    if (empty === undefined) return [];
    return [
      `At least ${formatShare(share.least)} of the power that runs must be on racks of ${vendor}, and none that serve a tier can be there in ${empty.id}. Remove policies.vendors.${vendor}.least, or allow systems of ${vendor} that ship sooner.`,
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
      `At least some ${system} must run in ${period}, and no racks of it can be there that serve a tier. Let policies.limits.${system}.${path}.least begin later, or remove it.`,
    ];
  });
}

// A scenario file cannot say so; a demand that is lowered on the screen can come to it.
function commitmentsAboveDemand({ scenario }: Formulation): string[] {
  return scenario.tiers.flatMap((tier) =>
    scenario.periods.flatMap((period, index) => {
      const promised = tier.commitment?.[index];
      const mean = tier.demand.mean?.[index];
      if (promised === undefined || mean === undefined) return [];
      const demand = mean * (tier.priceSteps?.at(-1)?.demandPart ?? 1);
      if (promised <= demand * (1 + 1e-9)) return [];
      return [
        `Tier ${tier.id} has a commitment of ${formatTokenRate(promised)} and a demand of ${formatTokenRate(demand)} in ${period.id}. Lower the commitment or raise the demand.`,
      ];
    }),
  );
}

// Where every tier that can be served has a ceiling, the ceilings must reach the whole, or no power can be given to any.
function unreachableWhole({ scenario, optionsIn }: Formulation): string[] {
  for (const [index, { id }] of scenario.periods.entries()) {
    const servable = scenario.tiers.filter((tier) =>
      optionsIn[index]?.some((option) => option.tier === tier.id),
    );
    const reached = servable.reduce((sum, tier) => sum + (tier.share?.most ?? 1), 0);
    if (servable.length === 0 || reached >= 1 - 1e-9) continue;
    const when = scenario.periods.length > 1 ? ` in ${id}` : '';
    return [
      `The most shares of the tiers that something can serve${when} (${servable.map((tier) => tier.id).join(', ')}) add up to ${formatShare(reached)}, so no split of the power reaches the whole. Raise one of them.`,
    ];
  }
  return [];
}
