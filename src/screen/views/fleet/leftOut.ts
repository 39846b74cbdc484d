import { type Exclusion, exclusionPhrase } from '../../../plan/exclusion.ts';
import type { Plan } from '../../../plan/plan.ts';
import { listed } from '../../../quantity/words.ts';
import { safe } from '../../../report/safe.ts';
import { formulationOf } from './serving.ts';

/**
 * Why a system or pairing serves nothing, or not some tiers, each reason a text of its own: alone where it holds for every tier, else
 * behind the tiers that it holds for. Empty where it can serve every tier.
 */
export function whyLeftOut(plan: Plan, server: string, site: string | undefined): string[] {
  const own = plan.excluded.filter((entry) => entry.server === server);
  const whole = own.find(({ tier }) => tier === undefined);
  if (whole) return [safe(exclusionPhrase(whole.reason))];
  const here = elsewhere(plan, server, site);
  if (own.length === 0 && here.length === 0) {
    const serves = formulationOf(plan).options.some((option) => option.server === server);
    return serves ? [] : [exclusionPhrase({ kind: 'pairedOnly' })];
  }
  const groups = new Map<string, string[]>();
  for (const entry of own) {
    const phrase = entry.reason.kind === 'tooSlow' ? TOO_SLOW : exclusionPhrase(entry.reason);
    groups.set(phrase, [...(groups.get(phrase) ?? []), entry.tier ?? '']);
  }
  const reasons = [...groups].map(([phrase, tiers]) => {
    if (phrase === TOO_SLOW) return tooSlow(own);
    const isAll = tiers.length === plan.scenario.tiers.length;
    return isAll ? safe(phrase) : `not for ${safe(listed(tiers))}: ${safe(phrase)}`;
  });
  return [...reasons, ...here];
}

const TOO_SLOW = 'tooSlow';

// The fastest point is the same for every tier; said once, with the speed of each tier.
function tooSlow(entries: readonly Exclusion[]): string {
  let fastest = 0;
  const asked = entries.flatMap(({ tier = '', reason }) => {
    if (reason.kind !== 'tooSlow') return [];
    fastest = reason.fastest;
    return [{ tier: safe(tier), needed: reason.needed }];
  });
  const speeds = asked.map(({ tier, needed }, index) => `${tier} ${index === 0 ? 'asks ' : ''}for ${needed}`);
  return `its fastest point is ${fastest} tok/s/user, and ${listed(speeds)}`;
}

function elsewhere(plan: Plan, server: string, site: string | undefined): string[] {
  if (site === undefined) return [];
  const { options } = formulationOf(plan);
  const own = options.filter((option) => option.server === server);
  if (own.length === 0 || own.some((option) => option.site === site)) return [];
  const sites = [...new Set(own.map((option) => safe(option.site)))];
  return [`it can be had only at ${listed(sites)}`];
}
