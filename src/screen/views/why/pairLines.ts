import { padded, widthOf } from '../../../report/width.ts';
import { wrap } from '../../../report/wrap.ts';
import { type Line, line } from '../../page.ts';

/** What, how much, and what else is known of it. */
export interface Pair {
  readonly what: string;
  readonly amount: string;
  /** Shown only where there is room for it beside all the others. */
  readonly aside?: string;
}

/** Pairs in aligned columns; where they do not all fit, each amount below what it is of. Nothing but an aside is left out or cut. */
export function pairLines(pairs: readonly Pair[], columns: number): Line[] {
  const widest = (cells: readonly string[]) => Math.max(0, ...cells.map(widthOf));
  const what = widest(pairs.map((pair) => pair.what));
  const amount = widest(pairs.map((pair) => pair.amount));
  const aside = widest(pairs.map((pair) => pair.aside ?? ''));
  if (what + GAP + amount > columns) return pairs.flatMap((pair) => stacked(pair, columns));
  const hasAside = aside > 0 && what + GAP + amount + GAP + aside <= columns;
  return pairs.map((pair) => [
    { text: padded(pair.what, what + GAP) },
    { text: hasAside ? padded(pair.amount, amount + GAP) : pair.amount, look: 'money' },
    ...(hasAside && pair.aside ? [{ text: pair.aside, look: 'quiet' } as const] : []),
  ]);
}

const GAP = 2;
const INDENT = '    ';

function stacked({ what, amount }: Pair, columns: number): Line[] {
  return [
    ...wrap(what, columns, '  ').map((text) => line(text)),
    ...wrap(amount, columns - INDENT.length).map((text) => line(INDENT + text, 'money')),
  ];
}
