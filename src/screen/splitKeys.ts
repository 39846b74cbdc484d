/** Names the keys in what one read of the terminal gave, remembering a sequence that broke off at its end. */
export interface KeySplitter {
  /** Keys in the order they were pressed: characters, or words such as `up`, `escape`, `return`, `backspace`, `ctrl-c`. */
  split(lump: string): string[];
}

/**
 * Splits lumps of terminal input into keys. Pastes and quick typing arrive as one lump; an arrow may arrive in two, first an
 * Escape and then `[A`. The Escape has then been handed out already, and the rest still becomes the arrow.
 */
export function keySplitter(): KeySplitter {
  let broken = '';
  return {
    split(lump) {
      const text = broken + lump;
      const resumed = broken.length > 0;
      broken = '';
      const keys: string[] = [];
      let at = 0;
      while (at < text.length) {
        const rest = text.slice(at);
        const found = SEQUENCE.exec(rest);
        if (found) {
          keys.push(...nameOf(found[1] ?? '', found[2] ?? ''));
          at += found[0].length;
        } else if (UNFINISHED.test(rest)) {
          // Those who press Escape alone must not wait for a letter that never comes.
          if (!(resumed && at === 0)) keys.push('escape');
          broken = rest;
          at = text.length;
        } else if (resumed && at === 0 && rest.startsWith(ESCAPE)) {
          at += 1;
        } else {
          const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
          keys.push(CONTROL_KEYS[character] ?? controlName(character));
          at += character.length;
        }
      }
      return keys;
    },
  };
}

const ESCAPE = '\u001b';

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what this looks for.
const SEQUENCE = /^\u001b\u001b?(\[[0-9;:?]*|O)([A-Za-z~])/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what this looks for.
const UNFINISHED = /^\u001b(\[[0-9;:?]*|O)?$/;

/** By the end of the sequence, with its number where it ends in `~`. */
const SEQUENCE_KEYS: Readonly<Record<string, string>> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  F: 'end',
  H: 'home',
  Z: 'shift-tab',
  '1~': 'home',
  '3~': 'delete',
  '4~': 'end',
  '5~': 'pageup',
  '6~': 'pagedown',
  '7~': 'home',
  '8~': 'end',
};

const CONTROL_KEYS: Readonly<Record<string, string>> = {
  '\r': 'return',
  '\n': 'return',
  '\t': 'tab',
  '\u007f': 'backspace',
  '\b': 'backspace',
  [ESCAPE]: 'escape',
};

// Sequences of keys that nothing listens to, such as F5, are no keys at all.
function nameOf(start: string, final: string): string[] {
  const name = SEQUENCE_KEYS[final === '~' ? `${start.slice(1)}~` : final];
  return name === undefined ? [] : [name];
}

// Control characters come from Ctrl and the letter 64 above them.
function controlName(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code < 32 ? `ctrl-${String.fromCharCode(code + 64).toLowerCase()}` : character;
}
