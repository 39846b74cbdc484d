import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyFolder, ROOT } from './commandLine.ts';

/** Whether this machine can lend a program a terminal: `script` of util-linux. */
export const HAS_TERMINALS = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes(
  'util-linux',
);

/** What one run in a terminal came to. */
export interface TerminalRun {
  readonly code: number | null;
  /** All that standard error wrote to the terminal, escape codes and all. */
  readonly shown: string;
  /** What was printed to standard output, which is a file here. */
  readonly out: string;
}

/** What to do once the terminal shows something. */
export interface Reaction {
  readonly once: RegExp;
  readonly act: (terminal: { press: (key: string) => void; processId: () => number }) => void;
}

/** Runs the built command line with its standard input and error on a terminal, and reacts to what it shows. */
export function millwrightInTerminal(args: readonly string[], reaction: Reaction): Promise<TerminalRun> {
  const folder = emptyFolder();
  const [out, id] = [join(folder, 'out'), join(folder, 'id')];
  const words = [process.execPath, join(ROOT, 'dist/main.js'), ...args].map((word) => `'${word}'`).join(' ');
  const command = `echo $$ > '${id}'; exec ${words} > '${out}'`;
  const script = spawn('script', ['--quiet', '--return', '--flush', '--command', command, '/dev/null'], {
    cwd: ROOT,
    env: { ...process.env, TERM: 'xterm', SHELL: '/bin/sh' },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  let shown = '';
  let hasReacted = false;
  script.stdout.on('data', (text) => {
    shown += text;
    if (hasReacted || !reaction.once.test(shown)) return;
    hasReacted = true;
    reaction.act({
      press: (key) => script.stdin.write(key),
      processId: () => Number(readFileSync(id, 'utf8')),
    });
  });
  return new Promise((resolve) => {
    script.on('close', (code) => resolve({ code, shown, out: readFileSync(out, 'utf8') }));
  });
}
