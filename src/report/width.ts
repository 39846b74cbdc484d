/** How many columns a terminal gives a text: two for East Asian wide characters and emoji, none for marks that combine. */
export function widthOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += columnsOf(character);
  return columns;
}

/** The text in at most `columns` columns, its end replaced by an ellipsis where it is longer. */
export function cut(text: string, columns: number, ellipsis = '…'): string {
  if (widthOf(text) <= columns) return text;
  const room = columns - widthOf(ellipsis);
  let kept = '';
  let used = 0;
  for (const character of text) {
    used += columnsOf(character);
    if (used > room) break;
    kept += character;
  }
  return room < 0 ? '' : kept + ellipsis;
}

/** The text in at most `columns` columns, an ellipsis in place of its middle where it is longer: names often differ at either end. */
export function cutMiddle(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  const room = Math.floor((columns - 1) / 2);
  const characters = [...text];
  let tail = '';
  for (let last = characters.pop(); last !== undefined; last = characters.pop()) {
    if (widthOf(last + tail) > room) break;
    tail = last + tail;
  }
  return cut(text, columns - widthOf(tail)) + tail;
}

/** The text with spaces after or before it, so that it takes `columns` columns; a longer text stays as it is. */
export function padded(text: string, columns: number, align: 'left' | 'right' = 'left'): string {
  const spaces = ' '.repeat(Math.max(0, columns - widthOf(text)));
  return align === 'left' ? text + spaces : spaces + text;
}

const COMBINING = /^(?:\p{Mn}|\p{Me}|\p{Cf})$/u;

// The wide blocks of Unicode, roughly: Hangul, CJK, fullwidth forms, emoji. A rule of thumb, not the whole table.
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u;

function columnsOf(character: string): number {
  if (COMBINING.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}
