import { isMap } from 'yaml';
import { applyOverride, type Override } from './override.ts';
import { parseSource } from './syntax.ts';

/**
 * The same overrides without two that set one value, as a command line must have them: a later one takes the place of an earlier
 * one of its own path and of the parts below, and one below an earlier group in braces is written into it. What cannot be merged,
 * such as a key of a single value, stays for the reader to refuse.
 */
export function mergedOverrides(overrides: readonly Override[]): Override[] {
  return overrides.reduce<Override[]>((merged, next) => {
    const at = merged.findIndex(({ path }) => path.length < next.path.length && isWithin(path, next.path));
    const holder = merged[at];
    const value = holder && valueWith(holder, next);
    if (holder && value !== undefined) return merged.with(at, setOverride(holder.path, value));
    const same = merged.findIndex(
      ({ path }) => path.length === next.path.length && isWithin(path, next.path),
    );
    const kept = merged.map((each, index) => (index === same ? next : each));
    const others = kept.filter((each) => each === next || !isWithin(next.path, each.path));
    return same >= 0 ? others : [...others, next];
  }, []);
}

/** An override as `--set` gives it, named as messages and remarks name that. */
export function setOverride(path: readonly string[], value: string): Override {
  return { path, value, origin: `--set ${path.join('.')}=${value}` };
}

/** Whether a path leads to another, or to what holds it. */
export function isWithin(path: readonly string[], other: readonly string[]): boolean {
  return path.length <= other.length && path.every((key, depth) => other[depth] === key);
}

/** The text of a group with a value set in it, on one line; undefined where it is no group, or the value cannot be set in it. */
function valueWith(holder: Override, inner: Override): string | undefined {
  if (!/^\s*\{/.test(holder.value)) return undefined;
  const source = parseSource(holder.value, holder.origin);
  if (!isMap(source.document.contents)) return undefined;
  const path = inner.path.slice(holder.path.length);
  const problem = applyOverride(source, new WeakMap(), { ...inner, path });
  return problem === undefined
    ? source.document.toString({ lineWidth: 0, collectionStyle: 'flow' }).trim()
    : undefined;
}
