/** What a value from a file is, in people's words: `a list`, `a number`; `empty` where nothing was written. */
export function kindInWords(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  switch (typeof value) {
    case 'string':
      return 'text';
    case 'number':
    case 'bigint':
      return 'a number';
    case 'boolean':
      return `the word ${value}`;
    default:
      return 'a group of keys';
  }
}
