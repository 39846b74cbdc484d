/** A terminal that is given over to the screen, until it is given back. */
export interface Borrowed {
  /** Takes it once more and clears it, after others had it while the process was stopped; not once it is given back. */
  retake(): void;
  /** Puts the terminal back as it was; more than once does no harm. */
  restore(): void;
}

/** Takes the alternate screen, so that the scrollback survives. */
export function borrowTerminal(stdout: NodeJS.WriteStream): Borrowed {
  let isBorrowed = true;
  stdout.write(ENTER_ALTERNATE_SCREEN);
  return {
    retake() {
      if (isBorrowed) stdout.write(ENTER_ALTERNATE_SCREEN + CLEAR + HIDE_CURSOR);
    },
    restore() {
      if (!isBorrowed) return;
      isBorrowed = false;
      stdout.write(SHOW_CURSOR + LEAVE_ALTERNATE_SCREEN);
    },
  };
}

/**
 * Runs `restore` before the process ends in any way that can be seen coming: a signal, an exception that nobody catches, or a
 * call of `process.exit`. Signals end the process with 128 and their number. Returns what takes these listeners away again.
 */
export function onEnd(restore: () => void): () => void {
  const ends = Object.entries(EXIT_CODES).map(([signal, code]) => {
    const end = () => {
      restore();
      process.exit(code);
    };
    process.on(signal, end);
    return () => process.off(signal, end);
  });
  // The monitor runs before Node prints the trace, which would be lost on the alternate screen.
  process.on('uncaughtExceptionMonitor', restore);
  process.on('exit', restore);
  return () => {
    for (const forget of ends) forget();
    process.off('uncaughtExceptionMonitor', restore);
    process.off('exit', restore);
  };
}

const ENTER_ALTERNATE_SCREEN = '\u001b[?1049h\u001b[H';
const LEAVE_ALTERNATE_SCREEN = '\u001b[?1049l';
const CLEAR = '\u001b[2J';
const HIDE_CURSOR = '\u001b[?25l';
const SHOW_CURSOR = '\u001b[?25h';

/** SIGINT comes from outside only: in raw mode Ctrl-C is a key. */
const EXIT_CODES: Readonly<Record<string, number>> = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };
