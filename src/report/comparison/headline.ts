import type { ComparisonDocument } from '../../document/comparisonSchema.ts';
import { spanInWords } from '../../quantity/spanInWords.ts';
import { dollars } from '../dollars.ts';
import type { Page } from '../page.ts';
import { wrap } from '../wrap.ts';
import { isSame } from './amounts.ts';
import { reasons } from './reasons.ts';
import { isSameSpan } from './spans.ts';

/** How much better or worse the second plan is, and because of what: the sentences that a hurried reader reads. */
export function comparisonHeadline(document: ComparisonDocument, page: Page): string[] {
  const paragraphs = [standing(document), reasons(document)].filter((text) => text !== '');
  return paragraphs.flatMap((text, index) => [...(index > 0 ? [''] : []), ...wrap(text, page.columns)]);
}

function standing(document: ComparisonDocument): string {
  const { a, b, totals, inputs } = document;
  if (a.reasons !== undefined || b.reasons !== undefined)
    return [alone('A', a, totals.revenueUsdPerYear.a), alone('B', b, totals.revenueUsdPerYear.b)].join(' ');
  if (inputs.length === 0 && isSame(totals.revenueUsd) && isSame(totals.capexUsd))
    return 'Nothing differs: both plans come from the same inputs, and earn and spend the same.';
  if (!isSameSpan(document)) return overOtherTime(document);
  if (a.measure !== b.measure)
    return `A is the plan of ${AIMS[a.measure]}, and B that of ${AIMS[b.measure]}. ${earns(document)}`;
  if (a.measure === 'profit')
    return `B is worth ${more(totals.profitUsd, '', 'A')} of net present value. ${earns(document)}`;
  if (a.measure === 'capex') return `B takes ${more(totals.capexUsd, '', 'A')} of capex. ${earns(document)}`;
  return earns(document);
}

const AIMS = { revenue: 'the most revenue', profit: 'the most profit', capex: 'the least capex' } as const;

// Where one of them has no plan, each is told by itself.
function alone(name: 'A' | 'B', { reasons: why }: ComparisonDocument['a'], usd = 0): string {
  return why === undefined
    ? `${name} earns ${dollars(usd)} a year.`
    : [`${name} has no plan.`, ...why].join(' ');
}

function earns({ totals }: ComparisonDocument): string {
  return `B earns ${more(totals.revenueUsdPerYear, ' a year', 'A')}.`;
}

function overOtherTime({ a, b, totals }: ComparisonDocument): string {
  const one = (name: string, { months, start }: typeof a, usd = 0) =>
    `${name} earns ${dollars(usd)} a year over ${spanInWords(months)} from ${start}`;
  const { revenueUsdPerYear: rate } = totals;
  return `${one('A', a, rate.a)}, and ${one('B', b, rate.b)}.`;
}

// More, less or the same than the first plan.
function more(pair: ComparisonDocument['totals']['revenueUsd'], rate: string, than: string): string {
  const { a = 0, b = 0, difference = 0 } = pair;
  if (isSame(pair)) return `the same as ${than}, ${dollars(a)}${rate}`;
  const word = difference > 0 ? 'more' : 'less';
  return `${dollars(Math.abs(difference))}${rate} ${word} than ${than}, ${dollars(b)} against ${dollars(a)}`;
}
