import { Text } from 'ink';
import { widthOf } from '../report/width.ts';
import type { LineEdit } from './lineEdit.ts';
import { theme } from './theme.ts';

interface Props {
  readonly line: LineEdit;
  readonly columns: number;
}

/** A line that is being typed, between brackets, scrolled so that its cursor is seen. */
export function Field({ line, columns }: Props) {
  const room = columns - BRACKETS - CURSOR.length;
  const before = endOf(line.text.slice(0, line.at), room);
  const after = startOf(line.text.slice(line.at), room - widthOf(before));
  const spaces = ' '.repeat(Math.max(0, room - widthOf(before) - widthOf(after)));
  return <Text {...theme.changed}>{`[${before}${CURSOR}${after}${spaces}]`}</Text>;
}

const BRACKETS = 2;

/** Seen without colours and without a terminal's own cursor. */
const CURSOR = '_';

function endOf(text: string, room: number): string {
  const characters = [...text];
  while (widthOf(characters.join('')) > room) characters.shift();
  return characters.join('');
}

function startOf(text: string, room: number): string {
  const characters = [...text];
  while (widthOf(characters.join('')) > room) characters.pop();
  return characters.join('');
}
