import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { planSchema } from '../../src/document/schema.ts';
import { emptyFolder, millwright } from '../support/commandLine.ts';
import { LONG_SCENARIO } from '../support/longScenario.ts';
import { HAS_TERMINALS, millwrightInTerminal } from '../support/pseudoTerminal.ts';

const CTRL_C = '\u0003';

let long: string;

beforeAll(() => {
  long = join(emptyFolder(), 'long.yaml');
  writeFileSync(long, LONG_SCENARIO);
});

describe('a plan that a time limit cuts short', () => {
  it('is the best so far, exits with 0, and says so on standard error and nothing else', () => {
    const { code, out, err } = millwright(['plan', long, '--json', '--gap', '0%', '--time-limit', '0.001s']);
    expect(code).toBe(0);
    expect(err).toMatch(
      /^Stopped by --time-limit 0\.001s: this is the best plan so far, within \d+(\.\d+)? % of the best possible\.\n$/,
    );
    const plan = planSchema.parse(JSON.parse(out));
    expect(plan.outcome).toEqual({ kind: 'stopped', why: 'timeLimit' });
    expect(plan.objective?.gap).toBeGreaterThan(0);
    expect(plan.baselines.length).toBeGreaterThan(1);
  });
});

describe.skipIf(!HAS_TERMINALS)('a planner who waits at a terminal', () => {
  it('sees how far the search is, and takes the best plan so far with Ctrl-C', async () => {
    const { code, shown, out } = await millwrightInTerminal(['plan', long, '--json', '--gap', '0%'], {
      once: /\d+ s: profit -?\$[\d.]+B so far, at most \$[\d.]+B, gap [\d.]+ %\. Ctrl-C stops here/,
      act: ({ press }) => press(CTRL_C),
    });
    expect(code).toBe(0);
    expect(shown).toContain('stopping. Ctrl-C again leaves at once');
    const lastWords = shown.slice(shown.lastIndexOf('\u001b[K'));
    expect(lastWords).toMatch(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the line is taken away with one.
      /^\u001b\[KStopped: this is the best plan so far, within \d+(\.\d+)? % of the best possible\.\r\n$/,
    );
    const plan = planSchema.parse(JSON.parse(out));
    expect(plan.outcome).toEqual({ kind: 'stopped', why: 'interrupted' });
    expect(plan.remarks.at(-1)).toBe(
      'Planning was stopped, so the simpler plans to hold this one against were not worked out.',
    );
  });

  it('who tells it to end leaves no line behind and no plan', async () => {
    const { code, shown, out } = await millwrightInTerminal(['plan', long, '--gap', '0%'], {
      once: /no plan yet/,
      act: ({ processId }) => process.kill(processId(), 'SIGTERM'),
    });
    expect({ code, out }).toEqual({ code: 143, out: '' });
    expect(shown.endsWith('\r\u001b[K')).toBe(true);
  });
});
