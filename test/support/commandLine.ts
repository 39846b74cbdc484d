import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What one run of the command line printed, and its exit code. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line as a shell would, without a terminal, in the checkout unless told otherwise. */
export function millwright(args: readonly string[], options: { cwd?: string; input?: string } = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist/main.js'), ...args], {
    cwd: options.cwd ?? ROOT,
    input: options.input ?? '',
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, out: stdout, err: stderr };
}

/** An empty folder of a test's own. */
export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'millwright-'));
}
