import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { commandOf, KEY_BINDINGS } from '../../src/screen/keys.ts';
import { PANELS } from '../../src/screen/view.ts';

it('gives every key to one command only', () => {
  const keys = KEY_BINDINGS.flatMap((binding) => binding.keys);
  expect(new Set(keys).size).toBe(keys.length);
  expect(KEY_BINDINGS.every(({ keys, command }) => keys.every((key) => commandOf(key) === command))).toBe(
    true,
  );
});

it('knows the arrows, the letters of vi and the signs', () => {
  const kinds = (keys: readonly string[]) => keys.map((key) => commandOf(key)?.kind);
  expect(kinds(['up', 'k', 'down', 'j'])).toEqual([
    'selectPrevious',
    'selectPrevious',
    'selectNext',
    'selectNext',
  ]);
  expect(kinds(['left', 'h', '-', 'right', 'l', '+'])).toEqual([
    'lower',
    'lower',
    'lower',
    'raise',
    'raise',
    'raise',
  ]);
  expect(kinds(['return', 'u', 'U', 's', 'w', 'x', 'y', 'p', 'f', 'r', '?', 'escape', 'q', 'z'])).toEqual([
    'type',
    'undo',
    'redo',
    'save',
    'write',
    'export',
    'showCommand',
    'pin',
    'forecasts',
    'reread',
    'help',
    'back',
    'quit',
    undefined,
  ]);
});

it('numbers the views in their order', () => {
  expect(PANELS.map((_, index) => commandOf(`${index + 1}`))).toEqual(
    PANELS.map((panel) => ({ kind: 'show', panel })),
  );
});

it('stands in the README as it is here', () => {
  const readme = readFileSync('README.md', 'utf8');
  for (const { shown, description } of KEY_BINDINGS)
    expect(readme).toContain(`| \`${shown}\` | ${description} |`);
});
