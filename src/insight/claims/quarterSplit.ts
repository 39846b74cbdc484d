import { match } from 'ts-pattern';
import { type Plan, planIn } from '../../plan/plan.ts';
import { planScenario } from '../../plan/planScenario.ts';
import { writeQuantity } from '../../quantity/quantity.ts';
import { readScenario } from '../../scenario/read.ts';
import { evidenceOf } from '../evidence/evidence.ts';
import type { EvidenceEntry } from '../evidence/evidenceEntry.ts';
import { against, type ClaimInput, type FiguresOf, type Finding, input } from './claim.ts';
import type { Known } from './known.ts';

/** The systems of each of the keynote's three bars. */
export const BARS = {
  blackwell: ['gb200_nvl72'],
  veraRubin: ['vr_nvl72'],
  veraRubinLpx: ['vr_nvl72', 'vr_nvl72+groq3_lpx'],
} as const;

/** What the plan of a quarter split rests on, and what it earns in its year, $M; undefined where it has no plan. */
export interface QuarterSplit {
  readonly revenueMusd: number;
  readonly inputs: readonly ClaimInput[];
}

/** The keynote's revenue by platform, each planned anew, and Vera Rubin on published benchmarks beside it. */
export function quarterSplitFindings(figures: FiguresOf<'quarter-split'>, known: Known): Finding[] {
  const { site, blackwell, veraRubin, veraRubinLpx } = figures;
  const onSlide = { catalogue: 'keynote', interactivity: 'marker', siteMw: site.value } as const;
  const bars = [
    { what: 'revenue on Blackwell', claimed: blackwell, setting: { ...onSlide, systems: BARS.blackwell } },
    { what: 'revenue on Vera Rubin', claimed: veraRubin, setting: { ...onSlide, systems: BARS.veraRubin } },
    {
      what: 'revenue on Vera Rubin with LPX',
      claimed: veraRubinLpx,
      setting: { ...onSlide, systems: BARS.veraRubinLpx },
    },
    {
      what: 'revenue on Vera Rubin, benchmarks',
      claimed: veraRubin,
      setting: { ...onSlide, catalogue: 'measured', interactivity: 'least', systems: BARS.veraRubin },
    },
  ] as const;
  return bars.map(({ what, claimed, setting }) => {
    const split = quarterSplit(setting, known);
    return {
      what,
      unit: 'moneyPerYear',
      claimed: claimed.value,
      verdict: split
        ? against(claimed.value, split.revenueMusd)
        : { kind: 'recorded', why: 'the catalogue has no plan for it.' },
      inputs: [input('site', 'power', site), ...(split?.inputs ?? [])],
    };
  });
}

/** What one quarter split is planned with. */
export interface Setting {
  readonly catalogue: 'keynote' | 'measured';
  readonly interactivity: 'marker' | 'least';
  readonly siteMw: number;
  readonly systems: readonly string[];
}

/**
 * Plans a year in which Free, Medium, High and Premium have a quarter of the power each, every rack is busy all the time and all
 * tokens are sold. Undefined where there is no such plan.
 */
export function quarterSplit(
  setting: Setting,
  { measured, keynote, solving }: Known,
): QuarterSplit | undefined {
  const source = { text: textOf(setting), shownAs: 'quarter split', baseFolder: '.' };
  const catalogue = setting.catalogue === 'keynote' ? keynote : measured;
  const plan = planIn(
    planScenario(
      readScenario(source, [], {}, () => catalogue),
      solving,
    ),
  );
  return plan && { revenueMusd: plan.money.revenueMusd, inputs: inputsOf(plan) };
}

function textOf({ catalogue, interactivity, siteMw, systems }: Setting): string {
  const quarter = { share: '25 %' };
  return JSON.stringify({
    name: 'A quarter of the power each',
    catalogue,
    evidence: 'vendor',
    horizon: { start: '2027-01', periods: 1, months: 12 },
    sites: { gigawatt: { power: writeQuantity('power', siteMw), shell: 'sunk' } },
    service: { utilisation: '100 %', availability: '100 %' },
    supply: 'unlimited',
    systems,
    interactivity,
    forecast: 'unlimited',
    tiers: { free: quarter, medium: quarter, high: quarter, premium: quarter, ultra: 'off' },
  });
}

// Prices and throughputs; rack power and PUE only where they turn a throughput per accelerator into one per MW.
function inputsOf(plan: Plan): ClaimInput[] {
  const evidence = evidenceOf(plan);
  const dividesByPower = evidence.some(({ unit }) => unit === 'Mtok/s per accelerator');
  return evidence.flatMap((entry) => {
    const unit = unitOf(entry, dividesByPower);
    if (unit === undefined || entry.value === undefined) return [];
    const what = entry.kind === 'throughput' ? `${entry.server} for ${entry.tier}` : entry.what;
    return [{ what, unit, value: entry.value, grade: entry.grade, sources: entry.sources }];
  });
}

function unitOf(entry: EvidenceEntry, dividesByPower: boolean): ClaimInput['unit'] | undefined {
  return match(entry)
    .with({ unit: 'Mtok/s per facility MW' }, () => 'throughputPerMw' as const)
    .with({ unit: 'Mtok/s per accelerator' }, () => 'throughputPerAccelerator' as const)
    .with({ unit: 'USD per M output tokens' }, () => 'tokenPrice' as const)
    .with({ unit: 'kW per rack' }, () => (dividesByPower ? 'rackPower' : undefined))
    .with({ kind: 'facility', unit: 'ratio' }, () => (dividesByPower ? 'ratio' : undefined))
    .otherwise(() => undefined);
}
