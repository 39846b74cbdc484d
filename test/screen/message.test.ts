import { expect, it } from 'vitest';
import { inputsOf, labelOf, type Nudge, nudge } from '../../src/screen/input.ts';
import { movedInWords } from '../../src/screen/message.ts';
import { gigawatt } from './opened.ts';
import { roadmap } from './roadmap.ts';

const scenario = roadmap({ periods: 3 });

function raised(label: string, period: number, of = scenario): string {
  const input = inputsOf(of).find(({ target }) => labelOf(target) === label);
  if (input === undefined) throw new Error(label);
  const moved = nudge(input, 1) as Extract<Nudge, { kind: 'moved' }>;
  return movedInWords(input, moved.input, period, of.periods);
}

it('says what a step did in the chosen period', () => {
  expect(raised('power abilene', 1)).toBe('power abilene 110 MW -> 120 MW in 2027 Q2');
});

it('says what it did in the last period where the chosen one has nothing to change', () => {
  expect(raised('power columbus', 0)).toBe('power columbus 50 MW -> 60 MW in 2027 Q3');
});

it('names no period where an input is the same in all of them, or where there is one', () => {
  expect(raised('price chat', 1)).toBe('price chat $3/Mtok -> $3.15/Mtok');
  expect(raised('racks', 2)).toBe('racks continuous -> whole');
  expect(raised('power abilene', 0, gigawatt)).toBe('power abilene 1 GW -> 1.01 GW');
});
