import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shellQuoted } from '../../src/report/shellQuoted.ts';
import { widthOf } from '../../src/report/width.ts';
import { commandPage } from '../../src/screen/commandPage.ts';
import { textOf } from './views/shown.ts';

const AFTER = 'Paths lead from the folder that the screen was started in.';

/** The lines of the command alone. */
function commandLines(text: string, columns: number): string[] {
  const lines = textOf(commandPage({ kind: 'command', text }, 'optimal', columns));
  return lines.slice(0, lines.indexOf(''));
}

/** What a shell makes of the words after the first, each in brackets. */
function wordsOf(lines: readonly string[]): string {
  return execFileSync('sh', ['-c', lines.join('\n').replace(/^millwright /, "printf '[%s]' ")], {
    encoding: 'utf8',
  });
}

describe('the command of a plan', () => {
  it('stands in lines that a shell puts together again, also where a value is longer than the terminal is wide', () => {
    const long = 'sites.a.power={ 2027-01: 100 MW, 2027-04: 110 MW, 2027-07: 120 MW }';
    const command = `millwright plan it.yaml --set ${shellQuoted(long)} --gap 5%`;
    expect(commandLines(command, 40)).toEqual([
      'millwright plan it.yaml \\',
      // Two columns are for the backslash that ends the flag, two for the one within it, and one for what may have to stay together.
      "--set 'sites.a.power={ 2027-01: 100'\\",
      "' MW, 2027-04: 110 MW, 2027-07: 120'\\",
      "' MW }' \\",
      '--gap 5%',
    ]);
    expect(wordsOf(commandLines(command, 40))).toBe(`[plan][it.yaml][--set][${long}][--gap][5%]`);
  });

  it('is the same command at every width, whatever is in its words', () => {
    const word = fc.string({ minLength: 1, maxLength: 60, unit: fc.constantFrom(...`ab '\\"$計{}/.=`) });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 20, max: 80 }),
        (words, columns) => {
          const command = ['millwright', 'plan', ...words.flatMap((one) => ['--set', shellQuoted(one)])].join(
            ' ',
          );
          const lines = commandLines(command, columns);
          expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(columns);
          expect(wordsOf(lines)).toBe(`[plan]${words.map((one) => `[--set][${one}]`).join('')}`);
        },
      ),
      { numRuns: 60, seed: 20261121 },
    );
  });

  it('is not said to give a plan that it may not give', () => {
    const found = { kind: 'command', text: 'millwright plan it.yaml' } as const;
    const optimal = commandPage(found, 'optimal', 80);
    expect(optimal.title).toBe('The command that gives this plan; any key closes');
    expect(textOf(optimal)).toEqual([found.text, '', AFTER]);
    for (const outcome of ['stopped', 'infeasible', undefined] as const)
      expect(commandPage(found, outcome, 80).title).toBe(
        'The command that plans these inputs; any key closes',
      );
    expect(textOf(commandPage(found, 'stopped', 80)).slice(3)).toEqual([
      'The search for the plan on show was stopped: the command searches anew, and may',
      'end at another plan. w writes the one on show.',
    ]);
  });
});
