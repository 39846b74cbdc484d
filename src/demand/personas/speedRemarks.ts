import type { Catalogue } from '../../catalogue/catalogue.ts';
import { counted } from '../../quantity/counted.ts';
import { writeQuantity } from '../../quantity/quantity.ts';
import type { Group } from './personas.ts';

/**
 * Features whose tier promises less than users are taken to put up with, in a sentence for each tier and profile. That is a decision, not
 * an error.
 */
export function speedRemarks(groups: readonly Group[], { tiers, workloadProfiles }: Catalogue): string[] {
  const slow = groups.flatMap(({ id, uses }) =>
    uses.flatMap(({ feature, tier, profile }) => {
      const promised = tiers.get(tier)?.leastInteractivity.value;
      const wanted = workloadProfiles.get(profile)?.leastInteractivity.value;
      if (promised === undefined || wanted === undefined || promised >= wanted) return [];
      return [{ name: `${feature} of ${id}`, tier, profile, promised, wanted }];
    }),
  );
  const alike = [...new Set(slow.map(({ tier, profile }) => `${tier} ${profile}`))];
  return alike.flatMap((key) => {
    const [first, ...others] = slow.filter(({ tier, profile }) => `${tier} ${profile}` === key);
    if (first === undefined) return [];
    const { name, tier, profile, promised, wanted } = first;
    const who =
      others.length === 0
        ? `The feature ${name} is`
        : `The feature ${name} and ${counted(others.length, 'more feature')} are`;
    return [
      `${who} served by the tier ${tier}, which promises ${speed(promised)}; users of ${profile} are taken to want ${speed(wanted)}.`,
    ];
  });
}

function speed(value: number): string {
  return writeQuantity('interactivity', value);
}
