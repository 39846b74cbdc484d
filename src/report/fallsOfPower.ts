import { formatCount, formatPower } from '../quantity/format.ts';
import { listed } from '../quantity/words.ts';
import type { Answered, PeriodOf } from './section.ts';
import { switchedOffNow } from './switchedOffNow.ts';

/** A fall of the power of a site below what ran there in the period before. */
export interface FallOfPower {
  readonly site: string;
  /** Place of the period from which there is less. */
  readonly at: number;
}

// Rounding in the file leaves some 1e-10 of a power; that is no fall.
const NEGLIGIBLE = 1e-6;

/** Every such fall, by period and then by site. Empty where power never falls below what runs. */
export function fallsOfPower({ periods }: Answered): FallOfPower[] {
  return periods.flatMap(({ sites }, at) =>
    sites
      .filter(({ site, usableMw }) => {
        const ran = siteIn(periods[at - 1], site)?.usedMw ?? 0;
        return ran - usableMw > NEGLIGIBLE * ran;
      })
      .map(({ site }) => ({ site, at })),
  );
}

/** The fall as a sentence, with the racks that it switches off. */
export function fallInWords({ periods }: Answered, { site, at }: FallOfPower): string {
  const [before, after] = [periods[at - 1], periods[at]];
  const [had, has] = [siteIn(before, site), siteIn(after, site)];
  const power = `The power of ${site} falls from ${formatPower(had?.usableMw ?? 0)} to ${formatPower(has?.usableMw ?? 0)} in ${after?.label}`;
  return `${power}, below the ${formatPower(had?.usedMw ?? 0)} that ran: ${consequence(before, after, site)}.`;
}

function consequence(before: PeriodOf | undefined, after: PeriodOf | undefined, site: string): string {
  const racks = (after?.fleet ?? [])
    .filter((entry) => entry.site === site)
    .map((entry) => ({
      system: entry.system,
      switchedOff: switchedOffNow(before, entry),
      retired: entry.retired,
    }));
  const off = racks.filter(({ switchedOff }) => switchedOff > NEGLIGIBLE);
  const gone = racks.filter(({ retired }) => retired > NEGLIGIBLE);
  const parts = [
    ...(off.length > 0
      ? [
          `${listed(off.map((one) => `${formatCount(one.switchedOff)} ${one.system}`))} ${isOne(off.map(({ switchedOff }) => switchedOff)) ? 'is' : 'are'} switched off`,
        ]
      : []),
    ...(gone.length > 0
      ? [
          `${listed(gone.map((one) => `${formatCount(one.retired)} ${one.system}`))} ${isOne(gone.map(({ retired }) => retired)) ? 'retires' : 'retire'}`,
        ]
      : []),
  ];
  return parts.length > 0 ? listed(parts) : 'fewer racks run';
}

function isOne([count = 0, ...others]: readonly number[]): boolean {
  return others.length === 0 && formatCount(count) === formatCount(1);
}

function siteIn(period: PeriodOf | undefined, site: string) {
  return period?.sites.find((one) => one.site === site);
}
