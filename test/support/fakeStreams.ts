import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';

/** Standard input and output of a terminal that is none. */
export interface FakeStreams {
  readonly stdout: NodeJS.WriteStream;
  readonly stdin: NodeJS.ReadStream;
  /** Sends a text as one read of the terminal. */
  send(lump: string): void;
  resize(columns: number, rows: number): void;
}

/** A terminal of a stated size that hands over whatever is written to it. */
export function fakeStreams(
  size: { readonly columns: number; readonly rows: number },
  onWrite: (text: string) => void,
): FakeStreams {
  const stdout = Object.assign(new EventEmitter(), {
    ...size,
    isTTY: true,
    write: (text: string) => {
      onWrite(text);
      return true;
    },
  });
  const stdin = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: () => stdin,
    ref: () => stdin,
    unref: () => stdin,
  });
  return {
    stdout: stdout as unknown as NodeJS.WriteStream,
    stdin: stdin as unknown as NodeJS.ReadStream,
    send: (lump) => {
      stdin.write(lump);
    },
    resize(columns, rows) {
      Object.assign(stdout, { columns, rows });
      stdout.emit('resize');
    },
  };
}
