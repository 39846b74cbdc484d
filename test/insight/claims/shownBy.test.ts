import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readScenario } from '../../../src/scenario/read.ts';
import { judgedBuiltIn } from '../../support/claims.ts';
import { ROOT } from '../../support/commandLine.ts';

const lines = judgedBuiltIn().flatMap(({ id, shownBy }) => (shownBy === undefined ? [] : [{ id, shownBy }]));
const isCommand = ({ shownBy }: { readonly shownBy: string }) => shownBy.startsWith('millwright ');

const base = {
  name: 'As a claim has it',
  horizon: { start: '2027-01', periods: 1, months: 12 },
  sites: { abilene: { power: '1 GW', shell: '13M USD/MW' } },
  supply: { share: '5 %' },
  forecast: 'forecasts/base.csv',
};

test.each(lines.filter((line) => !isCommand(line)))('a scenario may say what shows $id', ({ shownBy }) => {
  const text = JSON.stringify({ ...base, ...parse(`{ ${shownBy} }`) });
  const source = { text, shownAs: 'scenario', baseFolder: `${ROOT}fixtures/gigawatt` };
  expect(readScenario(source).name).toBe('As a claim has it');
});

test('the rest are commands', () => {
  expect(new Set(lines.filter(isCommand).map(({ shownBy }) => shownBy))).toEqual(
    new Set([
      'millwright catalogue tiers',
      'millwright catalogue systems',
      'millwright catalogue frontiers',
      'millwright catalogue frontiers --catalogue keynote',
      'millwright demand fixtures/personas/office-assistant.yaml',
    ]),
  );
});
