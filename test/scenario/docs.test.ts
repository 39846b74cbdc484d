import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readScenario } from '../../src/scenario/read.ts';

const page = readFileSync('docs/scenario.md', 'utf8');
const examples = [...page.matchAll(/```yaml\n(.*?)```/gs)].map(([, text]) => text as string);

const PLAIN = {
  name: 'An example of the page',
  horizon: { start: '2027-01' },
  sites: { abilene: { power: '1 GW', shell: 'sunk' } },
  supply: 'unlimited',
  forecast: 'unlimited',
};

describe('docs/scenario.md', () => {
  test('has an example for each section', () => {
    expect(examples.length).toBeGreaterThanOrEqual(page.match(/^## /gm)?.length ?? 0);
  });

  test.each(examples)('%s can be read', (example) => {
    const text = JSON.stringify({ ...PLAIN, ...(parse(example) as object) });
    expect(readScenario({ text, shownAs: 'example.yaml', baseFolder: '.' }).periods.length).toBeGreaterThan(
      0,
    );
  });
});
