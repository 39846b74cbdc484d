import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keySplitter } from '../../src/screen/splitKeys.ts';

const keysOf = (...lumps: string[]): string[] => {
  const { split } = keySplitter();
  return lumps.flatMap(split);
};

describe('splitKeys', () => {
  it.each([
    ['characters in one lump', ['jjk+'], ['j', 'j', 'k', '+']],
    ['arrows in one lump', ['\u001b[A\u001b[B\u001b[C\u001b[D'], ['up', 'down', 'right', 'left']],
    ['arrows of application mode', ['\u001bOA\u001bOD'], ['up', 'left']],
    ['arrows with modifiers', ['\u001b[1;5C'], ['right']],
    ['two backspaces, old and new', ['\u007f\u007f\b'], ['backspace', 'backspace', 'backspace']],
    ['text and return', ['27\r'], ['2', '7', 'return']],
    ['Ctrl-C among others', ['j\u0003'], ['j', 'ctrl-c']],
    ['characters beyond 16 bits', ['😀é'], ['😀', 'é']],
    ['keys that nothing listens to', ['\u001b[15~\u001bOP\u001b[Eq'], ['q']],
    [
      'keys that move and take away',
      ['\u001b[H\u001b[F\u001b[1~\u001b[4~\u001b[3~'],
      ['home', 'end', 'home', 'end', 'delete'],
    ],
    [
      'keys that turn pages and tabs',
      ['\u001b[5~\u001b[6~\t\u001b[Z'],
      ['pageup', 'pagedown', 'tab', 'shift-tab'],
    ],
    ['Escape alone', ['\u001b', 'j'], ['escape', 'j']],
    ['Escape twice', ['\u001b', '\u001b'], ['escape', 'escape']],
    ['an arrow in two reads', ['\u001b', '[A'], ['escape', 'up']],
    ['an arrow in three reads', ['\u001b', '[', 'Cj'], ['escape', 'right', 'j']],
    ['an arrow after Escape', ['\u001b', '\u001b[A'], ['escape', 'up']],
    ['Alt and a letter', ['\u001bj'], ['escape', 'j']],
  ])('%s', (_, lumps, keys) => {
    expect(keysOf(...lumps)).toEqual(keys);
  });

  it('finds the same arrows wherever reads are cut, but for the Escapes of those that are cut', () => {
    const sequences = { up: '\u001b[A', down: '\u001b[B', right: '\u001b[C', left: '\u001b[D', q: 'q' };
    const names = Object.keys(sequences) as (keyof typeof sequences)[];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...names), { maxLength: 8 }),
        fc.array(fc.nat(24), { maxLength: 4 }),
        (pressed, cuts) => {
          const text = pressed.map((name) => sequences[name]).join('');
          const places = [
            0,
            ...cuts.filter((cut) => cut < text.length).toSorted((a, b) => a - b),
            text.length,
          ];
          const lumps = places.slice(1).map((end, index) => text.slice(places[index], end));
          expect(keysOf(...lumps.filter((lump) => lump !== '')).filter((key) => key !== 'escape')).toEqual(
            pressed,
          );
        },
      ),
      { seed: 2, numRuns: 300 },
    );
  });
});
