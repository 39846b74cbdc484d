import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder of the package, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A process that has ended. */
export interface Ran {
  readonly output: string;
  /** From start to end. */
  readonly ms: number;
  /** Whether it was ended because its time was up. */
  readonly isCut: boolean;
}

/** Runs a process, for at most some seconds if any are named. Throws an Error where it does not end well by itself. */
export function ran(command: string, args: readonly string[], mostSeconds?: number): Ran {
  const began = performance.now();
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 1e9,
    ...(mostSeconds !== undefined && { timeout: mostSeconds * 1000 }),
  });
  const ms = performance.now() - began;
  const isCut = error !== undefined && 'code' in error && error.code === 'ETIMEDOUT';
  if (status !== 0 && !isCut)
    throw new Error(`${command} ${args.join(' ')} ended with ${status}. ${error ?? stderr}`);
  return { output: stdout, ms, isCut };
}

/** Whether a command can be run on this machine. */
export function isInstalled(command: string): boolean {
  return spawnSync(command, ['--version'], { input: '' }).error === undefined;
}
