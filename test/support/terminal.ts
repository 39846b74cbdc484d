import { render } from 'ink';
import type { ReactNode } from 'react';
import { fakeStreams } from './fakeStreams.ts';

/** A terminal of a stated size with a component on it. */
export interface FakeTerminal {
  /** The last frame, lines without spaces at their ends. */
  frame(): string;
  /** How many frames were drawn so far. */
  frames(): number;
  /** Sends each text as one read of the terminal, and waits until it has been answered. */
  press(...lumps: string[]): Promise<void>;
  resize(columns: number, rows: number): Promise<void>;
  /** Waits until the frame holds a text; fails with the frame when it does not within four seconds. */
  waitFor(text: string): Promise<void>;
  /** Settles when the component asks to leave. */
  readonly left: Promise<unknown>;
  close(): void;
}

/** Draws a component on a fake terminal. Ink's debug mode writes every frame whole, without control sequences. */
export async function openTerminal(
  node: ReactNode,
  size: { readonly columns: number; readonly rows: number },
): Promise<FakeTerminal> {
  let last = '';
  let count = 0;
  const streams = fakeStreams(size, (text) => {
    last = text;
    count += 1;
  });
  const { stdout, stdin } = streams;
  const instance = render(node, {
    stdout,
    stdin,
    debug: true,
    exitOnCtrlC: false,
    patchConsole: false,
  });
  const frame = () => last.replace(/ +$/gm, '');
  const terminal: FakeTerminal = {
    frame,
    frames: () => count,
    async press(...lumps) {
      for (const lump of lumps) {
        streams.send(lump);
        await answered();
      }
    },
    async resize(columns, rows) {
      streams.resize(columns, rows);
      await answered();
    },
    async waitFor(text) {
      const deadline = Date.now() + 4000;
      while (!frame().includes(text)) {
        if (Date.now() > deadline) throw new Error(`No "${text}" in:\n${frame()}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    left: instance.waitUntilExit(),
    close: () => {
      instance.unmount();
    },
  };
  await answered();
  return terminal;
}

// Reading, dispatching and drawing each take a turn of the event loop at most.
async function answered(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** What the terminal sends for keys that are no characters. */
export const UP = '\u001b[A';
export const DOWN = '\u001b[B';
export const RIGHT = '\u001b[C';
export const LEFT = '\u001b[D';
export const ESCAPE = '\u001b';
export const CTRL_C = '\u0003';
