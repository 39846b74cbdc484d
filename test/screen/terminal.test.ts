import { describe, expect, it, vi } from 'vitest';
import { borrowTerminal, onEnd } from '../../src/screen/terminal.ts';

describe('terminal', () => {
  it('takes the alternate screen and gives it back once, with its cursor', () => {
    const write = vi.fn();
    const terminal = borrowTerminal({ write } as unknown as NodeJS.WriteStream);
    expect(write.mock.calls).toEqual([['\u001b[?1049h\u001b[H']]);
    terminal.restore();
    terminal.restore();
    expect(write.mock.calls.slice(1)).toEqual([['\u001b[?25h\u001b[?1049l']]);
  });

  it('is taken again, cleared and without a cursor, but not once it is given back', () => {
    const write = vi.fn();
    const terminal = borrowTerminal({ write } as unknown as NodeJS.WriteStream);
    terminal.retake();
    expect(write.mock.calls.slice(1)).toEqual([['\u001b[?1049h\u001b[H\u001b[2J\u001b[?25l']]);
    terminal.restore();
    terminal.retake();
    expect(write).toHaveBeenCalledTimes(3);
  });

  it('listens to every end of the process, and to none afterwards', () => {
    const ends = ['SIGHUP', 'SIGINT', 'SIGTERM', 'uncaughtExceptionMonitor', 'exit'];
    const count = () => ends.map((end) => process.listenerCount(end));
    const before = count();
    const forget = onEnd(() => {});
    expect(count()).toEqual(before.map((listeners) => listeners + 1));
    forget();
    expect(count()).toEqual(before);
  });
});
