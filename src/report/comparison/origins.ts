import type { ComparisonDocument } from '../../document/comparisonSchema.ts';
import { dollars } from '../dollars.ts';
import type { Page } from '../page.ts';
import { section } from '../section.ts';
import { padded, widthOf } from '../width.ts';
import { point, wrap } from '../wrap.ts';
import { signed } from './amounts.ts';
import { inputInWords } from './inputs.ts';
import { amountOf } from './reasons.ts';

/** What each input that differs makes of the difference, with what each plan has; otherwise why that cannot be told. */
export function origins(document: ComparisonDocument, page: Page): string[] {
  const { attribution, notAttributed } = document;
  if (notAttributed !== undefined)
    return section('What the difference comes from', wrap(notAttributed, page.columns), page);
  if (attribution === undefined || attribution.parts.length === 0) return [];
  const rows = [
    ...attribution.parts.map((part) => ({
      amount: amountOf(document, part.valueUsd),
      lines: linesOf(document, part),
    })),
    ...(attribution.wholeRacksUsd === undefined
      ? []
      : [
          {
            amount: amountOf(document, attribution.wholeRacksUsd),
            lines: ['whole racks, beyond what racks in parts come to'],
          },
        ]),
  ];
  const width = Math.max(...rows.map(({ amount }) => widthOf(amount)));
  const indent = ' '.repeat(width + 2);
  const room = page.columns - indent.length;
  return section(
    titleOf(attribution),
    [
      ...rows.flatMap(({ amount, lines }) =>
        lines
          .flatMap((line) => wrap(line, room, '  '))
          .map((line, index) => `${index === 0 ? `${padded(amount, width, 'right')}  ` : indent}${line}`),
      ),
      ...[...attribution.notes, METHOD].flatMap((note) => point(note, page.columns)),
    ],
    page,
  );
}

type Attribution = NonNullable<ComparisonDocument['attribution']>;

function titleOf({ measure }: Attribution): string {
  const unit = { revenue: 'revenue a year', profit: 'net present value', capex: 'capex' }[measure];
  return `What the difference comes from, ${unit}`;
}

const METHOD =
  'Each is what changing the input from A to B adds, as the mean over all orders in which the inputs could be changed, with a plan of its own after each change, racks in parts. So no order counts, and together they are the difference.';

function linesOf({ inputs }: ComparisonDocument, part: Attribution['parts'][number]): string[] {
  const own = inputs.filter(({ what }) => part.inputs.includes(what));
  const revenue = part.revenueUsd === undefined ? '' : `, and ${signed(part.revenueUsd, dollars)} of revenue`;
  const [only] = own;
  return own.length === 1 && only
    ? [`${part.label}: ${inputInWords(only)}${revenue}`]
    : [`${part.label}${revenue}`, ...own.map((input) => `- ${input.what}: ${inputInWords(input)}`)];
}
