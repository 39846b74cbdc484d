import { Box } from 'ink';
import { useEffect } from 'react';
import { cut, padded, widthOf } from '../report/width.ts';
import { LEAST_INPUT_LINE } from './Inputs.tsx';
import type { Page } from './page.ts';
import { Row } from './Row.tsx';

interface Props {
  readonly page: Page;
  /** The input that arrows change in so many columns, where the list of them is not beside the page; empty otherwise. */
  readonly beside: (room: number) => string;
  /** Lines that are scrolled away above. */
  readonly scroll: number;
  readonly columns: number;
  /** For all of it, title and headings included. */
  readonly rows: number;
  /** Told where scrolling ends, once more lines were scrolled away than there are. */
  readonly onEnd: (scroll: number) => void;
}

/** A page with its title and headings, and as many of its lines as there is room for. */
export function PagePane({ page, beside, scroll, columns, rows, onEnd }: Props) {
  const room = Math.max(1, rows - 1 - page.headings.length);
  const last = Math.max(0, page.lines.length - room);
  const first = Math.min(scroll, last);
  useEffect(() => {
    if (scroll > last) onEnd(last);
  }, [scroll, last, onEnd]);
  const below = page.lines.length - first - room;
  const hidden = [first > 0 ? `↑${first}` : '', below > 0 ? `↓${below}` : ''].join(' ').trim();
  const free = columns - widthOf(hidden) - 2;
  const input = beside(Math.max(LEAST_INPUT_LINE, free - widthOf(page.title) - 1));
  const right = [input, hidden].filter((text) => text !== '').join('  ');
  const title = columns - widthOf(right);
  return (
    <Box flexDirection="column" width={columns} height={rows} overflowY="hidden">
      <Row look="title">{padded(cut(page.title, title - 1), title) + right}</Row>
      {page.headings.map((heading, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: headings have no other name, and never change places.
        <Row key={index} look="heading">
          {heading}
        </Row>
      ))}
      {page.lines.slice(first, first + room).map((each, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row of the terminal is known by its place.
        <Row key={index}>{each}</Row>
      ))}
    </Box>
  );
}
