import { Lexer, Parser } from 'yaml';

/** How many groups and lists may stand inside one another. */
const MOST_LEVELS = 100;

/** What is said of a text that has more. */
export const TOO_DEEP = `is nested too deeply; write at most ${MOST_LEVELS} groups and lists inside one another.`;

/**
 * Where a YAML or JSON text goes deeper than it may, counted from 1; undefined where it does not. The parser ends the
 * whole program on such a text, so this only follows its tokens, and stops at the first level too many.
 */
export function tooDeepAt(text: string): { line: number; column: number } | undefined {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    for (const _token of parser.next(lexeme));
    if (parser.stack.length <= MOST_LEVELS) continue;
    const levels = parser.stack.filter(({ type }) => COLLECTIONS.has(type));
    const deepest = levels.at(MOST_LEVELS);
    if (deepest) return placeOf(text, deepest.offset);
  }
  return undefined;
}

const COLLECTIONS: ReadonlySet<string> = new Set(['block-map', 'block-seq', 'flow-collection']);

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
