import type { WriteStream } from 'node:tty';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { terminalLine } from '../../src/cli/terminalLine.ts';

function stream(facts: { isTTY?: boolean; columns?: number }): { written: string[]; stream: WriteStream } {
  const written: string[] = [];
  const write = (text: string) => written.push(text);
  return { written, stream: { ...facts, write } as unknown as WriteStream };
}

beforeEach(() => {
  vi.stubEnv('TERM', 'xterm');
});

afterEach(() => {
  vi.unstubAllEnvs();
});

it('writes each text over the one before, and takes the last away', () => {
  const terminal = stream({ isTTY: true, columns: 80 });
  const line = terminalLine(terminal.stream);
  line?.show('one');
  line?.show('two');
  line?.clear();
  expect(terminal.written).toEqual(['\rone\u001b[K', '\rtwo\u001b[K', '\r\u001b[K']);
});

// One column stays free: a terminal whose last column is written to may wrap.
it.each([
  [6, '\rabcde\u001b[K'],
  [0, '\rabcdefgh\u001b[K'],
])('cuts off what would wrap in %d columns, where 0 is not known', (columns, written) => {
  const terminal = stream({ isTTY: true, columns });
  terminalLine(terminal.stream)?.show('abcdefgh');
  expect(terminal.written).toEqual([written]);
});

it('is not there without a terminal', () => {
  expect(terminalLine(stream({}).stream)).toBeUndefined();
});

it('is not there in a terminal that cannot take a line back', () => {
  vi.stubEnv('TERM', 'dumb');
  expect(terminalLine(stream({ isTTY: true, columns: 80 }).stream)).toBeUndefined();
});
