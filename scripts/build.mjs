// `npm run build`: compiles src into an empty dist, so that no module that is gone stays in it, and makes the command
// executable, which the compiler does not.
import { spawnSync } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

rmSync(at('dist'), { recursive: true, force: true });
const { status } = spawnSync(
  process.execPath,
  [at('node_modules/typescript/bin/tsc'), '-p', at('tsconfig.build.json')],
  {
    stdio: 'inherit',
  },
);
chmodSync(at('dist/main.js'), 0o755);
process.exitCode = status ?? 1;
