import { Text } from 'ink';
import { memo } from 'react';
import type { Line, Span } from './page.ts';
import { theme } from './theme.ts';

interface Props {
  /** What the row says; blank where that is nothing. */
  readonly children: string | Line;
  /** Of all that has no look of its own. */
  readonly look?: Span['look'];
}

/** One row, cut off where it is too long. One that says the same as before is not made anew, since a key changes few of the rows of a frame. */
export const Row = memo(function Row({ children, look = 'plain' }: Props) {
  return (
    <Text wrap="truncate-end" {...theme[look]}>
      {typeof children === 'string' ? children || ' ' : spansOf(children)}
    </Text>
  );
}, isSameRow);

function spansOf(line: Line) {
  if (line.every(({ text }) => text === '')) return ' ';
  return line.map(({ text, look }, index) =>
    look === undefined ? (
      text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: spans have no other name.
      <Text key={index} {...theme[look]}>
        {text}
      </Text>
    ),
  );
}

function isSameRow(one: Props, other: Props): boolean {
  return one.look === other.look && isSameLine(one.children, other.children);
}

function isSameLine(one: Props['children'], other: Props['children']): boolean {
  if (typeof one === 'string' || typeof other === 'string') return one === other;
  return (
    one.length === other.length &&
    one.every(({ text, look }, index) => text === other[index]?.text && look === other[index]?.look)
  );
}
