import type { WriteStream } from 'node:tty';

/** A line at the bottom of a terminal that is written over again and again. */
export interface TerminalLine {
  show(text: string): void;
  /** Takes the line away, as if it had never been. */
  clear(): void;
}

/** The line of a stream; undefined where it is no terminal, or one that cannot take a line back. */
export function terminalLine(stream: WriteStream): TerminalLine | undefined {
  if (!stream.isTTY || process.env.TERM === 'dumb') return undefined;
  return {
    // A line that wraps could not be taken back. Some terminals say that they have no columns.
    show: (text) =>
      stream.write(`${START_OF_LINE}${text.slice(0, (stream.columns || 80) - 1)}${REST_OF_LINE}`),
    clear: () => stream.write(`${START_OF_LINE}${REST_OF_LINE}`),
  };
}

const START_OF_LINE = '\r';
const REST_OF_LINE = '\u001b[K';
