import type { CatalogueTier } from '../catalogue/catalogue.ts';
import { formatTokenRate } from '../quantity/format.ts';
import { writeMonth } from '../quantity/month.ts';
import { writeQuantity } from '../quantity/quantity.ts';
import { roundTo10 } from '../quantity/round.ts';
import type { Faults } from '../reading/collectFaults.ts';
import type { Path } from '../reading/path.ts';
import { type Stepped, stepsIn } from '../reading/steps.ts';
import type { Commitment } from './commitmentSchema.ts';
import { atStarts, type Tell } from './perPeriod.ts';
import type { Period } from './scenario.ts';
import type { Tier } from './tier.ts';

/** What there may be to serve of a tier, Mtok/s in each period. */
interface Wanted {
  /** Absent where demand is unlimited. */
  readonly mean?: readonly number[];
  /** What seats or users take; absent where nobody counts them. */
  readonly most?: readonly number[];
  /** The part of the mean that a demand curve has at its cheapest; absent where there is one price. */
  readonly mostPart: number | undefined;
}

/**
 * Mtok/s that must be served of a tier in each period, and what part of its demand that is where it is stated so; neither where nothing is
 * promised. A commitment above the demand is a fault, and so is a part of unlimited demand.
 */
export function commitmentOf(
  tier: CatalogueTier,
  commitment: Stepped<Commitment> | undefined,
  periods: readonly Period[],
  demand: Wanted,
  faults: Faults,
  tell: Tell,
): Pick<Tier, 'commitment' | 'commitmentParts'> {
  if (commitment === undefined) return {};
  const path = ['tiers', tier.id, 'commitment'];
  const { mean } = demand;
  for (const { fromMonth, value } of stepsIn(commitment))
    if ('share' in value && mean === undefined)
      faults.add(
        Number.isFinite(fromMonth) ? [...path, writeMonth(fromMonth)] : path,
        `${writeQuantity('share', value.share)} of an unlimited demand is no number of tokens; write a rate, such as "100 Mtok/s", or give a forecast.`,
      );
  const promised = atStarts(commitment, periods, `The commitment to ${tier.name}`, tell);
  if (mean !== undefined) checkDemand(path, commitment, promised, periods, { ...demand, mean }, faults);
  if (promised.every((value) => value === undefined || isNothing(value))) return {};
  const parts = promised.map((value) => (value && 'share' in value ? value.share : null));
  return {
    commitment: promised.map((value, index) => rateOf(value, mean?.[index] ?? 0)),
    ...(parts.some((part) => part !== null) && { commitmentParts: parts }),
  };
}

function isNothing(value: Commitment): boolean {
  return ('share' in value ? value.share : value.rate) === 0;
}

function rateOf(value: Commitment | undefined, mean: number): number {
  if (value === undefined) return 0;
  return 'share' in value ? mean * value.share : value.rate;
}

function checkDemand(
  path: Path,
  commitment: Stepped<Commitment>,
  promised: readonly (Commitment | undefined)[],
  periods: readonly Period[],
  { mean, most: ofHeads, mostPart }: Wanted & Required<Pick<Wanted, 'mean'>>,
  faults: Faults,
): void {
  const blamed = new Set<Commitment>();
  for (const [index, value] of promised.entries()) {
    const most = (mean[index] as number) * (mostPart ?? 1);
    if (value === undefined || rateOf(value, mean[index] as number) <= most || blamed.has(value)) continue;
    blamed.add(value);
    const step = stepsIn(commitment).find((each) => each.value === value)?.fromMonth as number;
    faults.add(
      Number.isFinite(step) ? [...path, writeMonth(step)] : path,
      aboveDemand(value, most, periods[index]?.id, {
        isCurve: mostPart !== undefined,
        areHeads: mean[index] === ofHeads?.[index],
      }),
    );
  }
}

function aboveDemand(
  value: Commitment,
  mostMtokPerS: number,
  period: string | undefined,
  { isCurve, areHeads }: { readonly isCurve: boolean; readonly areHeads: boolean },
): string {
  const promised =
    'share' in value
      ? writeQuantity('share', value.share)
      : writeQuantity('tokenRate', roundTo10(value.rate));
  const most = formatTokenRate(mostMtokPerS);
  if (isCurve)
    return `${promised} is more than the ${most} that are wanted of the tier at its cheapest price step in ${period}; write at most that, or add a cheaper step.`;
  return areHeads
    ? `${promised} is more than the ${most} that the seats or users of the tier take in ${period}; write at most that, or state more of them.`
    : `${promised} is more than the ${most} that the forecast has for the tier in ${period}; write at most that, or a part of the forecast such as "100 %".`;
}
