import { expect, test } from 'vitest';
import { Trouble } from '../../src/screen/Trouble.tsx';
import { openTerminal } from '../support/terminal.ts';

test('what takes more rows than there are ends in an ellipsis', async () => {
  const draw = async (text: string) => {
    const terminal = await openTerminal(<Trouble text={text} columns={10} rows={2} />, {
      columns: 10,
      rows: 4,
    });
    const frame = terminal.frame().trimEnd();
    terminal.close();
    return frame;
  };
  // Two rows of ten columns each hold the first four words, of four letters and a blank between two.
  expect(await draw('aaaa bbbb cccc dddd')).toBe('aaaa bbbb\ncccc dddd');
  expect(await draw('aaaa bbbb cccc dddd eeee')).toBe('aaaa bbbb\ncccc dddd…');
});
