/** The way to a value in a file: keys, and places in lists counted from 0. */
export type Path = readonly (string | number)[];

/** A path as messages show it: `sites.abilene.power`, `points[2].speed`. */
export function pathInWords(path: readonly PropertyKey[]): string {
  return path
    .map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at > 0 ? '.' : ''}${String(part)}`))
    .join('');
}
