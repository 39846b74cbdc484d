import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { emptyFolder, millwright, ROOT } from '../support/commandLine.ts';

/** The commands whose output README shows parts of; the pictures of the screen are checked by scripts/picture.sh. */
const COMMANDS = [
  ['plan', 'fixtures/gigawatt/scenario.yaml'],
  ['plan', 'fixtures/roadmap/scenario.yaml'],
  ['explain', 'fixtures/gigawatt/scenario.yaml'],
  ['plan', 'fixtures/conflict/two-commitments.yaml'],
  ['catalogue', 'claims'],
  ['demand', 'fixtures/personas/api-business.yaml'],
];

it('shows in README what the commands say, word for word', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8').replace(
    /<!-- screen:[\s\S]*?<!-- end -->/g,
    '',
  );
  const excerpts = [...readme.matchAll(/```text\n([\s\S]*?)```/g)].map(([, text = '']) =>
    text.replace(/\n\.\.\.\n$/, '\n').split('\n\n'),
  );
  const outputs = [...COMMANDS.map((command) => millwright(command).out), plannedAgain()];
  expect(excerpts).toHaveLength(8);
  for (const excerpt of excerpts) {
    // Sections in between may be left out.
    const isSaid = outputs.some((output) => excerpt.every((part) => output.includes(part)));
    expect(isSaid ? 'said' : excerpt).toBe('said');
  }
});

function plannedAgain(): string {
  const plan = join(emptyFolder(), 'plan.json');
  millwright(['plan', 'fixtures/replan/scenario.yaml', '--out', plan]);
  const forecast = 'fixtures/replan/forecasts/less.csv';
  return millwright(['replan', plan, '--demand', forecast, '--as-of', '2027-05']).out;
}
