import { Box, Text } from 'ink';
import type { Plan } from '../plan/plan.ts';
import { formatCount, formatMoney } from '../quantity/format.ts';
import { bar } from '../report/bar.ts';
import { cut, padded, widthOf } from '../report/width.ts';
import { fewGenerations } from './fewGenerations.ts';
import { LEAST_INPUT_LINE } from './Inputs.tsx';
import { siteTitle } from './PaneTitle.tsx';
import { Row } from './Row.tsx';
import { racksInWords } from './racksInWords.ts';
import { theme } from './theme.ts';
import { type Timeline, type TimelineRow, timelineOf } from './timeline.ts';
import type { View } from './view.ts';

interface Props {
  readonly plan: Plan;
  readonly view: View;
  /** The input that arrows change in so many columns, where the list of them is not beside the years; empty otherwise. */
  readonly beside: (room: number) => string;
  readonly columns: number;
  /** For all of it, headings included. */
  readonly rows: number;
}

/**
 * One row for each period, the chosen one marked: what is earned and spent, MW in use of what racks may take, MW by generation; the sums of
 * the money, and the racks of the chosen period. Scrolled where the periods do not fit.
 */
export function Years({ plan, view, beside, columns, rows }: Props) {
  const timeline = timelineOf(plan, view.site);
  const table = tableOf(timeline, columns);
  const room = rows - TITLE_ROWS - table.headings.length - TOTAL_ROWS - RACKS_ROWS;
  const all = timeline.rows.length;
  const first = Math.max(0, Math.min(view.period - Math.floor(room / 2), all - room));
  const shown = timeline.rows.slice(first, first + room);
  const chosen = timeline.rows[view.period];
  return (
    <Box flexDirection="column" width={columns}>
      <Row look="title">{titleOf(plan, view, beside, [first, all - first - shown.length], columns)}</Row>
      {table.headings.map((heading) => (
        <Row key={heading} look="heading">
          {heading}
        </Row>
      ))}
      {shown.map((row, index) => {
        const isChosen = first + index === view.period;
        return (
          <Row key={row.label} look={isChosen ? 'selected' : 'plain'}>
            {[
              { text: `${isChosen ? '> ' : '  '}${table.before(row)}` },
              { text: table.bar(row), look: 'bar' },
              { text: table.after(row) },
            ]}
          </Row>
        );
      })}
      <Row look="money">{`  ${table.total}`}</Row>
      {chosen && (
        <Box height={RACKS_ROWS} overflowY="hidden">
          <Text wrap="wrap" {...theme.quiet}>
            {racksInWords(chosen, timeline.generations)}
          </Text>
        </Box>
      )}
    </Box>
  );
}

const TITLE_ROWS = 1;
const TOTAL_ROWS = 1;
const RACKS_ROWS = 2;

const MARK = 2;
const MONEY = 7;
const BAR = 6;
const USED = 'MW in use';

function titleOf(
  { scenario }: Plan,
  view: View,
  beside: Props['beside'],
  [above, below]: readonly [number, number],
  columns: number,
): string {
  const count = scenario.periods.length;
  const left = [
    count === 1 ? 'One period' : `${count} periods`,
    ...(above > 0 || below > 0 ? [`↑${above} ↓${below}`] : []),
    ...siteTitle(scenario, view),
  ].join('  ');
  const right = beside(Math.max(LEAST_INPUT_LINE, columns - widthOf(left) - 2));
  const room = columns - widthOf(right);
  return `${padded(cut(left, room - 1), room)}${right}`;
}

interface Table {
  /** One row, or two where names of generations have two words. */
  readonly headings: readonly string[];
  /** The cells of a row around its bar, without the mark at its beginning. */
  readonly before: (row: TimelineRow) => string;
  readonly bar: (row: TimelineRow) => string;
  readonly after: (row: TimelineRow) => string;
  /** The sums of the money under its columns. */
  readonly total: string;
}

function tableOf(timeline: Timeline, columns: number): Table {
  const label = Math.max(...timeline.rows.map((row) => row.label.length));
  const hasRevenue = timeline.rows.some(({ revenueMusd }) => revenueMusd !== undefined);
  const most = Math.max(...timeline.rows.map(({ usableMw }) => usableMw));
  const used = Math.max(USED.length, ...timeline.rows.map((row) => usedInWords(row).length));
  const taken = MARK + label + (hasRevenue ? 2 : 1) * (MONEY + 1) + 1 + BAR + 1 + used;
  const { headings, widths, cells } = fewGenerations(timeline, columns - taken);
  const money = (revenue: string, capex: string) =>
    [...(hasRevenue ? [revenue] : []), capex].map((text) => ` ${padded(text, MONEY, 'right')}`).join('');
  const generations = (texts: readonly string[]) =>
    texts.map((text, index) => ` ${padded(text, widths[index] ?? 0, 'right')}`).join('');
  const [own, ...above] = headings.toReversed();
  const lead = `${' '.repeat(MARK + label)}${money('revenue', 'capex')} ${' '.repeat(BAR)} ${padded(USED, used, 'right')}`;
  return {
    headings: [
      ...above.map((texts) => `${' '.repeat(lead.length)}${generations(texts)}`),
      `${lead}${generations(own ?? [])}`,
    ],
    before: (row) =>
      `${padded(row.label, label)}${money(formatMoney(row.revenueMusd ?? 0), formatMoney(row.capexMusd))} `,
    bar: ({ usedMw, usableMw }) => powerBar(usedMw, usableMw, most),
    after: (row) => ` ${padded(usedInWords(row), used, 'right')}${generations(cells(row))}`,
    total: `${padded('total', label)}${money(
      formatMoney(sumOf(timeline.rows, ({ revenueMusd = 0 }) => revenueMusd)),
      formatMoney(sumOf(timeline.rows, ({ capexMusd }) => capexMusd)),
    )}`,
  };
}

function usedInWords({ usedMw, usableMw }: TimelineRow): string {
  return `${formatCount(usedMw)} of ${formatCount(usableMw)}`;
}

// Full blocks are in use, shaded ones are there and not in use; the whole width is the most that there ever is.
function powerBar(usedMw: number, usableMw: number, most: number): string {
  const there = most > 0 ? Math.round((usableMw / most) * BAR) : 0;
  const used = bar(most > 0 ? usedMw / most : 0, BAR);
  return [...used].map((cell, index) => (cell === ' ' && index < there ? '░' : cell)).join('');
}

function sumOf<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
