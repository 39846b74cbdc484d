/**
 * Text that is safe to show on a terminal: control characters (newline aside), line separators and marks that
 * change the direction of writing become visible escapes such as `\u{1b}`.
 */
export function printable(text: string): string {
  return text.replace(HIDDEN, escapeOf);
}

/** The first character that `printable` would escape, written as its escape; undefined when there is none. */
export function firstHidden(text: string): string | undefined {
  const found = /\n/.exec(text) ?? text.match(new RegExp(HIDDEN.source, 'u'));
  return found ? escapeOf(found[0]) : undefined;
}

/** Text in double quotes, on one line, safe to show, cut where it is longer than a message can bear. */
export function quoted(text: string): string {
  const characters = [...text];
  const cut = characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}...` : text;
  return `"${printable(cut).replaceAll('\n', '\\n')}"`;
}

const LONGEST = 60;

/** C0 but newline, DEL and C1, direction marks and overrides, line separators, halves of a surrogate pair. */
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for.
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]/gu;

function escapeOf(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
