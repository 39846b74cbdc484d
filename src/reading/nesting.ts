import { type CST, Lexer, type LineCounter, Parser } from 'yaml';

/** How many groups and lists may stand inside one another. */
const MOST_LEVELS = 100;

/** What is said of a text that has more. */
export const TOO_DEEP = `is nested too deeply; write at most ${MOST_LEVELS} groups and lists inside one another.`;

/**
 * Where a YAML or JSON text goes deeper than it may, counted from 1; undefined where it does not. The parser ends the
 * whole program on such a text, so this only follows its tokens, and stops at the first level too many.
 */
export function tooDeepAt(text: string): Place | undefined {
  let place: Place | undefined;
  for (const _token of tokensWithin(text, undefined, (at) => (place = at)));
  return place;
}

/** A line and a column, from 1. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * The tokens of a text for the parser, which builds nothing from a document before its last token; they end where the text goes deeper than it may, after
 * `tell` was told where.
 */
export function* tokensWithin(
  text: string,
  lines: LineCounter | undefined,
  tell: (place: Place) => void,
): Generator<CST.Token, void> {
  const parser = new Parser(lines?.addNewLine);
  lines?.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    if (parser.stack.length <= MOST_LEVELS) continue;
    const levels = parser.stack.filter(({ type }) => COLLECTIONS.has(type));
    const deepest = levels.at(MOST_LEVELS);
    if (deepest) return tell(placeOf(text, deepest.offset));
  }
  yield* parser.end();
}

const COLLECTIONS: ReadonlySet<string> = new Set(['block-map', 'block-seq', 'flow-collection']);

function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
