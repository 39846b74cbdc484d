import { spawnSync } from 'node:child_process';
import { ROOT } from './commandLine.ts';

/**
 * Builds once before any test runs, so that tests of the command line never run an old build. Type errors are printed and do not
 * stop the tests: the compiler writes its output all the same, and `npm run typecheck` is there to fail.
 */
export default function build(): void {
  spawnSync('npm', ['run', 'build', '--silent'], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}
