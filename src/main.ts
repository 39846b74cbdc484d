#!/usr/bin/env node
// React and the colour library read these while they load, so they are set before anything else is imported.
process.env.NODE_ENV ??= 'production';
if (process.env.NO_COLOR) {
  delete process.env.NO_COLOR;
  process.env.FORCE_COLOR = '0';
}

const { runCommandLine } = await import('./cli/commandLine.ts');
await runCommandLine(process.argv.slice(2));

export {};
