/**
 * How far something can go, on a line of `width` columns: a shade from one end of its range to the other, and a block where it is.
 * The numbers are parts of the line; beyond its ends there is nothing.
 */
export function room(
  { at, from, to }: { readonly at: number; readonly from: number; readonly to: number },
  width: number,
): string {
  const column = (part: number) => Math.min(width - 1, Math.max(0, Math.floor(part * width)));
  const cells = Array.from({ length: Math.max(0, width) }, (_, index) => {
    if (index === column(at)) return '█';
    return index >= column(from) && index <= column(to) ? '░' : ' ';
  });
  return cells.join('');
}
