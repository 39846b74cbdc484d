import type { PlanDocument } from '../../document/schema.ts';
import { bestSingle } from '../../insight/baselines/baselines.ts';
import { formatShare } from '../../quantity/format.ts';
import { listed } from '../../quantity/words.ts';
import { bar } from '../bar.ts';
import { amountIn, objectiveHeader } from '../objectiveAmount.ts';
import type { Page } from '../page.ts';
import { type Answered, section } from '../section.ts';
import { type Column, type Tabular, table } from '../table.ts';
import { widthOf } from '../width.ts';
import { point } from '../wrap.ts';

type Baseline = PlanDocument['baselines'][number];

/** A baseline that can be had, with what it brings and how much less that is than the plan. */
export type PossibleBaseline = Baseline & Required<Pick<Baseline, 'revenueUsd' | 'lossUsd' | 'lossShare'>>;

/** The baseline that gives every tier the same power; undefined where it is not possible. */
export function equalSplit(document: PlanDocument): PossibleBaseline | undefined {
  return possible(document).find(({ kind }) => kind === 'equalSplit');
}

/** The baseline that buys what an earlier plan buys; undefined where none was named, or it is not possible. */
export function lastTime(document: PlanDocument): PossibleBaseline | undefined {
  return possible(document).find(({ kind }) => kind === 'lastTime');
}

/** The best of the baselines that buy one system only; undefined where none is possible. */
export function bestSingleSystem(
  document: PlanDocument,
): (PossibleBaseline & { readonly system: string }) | undefined {
  const sign = document.objective?.measure === 'capex' ? -1 : 1;
  return bestSingle(possible(document), (baseline) => sign * worthOf(baseline));
}

/** The plan beside simpler ones under the same rules, best first; then those that are not possible, by reason. */
export function baselines(document: Answered, page: Page): string[] {
  if (document.baselines.length === 0) return [];
  const { measure, value } = document.objective;
  const found = bestFirst(document);
  const most = Math.max(value, ...found.map(worthOf));
  // A bar is as long as what is earned, and of capex as what is spent.
  const share = (baseline: PossibleBaseline) =>
    measure === 'capex' ? (most > 0 ? worthOf(baseline) / most : 0) : 1 - baseline.lossShare;
  const width = Math.min(24, Math.max(8, page.columns - 65));
  const rows = (nameOf: (baseline: Baseline) => string) =>
    found.map((baseline) => [
      nameOf(baseline),
      bar(share(baseline), width),
      ...amountsOf(document, baseline),
    ]);
  const [name, ...amounts] = columnsOf(document);
  const columns = [name, { header: '' }, ...amounts];
  const own = measure === 'capex' && most > 0 ? value / most : 1;
  const plan = ['This plan', bar(own, width), amountIn(document, value), ''];
  const inFull = table(columns, [plan, ...rows(({ name }) => name)], { columns: Number.POSITIVE_INFINITY });
  const fits = inFull.every((line) => widthOf(line) <= page.columns);
  return section(
    'Beside simpler plans under the same rules',
    [
      ...(fits ? inFull : table(columns, [plan, ...rows((baseline) => shortName(document, baseline))], page)),
      ...notPossible(document).flatMap((sentence) => point(sentence, page.columns)),
    ],
    page,
  );
}

/** The same as a table without bars, the plan first, and a sentence for each reason why others are not possible. */
export function baselineTable(document: Answered): Tabular & { readonly notPossible: readonly string[] } {
  const plan = ['This plan', amountIn(document, document.objective.value), ''];
  return {
    columns: columnsOf(document),
    rows: [plan, ...bestFirst(document).map((one) => [one.name, ...amountsOf(document, one)])],
    notPossible: notPossible(document),
  };
}

function bestFirst(document: Answered): PossibleBaseline[] {
  const sign = document.objective.measure === 'capex' ? -1 : 1;
  return possible(document).toSorted((a, b) => sign * (worthOf(b) - worthOf(a)));
}

function columnsOf({ objective }: Answered): readonly [Column, ...Column[]] {
  const header = objectiveHeader(objective.measure);
  return [
    { header: '', least: 20 },
    { header, align: 'right' },
    { header: 'against the plan', align: 'right' },
  ];
}

// What it comes to, and how much less or, of capex, more that is than the plan.
function amountsOf(document: Answered, baseline: PossibleBaseline): string[] {
  const isCapex = document.objective.measure === 'capex';
  const against = (loss: number) => (isCapex ? loss : -loss);
  const plus = isCapex ? '+' : '';
  const loss = `${plus}${amountIn(document, against(baseline.lossUsd))} (${plus}${formatShare(against(baseline.lossShare))})`;
  return [amountIn(document, worthOf(baseline)), baseline.lossShare > SAME ? loss : 'the same'];
}

// With the id of a system or pairing in place of its name, so that what is said of it is not cut off.
function shortName({ scenario }: PlanDocument, { kind, system, id, name }: Baseline): string {
  const { systems, pairings } = scenario.input;
  const meant =
    kind === 'quarterOnPairing'
      ? pairings.find((one) => `quarter-${one.id}` === id)
      : systems.find((one) => one.id === system);
  return meant ? name.replace(meant.name, () => meant.id) : name;
}

/** What a baseline comes to by the objective of the plan, USD. */
function worthOf({ valueUsd, revenueUsd }: PossibleBaseline): number {
  return valueUsd ?? revenueUsd;
}

// Below this the difference is what a baseline loses by holding its own steps.
const SAME = 1e-6;

function notPossible({ baselines: all }: PlanDocument): string[] {
  const byReason = new Map<string, string[]>();
  for (const { name, notPossible: why } of all) {
    if (why !== undefined) byReason.set(why, [...(byReason.get(why) ?? []), name]);
  }
  return [...byReason].map(
    ([why, names]) => `Not possible: ${names.length > 1 ? 'each of ' : ''}${listed(names)}; ${why}.`,
  );
}

function possible({ baselines: all }: PlanDocument): PossibleBaseline[] {
  return all.filter(
    (one): one is PossibleBaseline =>
      one.revenueUsd !== undefined && one.lossUsd !== undefined && one.lossShare !== undefined,
  );
}
