import type { Dimension } from '../quantity/dimensions.ts';
import { parseQuantity } from '../quantity/quantity.ts';
import { didYouMean } from '../reading/didYouMean.ts';
import type { Override } from '../reading/override.ts';
import type { InputOptions } from './inputOptions.ts';
import { UsageError } from './usageError.ts';

/**
 * One list of overrides for each plan that the options ask for: a flag with several values gives a plan for each of
 * them, and two such flags give every pair.
 */
export function overridesOf(options: InputOptions, siteIds: () => readonly string[]): Override[][] {
  const fixed = [
    ...(options.set ?? []).map((text) => overrideOfSet(text, siteIds)),
    ...wordOverride('objective', options.objective),
    ...wordOverride('racks', options.racks),
  ];
  const powers = amounts('--power', 'power', options.power).map((value) => ({
    path: ['sites', onlySite(siteIds()), 'power'],
    value,
    origin: `--power ${value}`,
  }));
  const budgets = amounts('--capex', 'money', options.capex).map((value) => ({
    path: ['budget', 'capex'],
    value,
    origin: `--capex ${value}`,
  }));
  refuseTwice([...fixed, ...powers.slice(0, 1), ...budgets.slice(0, 1)]);
  return pairs(powers, budgets).map((pair) => [...fixed, ...pair]);
}

function overrideOfSet(text: string, siteIds: () => readonly string[]): Override {
  const equals = text.indexOf('=');
  const path = text.slice(0, Math.max(0, equals)).split('.');
  if (equals < 1 || path.includes('')) {
    throw new UsageError(
      `--set ${text}: write a path, "=" and a value, such as --set sites.abilene.power=800MW.`,
    );
  }
  const [top, site = ''] = path;
  const sites = top === 'sites' ? siteIds() : [];
  if (sites.length > 0 && !sites.includes(site)) {
    throw new UsageError(`--set ${text}: no site is called "${site}"; ${didYouMean(site, sites)}`);
  }
  return { path, value: text.slice(equals + 1), origin: `--set ${text}` };
}

function wordOverride(key: string, value: string | undefined): Override[] {
  return value === undefined ? [] : [{ path: [key], value, origin: `--${key} ${value}` }];
}

// Two words for one input contradict each other, even when they say the same: nobody should have to know which one counts.
function refuseTwice(overrides: readonly Override[]): void {
  for (const [index, override] of overrides.entries()) {
    const path = override.path.join('.');
    const earlier = overrides.slice(0, index).find((other) => other.path.join('.') === path);
    if (earlier)
      throw new UsageError(
        `${earlier.origin} and ${override.origin} both set ${path}; leave one of them out.`,
      );
  }
}

// A shell turns `--capex $30B` into `--capex 0B`: on a flag, a zero or bare amount is most likely what it left over.
function amounts(flag: string, dimension: Dimension, text: string | undefined): string[] {
  if (text === undefined) return [];
  return text.split(',').map((part) => {
    const parsed = parseQuantity(dimension, part);
    if (!parsed.ok && (part.trim() === '' || Number(part) !== 0))
      throw new UsageError(`${flag} ${text}: ${parsed.problem}`);
    if (!parsed.ok || parsed.value === 0) {
      const example = dimension === 'money' ? '30BUSD' : '800MW';
      throw new UsageError(
        `${flag} ${text}: the amount is zero, which plans nothing; write ${flag} ${example}.`,
      );
    }
    return part.trim();
  });
}

function onlySite(siteIds: readonly string[]): string {
  const [site, ...others] = siteIds;
  // A scenario without sites is told as such when it is read for good.
  if (site === undefined) return 'site';
  if (others.length === 0) return site;
  throw new UsageError(
    `--power stands for the power of the only site, and this scenario has ${siteIds.length} (${siteIds.join(', ')}). Write --set sites.${site}.power=800MW instead.`,
  );
}

function pairs(a: readonly Override[], b: readonly Override[]): Override[][] {
  const first = a.length > 0 ? a.map((one) => [one]) : [[]];
  return first.flatMap((list) => (b.length > 0 ? b.map((one) => [...list, one]) : [list]));
}
