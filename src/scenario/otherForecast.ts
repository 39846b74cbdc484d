import type { TierForecast } from '../demand/forecast.ts';
import { ENDED, readForecast, UNUSED_ROWS } from '../demand/readForecast.ts';
import { formatTokenRate } from '../quantity/format.ts';
import { printable } from '../quantity/printable.ts';
import { roundTo10 } from '../quantity/round.ts';
import { InputError, type Problem } from '../reading/inputError.ts';
import { headsRemark, headsTake, withinHeads } from './headsDemand.ts';
import { idsOf } from './order.ts';
import { checkScalings, ofUnlimited, type Scaling, scaledNote } from './scaling.ts';
import type { Scenario } from './scenario.ts';
import type { Tier, TierDemand } from './tier.ts';

/** What is put in place of the forecast of a scenario that was resolved before. */
export interface OtherForecast {
  /** A forecast file; the scenario's own where absent. */
  readonly file?: { readonly text: string; readonly shownAs: string; readonly name: string };
  readonly scale: readonly Scaling[];
}

/**
 * A resolved scenario under another forecast as of a month, counted from year 0. Periods that have ended by then keep what they were
 * planned with. Promises that are parts of the forecast follow it; those in tokens stay. Throws an InputError for a forecast that does not
 * fit the scenario's tiers and periods, and for one below what is promised in tokens.
 */
export function withOtherForecast(
  scenario: Scenario,
  { file, scale }: OtherForecast,
  asOfMonth: number,
): Scenario {
  const { periods, tiers } = scenario;
  const ended = periods.filter(({ startMonth, months }) => startMonth + months <= asOfMonth).length;
  const known = { tiers: idsOf(tiers), off: scenario.tiersOff ?? [] };
  checkScalings(scale, known);
  const read =
    file &&
    readForecast(file.text, file.shownAs, {
      ...known,
      periods: periods.slice(ended),
      past: periods.slice(0, ended),
    });
  const problems: Problem[] = [];
  const changed = tiers.map((tier): Tier => {
    const scaling = scale.find((one) => one.tier === tier.id);
    const own = read?.tiers.get(tier.id) ?? laterPart(tier.demand.whole ?? tier.demand, ended);
    const factor = scaling?.factor ?? 1;
    if (own === undefined) {
      if (scaling) problems.push(ofUnlimited(scaling));
      return tier;
    }
    if (read && ended > 0 && tier.demand.mean === undefined) problems.push(unlimitedBefore(file, tier));
    const demand = joined(tier.demand, ended, own, factor);
    const other = { ...tier, demand, ...promisesOf(tier, demand, ended) };
    problems.push(...tooLow(other, scenario, ended, file?.shownAs ?? scaling?.origin ?? ''));
    return other;
  });
  if (problems.length > 0) throw new InputError(problems);
  const note = file
    ? `Read from ${printable(file.name)}, in place of the forecast that was planned with before.`
    : scenario.forecast.note;
  return {
    ...scenario,
    tiers: changed,
    forecast: { grade: 'assumption', note: scale.length > 0 ? scaledNote(scale, note) : note },
    remarks: [
      ...scenario.remarks.filter((remark) => !isOfForecast(remark, tiers, read !== undefined)),
      ...changed.flatMap(
        ({ name, earnings, demand }) => headsRemark(name, whoOf(earnings), demand, periods) ?? [],
      ),
      ...(read?.remarks ?? []),
    ],
  };
}

function laterPart({ mean, low, high }: TierDemand, ended: number): TierForecast | undefined {
  if (mean === undefined) return undefined;
  return {
    mean: mean.slice(ended),
    ...(low && { low: low.slice(ended) }),
    ...(high && { high: high.slice(ended) }),
  };
}

// What has ended was not lower or higher than it was, and no more is wanted than counted seats or users take.
function joined(
  { mean, low, high, most, whole, ...day }: TierDemand,
  ended: number,
  own: TierForecast,
  factor: number,
): TierDemand {
  const before = whole?.mean ? whole : { mean, low, high };
  const scaled = (rates: readonly number[]) =>
    rates.map((rate, index) => same(rate * factor, before.mean?.[ended + index]));
  const past = (rates: readonly number[] = before.mean ?? []) => rates.slice(0, ended);
  const forecast = {
    mean: [...past(), ...scaled(own.mean)],
    ...(own.low && { low: [...past(before.low), ...scaled(own.low)] }),
    ...(own.high && { high: [...past(before.high), ...scaled(own.high)] }),
  };
  return { ...(most ? withinHeads(forecast, most) : forecast), ...day };
}

// So that the same forecast is the same, in whatever unit.
function same(rate: number, before: number | undefined): number {
  return before !== undefined && roundTo10(rate) === roundTo10(before) ? before : rate;
}

function promisesOf(
  { commitment, commitmentParts }: Tier,
  { mean = [] }: TierDemand,
  ended: number,
): Pick<Tier, 'commitment'> {
  if (commitment === undefined) return {};
  return {
    commitment: commitment.map((rate, index) => {
      const part = commitmentParts?.[index] ?? null;
      return index < ended || part === null ? rate : same((mean[index] ?? 0) * part, rate);
    }),
  };
}

/** What rounding to 10 digits leaves of a difference. */
const ROUNDING = 1e-9;

function tooLow(tier: Tier, { periods }: Scenario, ended: number, file: string): Problem[] {
  const { name, commitment = [], demand, priceSteps = [] } = tier;
  // At its cheapest, where the tier has a demand curve.
  const part = priceSteps.at(-1)?.demandPart ?? 1;
  const wantedIn = (index: number) => (demand.mean?.[index] ?? 0) * part;
  const at = periods.findIndex(
    (_, index) => index >= ended && (commitment[index] ?? 0) > wantedIn(index) * (1 + ROUNDING),
  );
  if (at < 0) return [];
  const [promised, wanted] = [commitment[at] ?? 0, wantedIn(at)];
  return [
    {
      file,
      what: `the plan promises ${formatTokenRate(promised)} to ${name} in ${periods[at]?.id}, and the forecast has only ${formatTokenRate(wanted)}, so the promise cannot be kept; write at least as much, or plan the scenario again with another commitment.`,
    },
  ];
}

// What was said of the rows of the earlier forecast, of periods that had ended, and of seats that took less than was forecast.
function isOfForecast(remark: string, tiers: readonly Tier[], isRead: boolean): boolean {
  if (remark.startsWith(UNUSED_ROWS)) return isRead || remark.endsWith(ENDED);
  return tiers.some(({ name, earnings }) => remark.startsWith(`${headsTake(name, whoOf(earnings))} `));
}

function whoOf(earnings: Tier['earnings']): 'seats' | 'users' {
  return earnings?.way === 'uplift' ? 'users' : 'seats';
}

function unlimitedBefore(file: OtherForecast['file'], { name }: Tier): Problem {
  return {
    file: file?.shownAs ?? '',
    what: `the plan was made with unlimited demand for ${name}, and periods of it have ended, of which no forecast is known; leave --as-of out, or plan the scenario again with this forecast.`,
  };
}
