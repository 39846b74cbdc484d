import type { Catalogue, System } from '../catalogue/catalogue.ts';
import { quoted } from '../quantity/printable.ts';
import type { Faults } from '../reading/collectFaults.ts';
import { didYouMean } from '../reading/didYouMean.ts';
import type { VendorLimit } from './scenario.ts';
import type { ScenarioFile } from './schema.ts';
import { checkTogether, shareLimit } from './shares.ts';

type Stated = NonNullable<NonNullable<ScenarioFile['policies']>['vendors']>;

/** Limits on vendors' parts of the power, sorted by vendor as the catalogue spells it; an empty limit is left out. */
export function vendorLimitsOf(
  stated: Stated,
  catalogue: Catalogue,
  systems: readonly System[],
  faults: Faults,
): VendorLimit[] {
  const known = [...new Set([...catalogue.systems.values()].map(({ vendor }) => vendor))];
  const running = new Set(
    systems.filter(({ disabled }) => disabled === undefined).map(({ vendor }) => vendor),
  );
  const limits = Object.entries(stated).flatMap(([key, bounds]): VendorLimit[] => {
    const vendor = known.find((name) => name.toLowerCase() === key.toLowerCase());
    const path = ['policies', 'vendors', key];
    if (vendor === undefined) {
      const hint = didYouMean(key, known, `it has ${known.join(', ')}.`);
      faults.add(path, `the catalogue "${catalogue.name}" has no vendor ${quoted(key)}; ${hint}`);
      return [];
    }
    if ((bounds.least ?? 0) > 0 && !running.has(vendor))
      faults.add(
        [...path, 'least'],
        `the scenario allows no system of ${vendor}, so it can have no part of the power; add one to "systems", or take this away.`,
      );
    const share = shareLimit(bounds);
    return share === undefined ? [] : [{ vendor, share }];
  });
  for (const [index, { vendor }] of limits.entries())
    if (limits.findIndex((other) => other.vendor === vendor) < index)
      faults.add(['policies', 'vendors'], `${vendor} is listed twice; keep one.`);
  if (limits.length > 0)
    checkTogether(
      [...running].toSorted().map((vendor) => {
        const share = limits.find((limit) => limit.vendor === vendor)?.share;
        return { name: vendor, ...share };
      }),
      ['policies', 'vendors'],
      (vendor) => [
        'policies',
        'vendors',
        Object.keys(stated).find((key) => key.toLowerCase() === vendor.toLowerCase()) ?? vendor,
      ],
      faults,
    );
  return limits.toSorted((a, b) => (a.vendor < b.vendor ? -1 : 1));
}
