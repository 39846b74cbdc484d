import type { PlanDocument } from '../../document/schema.ts';
import { counted } from '../../quantity/counted.ts';
import { evidenceRange } from '../evidenceAmount.ts';
import { amountIn } from '../objectiveAmount.ts';
import type { Page } from '../page.ts';
import { type Reasoned, section } from '../section.ts';
import { swing } from '../swing.ts';
import { table } from '../table.ts';

import { wrap } from '../wrap.ts';

type Influences = NonNullable<PlanDocument['explanation']>['influences'];
type Influence = Influences['numbers'][number];
type Ends = Influence['fixed'];

/** As many as one looks at; the others stand in the document. */
const SHOWN = 12;

/** What the plan hangs on, as a tornado: each number at either end of its range, with the fleet as it is and planned anew. */
export function influences(document: Reasoned, page: Page): string[] {
  const found = document.explanation?.influences;
  if (found === undefined) return [];
  const { numbers } = found;
  if (numbers.length === 0) return section(TITLE, wrap(NONE, page.columns), page);
  const left = numbers.length - SHOWN;
  return section(
    TITLE,
    [
      ...wrap(introduction(document, found), page.columns),
      '',
      ...laidOut(document, found, page),
      ...(left > 0
        ? [
            '',
            ...wrap(
              left === 1 ? '1 more number weighs less.' : `${counted(left, 'more number')} weigh less.`,
              page.columns,
            ),
          ]
        : []),
    ],
    page,
  );
}

const TITLE = 'What would change it: the numbers that the plan hangs on';

const NONE = 'No number that is not known for sure makes a difference within its range.';

/** From this width on amounts stand in columns. */
const ROOM_FOR_TABLE = 80;

/** From this width on grades and bars find room beside the amounts. */
const ROOM_FOR_BARS = 110;

/** Columns on each side of a bar. */
const HALF = 6;

/** A table, with grades and bars where they have room; on a page that is too narrow for one a sentence for each number. */
function laidOut(document: Reasoned, found: Influences, page: Page): string[] {
  const { numbers } = found;
  const shown = numbers.slice(0, SHOWN).map((one) => ({
    one,
    range: rangeInWords(one),
    fixed: endsInWords(document, one.fixed, found.valueUsd),
    anew: endsInWords(document, one.anew, found.anewUsd),
  }));
  if (page.columns < ROOM_FOR_TABLE)
    return shown.flatMap(({ one, range, fixed, anew }) =>
      wrap(`${one.what}, ${range}: with these racks ${fixed}, planned anew ${anew}`, page.columns, '  '),
    );
  const isWide = page.columns >= ROOM_FOR_BARS;
  const most = Math.max(...numbers.map((one) => widest(one, found)));
  const rows = shown.map(({ one, range, fixed, anew }) => [
    one.what,
    ...(isWide ? [one.grade] : []),
    range,
    fixed,
    anew,
    ...(isWide ? [barOf(one, found, most)] : []),
  ]);
  const columns = [
    { header: '', least: 22 },
    ...(isWide ? [{ header: 'grade' }] : []),
    { header: 'range' },
    { header: 'with these racks' },
    { header: 'planned anew' },
    ...(isWide ? [{ header: '' }] : []),
  ];
  return table(columns, rows, page);
}

function introduction(document: Reasoned, { valueUsd, anewUsd, numbers }: Influences): string {
  const { racks } = document.scenario.input;
  const stands = amountIn(document, valueUsd);
  const inParts =
    racks === 'whole'
      ? `, ${amountIn(document, anewUsd)} planned anew, which is done with racks in parts`
      : '';
  const tried = numbers.slice(0, SHOWN).some(({ isTried }) => isTried)
    ? ' No source gives a range where it says "a tenth": then a tenth less and a tenth more were tried.'
    : '';
  const objective = { revenue: 'revenue a year', profit: 'net present value', capex: 'capex' }[
    document.objective.measure
  ];
  return `Each number at the low and at the high end of its range, the others as they stand: the ${objective} with the racks of this plan, and planned anew. As the numbers stand it is ${stands}${inParts}.${tried}`;
}

function rangeInWords({ value, unit, low, high, isTried }: Influence): string {
  const range =
    value !== undefined && unit !== undefined && low !== undefined && high !== undefined
      ? evidenceRange({ value, unit, range: [low, high] })
      : '';
  if (isTried) return 'a tenth';
  return range === '' ? 'low to high' : range;
}

// Less than this part of the value is no difference that a reader would see.
const SAME = 1e-6;

function endsInWords(document: Reasoned, { lowUsd, highUsd }: Ends, baseUsd: number): string {
  const words = [lowUsd, highUsd].map((usd) => (usd === undefined ? 'no plan' : amountIn(document, usd)));
  const isSame = [lowUsd, highUsd].every(
    (usd) => usd !== undefined && Math.abs(usd - baseUsd) <= SAME * Math.abs(baseUsd),
  );
  return isSame ? 'the same' : words.join(' to ');
}

function barOf({ anew, fixed }: Influence, { valueUsd, anewUsd }: Influences, most: number): string {
  const away = [anew.lowUsd, anew.highUsd].map((usd) => (usd ?? 0) - anewUsd);
  const fixedAway = [fixed.lowUsd, fixed.highUsd].map((usd) => (usd ?? 0) - valueUsd);
  const shown = away.some((usd) => usd !== 0) ? away : fixedAway;
  const fall = Math.max(0, ...shown.map((usd) => -usd));
  const rise = Math.max(0, ...shown);
  return swing(fall / most, rise / most, HALF);
}

// What takes the plan away loses all of it.
function widest({ anew }: Influence, { anewUsd }: Influences): number {
  return Math.max(...[anew.lowUsd, anew.highUsd].map((usd) => Math.abs((usd ?? 0) - anewUsd)));
}
