import type { Dimension } from '../quantity/dimensions.ts';
import { parseQuantity, writeQuantity } from '../quantity/quantity.ts';
import { roundTo10 } from '../quantity/round.ts';
import { didYouMean } from '../reading/didYouMean.ts';
import type { Override } from '../reading/override.ts';
import type { Scaling } from '../scenario/scaling.ts';
import type { InputOptions } from './inputOptions.ts';
import { scalingsOf } from './scale.ts';
import { UsageError } from './usageError.ts';

/**
 * One list of overrides for each plan that the options ask for: a flag with several values gives a plan for each of
 * them, and two such flags give every pair. `partOf` is the part of its forecast that the scenario plans a tier with.
 */
export function overridesOf(
  options: InputOptions,
  siteIds: () => readonly string[],
  partOf: (tier: string) => number,
): Override[][] {
  const fixed = [
    ...(options.set ?? []).map((text) => overrideOfSet(text, siteIds)),
    ...scalingsOf(options).map((scaling) => overrideOfScaling(scaling, partOf(scaling.tier))),
    ...wordOverride('objective', options.objective),
    ...wordOverride('racks', options.racks),
  ];
  const powers = varied('--power', 'power', options.power, () => ['sites', onlySite(siteIds()), 'power']);
  const budgets = varied('--capex', 'money', options.capex, () => ['budget', 'capex']);
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

// The part of the forecast that the scenario states is what is scaled.
function overrideOfScaling({ tier, factor, origin }: Scaling, part: number): Override {
  return {
    path: ['tiers', tier, 'demand'],
    value: writeQuantity('partOfForecast', roundTo10(part * factor)),
    origin,
  };
}

function wordOverride(key: string, value: string | undefined): Override[] {
  return value === undefined ? [] : [{ path: [key], value, origin: `--${key} ${value}` }];
}

// Two words for one input contradict each other, even when they say the same: nobody should have to know which one counts.
function refuseTwice(overrides: readonly Override[]): void {
  for (const [index, override] of overrides.entries()) {
    const earlier = overrides.slice(0, index).find(({ path }) => isWithin(path, override.path));
    if (earlier) {
      const path = [earlier.path, override.path].toSorted(
        (a, b) => b.length - a.length,
      )[0] as readonly string[];
      throw new UsageError(
        `${earlier.origin} and ${override.origin} both set ${path.join('.')}; leave one of them out.`,
      );
    }
  }
}

/** Whether one of two paths leads to the other, or to what it holds. */
function isWithin(one: readonly string[], other: readonly string[]): boolean {
  return one.every((key, depth) => other[depth] === undefined || other[depth] === key);
}

function varied(
  flag: string,
  dimension: Dimension,
  text: string | undefined,
  path: () => readonly string[],
): Override[] {
  if (text === undefined) return [];
  if (text.trimStart().startsWith('{')) {
    throw new UsageError(
      `${flag} takes amounts that hold throughout. Write --set '${path().join('.')}=${text}' for one that changes over time.`,
    );
  }
  return amounts(flag, dimension, text).map((value) => ({ path: path(), value, origin: `${flag} ${value}` }));
}

// A shell turns `--capex $30B` into `--capex 0B`: on a flag, a zero or bare amount is most likely what it left over.
function amounts(flag: string, dimension: Dimension, text: string): string[] {
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
