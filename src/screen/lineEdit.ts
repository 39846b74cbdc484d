/** A line of text that is being typed. */
export interface LineEdit {
  readonly text: string;
  /** Before which character of it the next one goes, counted in code units. */
  readonly at: number;
}

/** A line with its cursor at the end. */
export function lineWith(text: string): LineEdit {
  return { text, at: text.length };
}

/** The line after a key; undefined for a key that edits nothing. */
export function edited({ text, at }: LineEdit, key: string): LineEdit | undefined {
  const before = [...text.slice(0, at)];
  const [next = '', ...rest] = [...text.slice(at)];
  switch (key) {
    case 'left':
      return { text, at: at - (before.at(-1)?.length ?? 0) };
    case 'right':
      return { text, at: at + next.length };
    case 'home':
    case 'ctrl-a':
      return { text, at: 0 };
    case 'end':
    case 'ctrl-e':
      return { text, at: text.length };
    case 'backspace': {
      const kept = before.slice(0, -1).join('');
      return { text: kept + text.slice(at), at: kept.length };
    }
    case 'delete':
      return { text: text.slice(0, at) + rest.join(''), at };
    case 'ctrl-u':
      return { text: text.slice(at), at: 0 };
    default:
      return isCharacter(key)
        ? { text: text.slice(0, at) + key + text.slice(at), at: at + key.length }
        : undefined;
  }
}

// Other keys have names of several letters.
function isCharacter(key: string): boolean {
  return [...key].length === 1 && key >= ' ';
}
