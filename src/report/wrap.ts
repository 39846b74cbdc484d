import { cut, widthOf } from './width.ts';

/** Breaks text at spaces into lines of at most `columns` columns; lines after the first begin with `indent`. */
export function wrap(text: string, columns: number, indent = ''): string[] {
  const lines: string[] = [];
  let line = '';
  let isEmpty = true;
  for (const word of text.split(' ').flatMap((part) => pieces(part, columns - indent.length))) {
    const grown = isEmpty ? line + word : `${line} ${word}`;
    if (!isEmpty && widthOf(grown) > columns) {
      lines.push(line);
      line = indent + word;
    } else {
      line = grown;
    }
    isEmpty = false;
  }
  return [...lines, line];
}

/** A point of a list: `- ` before the text, and its further lines set in under it. */
export function point(text: string, columns: number): string[] {
  return wrap(`- ${text}`, columns, '  ');
}

// A word that fits no line, such as a long path, is broken where the line ends.
function pieces(word: string, columns: number): string[] {
  if (widthOf(word) <= columns) return [word];
  const head = cut(word, columns, '');
  return head === '' ? [word] : [head, ...pieces(word.slice(head.length), columns)];
}
