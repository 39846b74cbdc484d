/** Text as it stands in Markdown, with nothing in it taken for markup, wherever on a line or in a table it comes. */
export function escaped(text: string): string {
  return (
    text
      .trim()
      .replaceAll(/[\\`*[\]<>|~#&]/g, '\\$&')
      // Within a word, as in many ids, an underscore is no emphasis.
      .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
      .replace(/^(?:[-+](?=\s|$)|-(?=-)|=)/, '\\$&')
      .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
  );
}
