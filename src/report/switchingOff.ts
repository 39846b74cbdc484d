import { counted } from '../quantity/counted.ts';
import { listed } from '../quantity/words.ts';
import { type FallOfPower, fallsOfPower } from './fallsOfPower.ts';
import type { Generation } from './generations.ts';
import type { PeriodOf } from './section.ts';
import { isSome, NEGLIGIBLE } from './someRacks.ts';
import { amount, at, label, racksInWords, type Story } from './storyFacts.ts';
import { totalOver } from './stretch.ts';
import { switchedOffNow } from './switchedOffNow.ts';

/**
 * When racks within their life are switched off and how many, and for whose sake where that is plain, and how many run again after: the power of their site falls
 * below what ran, or it is full and another generation takes more of it. Empty where all run that stand.
 */
export function switchingOff(story: Story): string[] {
  const { periods } = story.generation;
  const from = periods.findIndex(({ switchedOff }) => isSome(switchedOff));
  if (from < 0) return [];
  const after = periods.findIndex(({ switchedOff }, place) => place > from && !isSome(switchedOff));
  const until = after < 0 ? story.last : after - 1;
  const again = periods.filter(({ switchedOff }, place) => place > until && isSome(switchedOff)).length;
  const later = again > 0 ? [`has racks switched off again in ${counted(again, 'later period')}`] : [];
  const whole = wholly(story, from, until);
  // The opening says so already, and growth when it runs.
  if (whole === from && from === story.first) return later;
  const why = cause(story, from);
  const off =
    whole === undefined
      ? `has up to ${racksInWords(at(story, worstPlace(story, from, until)).switchedOff)} switched off ${during(story, from, until)}${why}${worst(story, from, until)}`
      : whole === from
        ? `is switched off ${during(story, from, until)}${why}`
        : `is switched off bit by bit from ${label(story, from)}${why} and wholly ${during(story, whole, until)}${why === '' ? cause(story, whole) : ''}`;
  return [off, ...running(story, from, until), ...later];
}

/** The first period from which none of it runs any more until the end of a span; undefined where some always does. */
function wholly({ generation }: Story, from: number, until: number): number | undefined {
  const lastRunning = generation.periods.findLastIndex(
    ({ running }, place) => place >= from && place <= until && isSome(running),
  );
  const whole = lastRunning < 0 ? from : lastRunning + 1;
  return whole <= until ? whole : undefined;
}

function isGone(story: Story, until: number): boolean {
  return until === story.last || !isSome(at(story, until + 1).installed);
}

function during(story: Story, from: number, until: number): string {
  if (isGone(story, until)) return `from ${label(story, from)} on`;
  return from === until ? `in ${label(story, from)}` : `from ${label(story, from)} to ${label(story, until)}`;
}

// What was switched off first may have had no cause to tell, or another one than the most of it.
function worst(story: Story, from: number, until: number): string {
  const place = worstPlace(story, from, until);
  const why = cause(story, place);
  return place > from && why !== '' && why !== cause(story, from)
    ? `, most in ${label(story, place)}${why}`
    : '';
}

/** The first place of a span with the most racks switched off. */
function worstPlace({ generation }: Story, from: number, until: number): number {
  const off = generation.periods.slice(from, until + 1).map(({ switchedOff }) => switchedOff);
  return from + off.indexOf(Math.max(...off));
}

// That all racks run again as before goes without saying; fewer, as some have retired meanwhile, or more does not.
function running(story: Story, from: number, until: number): string[] {
  const place = worstPlace(story, from, until);
  if (isGone(story, until) || place === 0) return [];
  const [before, least, after] = [
    at(story, (from > 0 ? from : place) - 1),
    at(story, place),
    at(story, until + 1),
  ].map(({ running: racks }) => racks) as [number, number, number];
  const isDip = isSome(before - least) && isSome(after - least);
  return isDip && isSome(Math.abs(after - before))
    ? [`runs ${amount(story, until + 1)} again from ${label(story, until + 1)}`]
    : [];
}

// Where power falls below what ran, that is why; else where power binds, whoever takes more of it then.
function cause(story: Story, place: number): string {
  const { document, generation } = story;
  const sites = sitesWithMoreOff(document.periods, generation, place);
  const falls = fallsOfPower(document).filter(
    (fall) => fall.at === place && isSwitchedOff(document.periods, generation, fall),
  );
  if (falls.length > 0) return ` as the power of ${listed(falls.map(({ site }) => site))} falls`;
  const full = sites.filter((site) => isFull(document.periods[place], site));
  const takers = story.all.filter(
    (other) =>
      other !== generation &&
      full.some(
        (site) =>
          megawatts(document.periods[place], other, site) >
          megawatts(document.periods[place - 1], other, site) * (1 + NEGLIGIBLE) + NEGLIGIBLE,
      ),
  );
  if (takers.length === 0) return '';
  return `${place === 0 ? ' to leave the power to' : ' to give its power to'} ${listed(takers.map(({ name }) => name))}`;
}

// Racks that never ran are not switched off by a fall of power.
function isSwitchedOff(
  periods: readonly PeriodOf[],
  { systems }: Generation,
  { site, at: place }: FallOfPower,
): boolean {
  const own = (periods[place]?.fleet ?? []).filter(
    (entry) => entry.site === site && systems.includes(entry.system),
  );
  return isSome(totalOver(own, (entry) => switchedOffNow(periods[place - 1], entry)));
}

function sitesWithMoreOff(periods: readonly PeriodOf[], { systems }: Generation, place: number): string[] {
  const off = (period: PeriodOf | undefined, site: string) =>
    totalOver(
      (period?.fleet ?? []).filter((entry) => entry.site === site && systems.includes(entry.system)),
      ({ switchedOff }) => switchedOff,
    );
  const [before, now] = [periods[place - 1], periods[place]];
  return (now?.sites ?? [])
    .map(({ site }) => site)
    .filter((site) => isSome(off(now, site) - off(before, site)));
}

function isFull(period: PeriodOf | undefined, site: string): boolean {
  const own = period?.sites.find((one) => one.site === site);
  return own !== undefined && own.usableMw - own.usedMw <= NEGLIGIBLE * own.usableMw;
}

function megawatts(period: PeriodOf | undefined, { systems }: Generation, site: string): number {
  return totalOver(
    (period?.fleet ?? []).filter((entry) => entry.site === site && systems.includes(entry.system)),
    ({ powerMw }) => powerMw,
  );
}
