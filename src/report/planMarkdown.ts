import type { PlanDocument } from '../document/schema.ts';
import { escaped } from './markdown/escaped.ts';
import { joined, paragraphs, points, under } from './markdown/parts.ts';
import { atOnce, overTime } from './markdown/periods.ts';
import { markdownTable } from './markdown/table.ts';
import { safe } from './safe.ts';
import { type Answered, isAnswered } from './section.ts';
import { baselineTable } from './sections/baselines.ts';
import { type LimitRows, limitsIn, moreLimits } from './sections/binds.ts';
import { conflictsIn, repairsIn } from './sections/diagnosis.ts';
import { ASSUMED, footingOf } from './sections/evidence.ts';
import { exclusionSentences } from './sections/excluded.ts';
import { FORECAST_TITLE, forecastNumbers } from './sections/forecastRange.ts';
import { headlineParagraphs } from './sections/headline.ts';
import { moneyTable, moneyTitle } from './sections/money.ts';
import { headsTable, moneyByTierNote, moneyByTierTable } from './sections/moneyByTier.ts';
import { whyNoPlan } from './sections/noPlan.ts';
import { priceNotes, priceTable } from './sections/priceAndVolume.ts';
import { proofSentences } from './sections/proof.ts';

/**
 * A plan as GitHub-flavoured Markdown: what the text report says, with headings, tables and lists and without bars. Nothing that
 * anyone typed is taken for markup. Where there is no plan, it says why. Ends with a newline.
 */
export function planMarkdown(document: PlanDocument): string {
  const shown = safe(document);
  return joined([
    `# ${escaped(shown.scenario.name)}`,
    ...(isAnswered(shown) ? planned(shown) : unplanned(shown)),
    ...under('Remarks', [points(shown.remarks)]),
  ]);
}

function planned(document: Answered): string[] {
  const [period, ...later] = document.periods;
  return [
    ...paragraphs(headlineParagraphs(document)),
    ...(period && later.length === 0 ? atOnce(document, period) : overTime(document)),
    ...under(FORECAST_TITLE, [markdownTable(forecastNumbers(document))]),
    ...under('Price and volume', [markdownTable(priceTable(document)), ...paragraphs(priceNotes(document))]),
    ...under(moneyTitle(document), [markdownTable(moneyTable(document))]),
    ...byTier(document),
    ...limits(document),
    ...baselines(document),
    ...exclusions(document),
    ...footing(document),
    ...under('Proof', [points(proofSentences(document))]),
  ];
}

function unplanned(document: PlanDocument): string[] {
  const { what, reasons } = whyNoPlan(document);
  const { conflicts, more } = conflictsIn(document);
  const repairs = repairsIn(document);
  return [
    ...paragraphs([what]),
    points(reasons),
    ...under('What contradicts itself', [
      ...conflicts.flatMap(({ says, inputs }) => [
        ...paragraphs([says]),
        points(inputs.map(([input, number]) => `${input}: ${number}`)),
      ]),
      ...paragraphs(more),
    ]),
    ...(repairs
      ? under('What would give a plan', [
          ...paragraphs([repairs.says]),
          points(repairs.repairs.map(({ sentence }) => sentence)),
        ])
      : []),
    ...exclusions(document),
  ];
}

function byTier(document: Answered): string[] {
  const money = moneyByTierTable(document);
  if (money.rows.length === 0) return [];
  return under('Money by tier', [
    markdownTable(money),
    markdownTable(headsTable(document)),
    ...paragraphs([moneyByTierNote(document)]),
  ]);
}

function limits(document: Answered): string[] {
  const { binding, note, slack } = limitsIn(document);
  return [
    ...under('What binds', [...limitTable(binding, 'worth'), ...paragraphs([note])]),
    ...under('What does not bind', limitTable(slack, 'left')),
  ];
}

function limitTable(limitRows: LimitRows, header: string): string[] {
  return [
    markdownTable({ columns: [{ header: 'limit' }, { header }], rows: limitRows.rows }),
    ...paragraphs(moreLimits(limitRows)),
  ];
}

function baselines(document: Answered): string[] {
  if (document.baselines.length === 0) return [];
  const found = baselineTable(document);
  return under('Beside simpler plans under the same rules', [
    markdownTable(found),
    points(found.notPossible),
  ]);
}

function exclusions(document: PlanDocument): string[] {
  return under('What does not serve, and why', [points(exclusionSentences(document))]);
}

function footing(document: Answered): string[] {
  const { counts, weakest, assumed } = footingOf(document);
  return under('What it rests on', [
    points(counts),
    ...(weakest.rows.length > 0 ? [escaped(weakest.title), markdownTable(weakest)] : []),
    ...(assumed.length > 0 ? [ASSUMED, points(assumed)] : []),
  ]);
}
