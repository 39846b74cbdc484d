import { expect, it } from 'vitest';
import { commandOf, KEY_BINDINGS } from '../../src/screen/keys.ts';

it('gives every key to one command only', () => {
  const keys = KEY_BINDINGS.flatMap((binding) => binding.keys);
  expect(new Set(keys).size).toBe(keys.length);
  expect(KEY_BINDINGS.every(({ keys, command }) => keys.every((key) => commandOf(key) === command))).toBe(
    true,
  );
});

it('knows the arrows, the letters of vi and the signs', () => {
  expect(['up', 'k', 'down', 'j', 'left', 'h', '-', 'right', 'l', '+'].map(commandOf)).toEqual([
    'selectPrevious',
    'selectPrevious',
    'selectNext',
    'selectNext',
    'lower',
    'lower',
    'lower',
    'raise',
    'raise',
    'raise',
  ]);
  expect(['q', 'ctrl-c', '?', 'w', 'W', 'escape', 'x'].map(commandOf)).toEqual([
    'quit',
    'quit',
    'help',
    'write',
    'replace',
    'back',
    undefined,
  ]);
});

it('chooses periods by brackets and by comma and full stop', () => {
  expect(['[', ',', ']', '.', 't', 'o', 'b'].map(commandOf)).toEqual([
    'previousPeriod',
    'previousPeriod',
    'nextPeriod',
    'nextPeriod',
    'switchPanel',
    'nextSite',
    'nextBlock',
  ]);
});
