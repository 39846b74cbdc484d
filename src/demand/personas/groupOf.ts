import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { WorkloadProfile } from '../../catalogue/workloadProfiles.ts';
import { quoted } from '../../quantity/printable.ts';
import type { Faults } from '../../reading/collectFaults.ts';
import { didYouMean } from '../../reading/didYouMean.ts';
import type { ForecastPeriod } from '../forecast.ts';
import { growthOf } from './growthOf.ts';
import type { Group, Tokens, Use } from './personas.ts';
import type { PersonasFile } from './schema.ts';

/** What a group is made from beside what the file states of it. */
export interface Around {
  readonly catalogue: Catalogue;
  readonly periods: readonly ForecastPeriod[];
  /** Notes something that a reader of the forecast should know, in a whole sentence. */
  readonly tell: (remark: string) => void;
}

type GroupFile = PersonasFile['groups'][string];
type FeatureFile = GroupFile['features'][string];

const SECONDS_PER_DAY = 86_400;

/** One group with what each of its users adds to the demand for a tier. */
export function groupOf(id: string, group: GroupFile, around: Around, faults: Faults): Group {
  const features = Object.entries(group.features);
  if (features.length === 0)
    faults.add(
      ['groups', id, 'features'],
      'names no feature, so that the group asks for nothing; write at least one.',
    );
  const tiers = [...around.catalogue.tiers.keys()];
  const isWithout =
    features.length > 0 && features.every(([, { tier }]) => (tier ?? group.tier) === undefined);
  if (isWithout)
    faults.add(
      ['groups', id],
      `has no tier; write one such as "tier: ${tiers[0]}" for the group, or for each of its features: the tiers are ${tiers.join(', ')}.`,
    );
  checkTier(group.tier, ['groups', id, 'tier'], around, faults);
  const uses = features.flatMap(([feature, stated]) => {
    const path = ['groups', id, 'features', feature];
    const tier = stated.tier ?? group.tier;
    checkTier(stated.tier, [...path, 'tier'], around, faults);
    if (tier === undefined && !isWithout)
      faults.add(
        path,
        `has no tier, and neither has its group; write one such as "tier: ${tiers[0]}": the tiers are ${tiers.join(', ')}.`,
      );
    checkAmounts(stated, path, faults);
    const profile = profileOf(stated, path, around, faults);
    if (tier === undefined || profile === undefined) return [];
    return usedAs(feature, tier, profile, stated, around);
  });
  return { id, users: group.size, growth: growthOf(id, group, around, faults), uses };
}

function checkTier(
  tier: string | undefined,
  path: readonly string[],
  { catalogue }: Around,
  faults: Faults,
): void {
  if (tier === undefined || catalogue.tiers.has(tier)) return;
  const tiers = [...catalogue.tiers.keys()];
  const hint = didYouMean(tier, tiers, `the tiers are ${tiers.join(', ')}.`);
  faults.add(path, `the catalogue "${catalogue.name}" has no tier ${quoted(tier)}; ${hint}`);
}

function checkAmounts({ output, calls }: FeatureFile, path: readonly string[], faults: Faults): void {
  if (output === 0)
    faults.add([...path, 'output'], 'a call without output asks for nothing; write more than 0.');
  if (calls === 0)
    faults.add([...path, 'calls'], 'a request without a call asks for nothing; write 1 or more.');
}

function profileOf(
  stated: FeatureFile,
  path: readonly string[],
  { catalogue }: Around,
  faults: Faults,
): WorkloadProfile | undefined {
  const { workloadProfiles, name } = catalogue;
  const profile = workloadProfiles.get(stated.profile);
  if (profile === undefined) {
    const known = [...workloadProfiles.keys()];
    const hint =
      known.length === 0
        ? 'it has no workload-profiles.yaml; write one, or use the catalogue "measured".'
        : didYouMean(stated.profile, known);
    faults.add(
      [...path, 'profile'],
      `the catalogue "${name}" has no workload profile ${quoted(stated.profile)}; ${hint}`,
    );
  }
  return profile;
}

// Output tokens of a user in a second: requests a day x part of the group x calls x output per call / 86,400; input and cached input likewise.
function usedAs(
  feature: string,
  tier: string,
  profile: WorkloadProfile,
  stated: FeatureFile,
  { catalogue }: Around,
): Use {
  const calls = stated.requests * (stated.usedBy ?? 1) * (stated.calls ?? profile.callsPerRequest.value);
  const mtokPerS = (tokensPerCall: number) => (calls * tokensPerCall) / SECONDS_PER_DAY / 1e6;
  const inputMtokPerS = mtokPerS(stated.input ?? profile.inputTokens.value);
  const perUser: Tokens = {
    outputMtokPerS: mtokPerS(stated.output ?? profile.outputTokens.value),
    inputMtokPerS,
    cachedMtokPerS: inputMtokPerS * (stated.cacheHits ?? profile.cacheHits.value),
  };
  const hours = profile.shape && catalogue.profiles.get(profile.shape.profile)?.hours;
  return { feature, profile: profile.id, tier, ...(hours && { hours }), perUser };
}
