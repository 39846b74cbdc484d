/**
 * The names made legal for a file format, in the same order, no two alike: what `illegal` matches becomes `_`, a name that
 * `illegalStart` matches gets a `_` in front, and a name that is then taken gets the first free of `_2`, `_3`, ... behind it.
 */
export function legalNames(names: readonly string[], illegal: RegExp, illegalStart: RegExp): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const replaced = name.replaceAll(illegal, '_');
    const legal = replaced === '' || illegalStart.test(replaced) ? `_${replaced}` : replaced;
    let free = legal;
    for (let count = 2; taken.has(free); count += 1) free = `${legal}_${count}`;
    taken.add(free);
    return free;
  });
}
