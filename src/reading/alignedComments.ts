/**
 * A text after one change with the comments at the end of its lines in the columns that they had before, as far as there is room.
 * Where lines came or went, only the first that changed is known to be the same.
 */
export function alignedComments(before: string, after: string): string {
  const [old, changed] = [before.split('\n'), after.split('\n')];
  const first = changed.findIndex((line, index) => line !== old[index]);
  const last = old.length === changed.length ? changed.length : first;
  return changed
    .map((line, index) => (index >= first && index <= last ? aligned(old[index] ?? '', line) : line))
    .join('\n');
}

function aligned(old: string, line: string): string {
  const comment = COMMENT.exec(old)?.[0];
  if (line === old || comment === undefined || !line.endsWith(comment)) return line;
  const column = old.length - comment.length;
  return line
    .slice(0, -comment.length)
    .trimEnd()
    .padEnd(column - 1)
    .concat(' ', comment);
}

/** After two blanks or more, which people write to line comments up; not where quotes may hold it. */
const COMMENT = /(?<=^[^"'#]*\S {2,})#.*$/;
