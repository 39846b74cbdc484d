import { isAlias, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Position } from './inputError.ts';
import { lineAndColumn, type Origins, type Source } from './syntax.ts';

/** One step on the way into a document: the value, and its key where it has one. */
interface Step {
  readonly key?: Node;
  readonly value: Node | null;
}

/**
 * The place of a value (or of its key). For a path that leads nowhere it is that of the nearest part that exists;
 * for a part that was set from outside, its origin.
 */
export function positionIn(
  source: Source,
  origins: Origins,
  path: readonly PropertyKey[],
  which: 'key' | 'value',
): Position {
  const steps = stepsAlong(source, path);
  const origin = steps.findLast(({ value }) => value && origins.has(value))?.value;
  if (origin) return { file: origins.get(origin) as string };
  const last = steps.at(-1);
  const isFound = steps.length === path.length;
  const isEmpty = last?.value && isScalar(last.value) && last.value.value === null;
  const node = last && (which === 'key' || !isFound || isEmpty ? (last.key ?? last.value) : last.value);
  const offset = (node ?? source.document.contents)?.range?.[0];
  return { file: source.file, ...lineAndColumn(source.lines, offset ?? 0) };
}

/** The pair of a mapping under a key, however the key is written (`2027` is a number in YAML). */
export function pairOf(map: { items: Pair[] }, key: PropertyKey): Pair<Node, Node | null> | undefined {
  const wanted = String(key);
  return map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === wanted) as
    | Pair<Node, Node | null>
    | undefined;
}

function stepsAlong({ document }: Source, path: readonly PropertyKey[]): Step[] {
  const steps: Step[] = [];
  let node: Node | null | undefined = document.contents;
  for (const part of path) {
    if (isAlias(node)) node = node.resolve(document);
    const step: Step | undefined = node ? stepInto(node, part) : undefined;
    if (!step) break;
    steps.push(step);
    node = step.value;
  }
  return steps;
}

/** Pairs by key, kept for each map, because the places of many keys in one may be asked for. */
const PAIRS = new WeakMap<object, ReadonlyMap<string, Pair<Node, Node | null>>>();

function stepInto(node: Node, part: PropertyKey): Step | undefined {
  if (isMap(node)) {
    const pairs = PAIRS.get(node) ?? pairsOf(node);
    PAIRS.set(node, pairs);
    const pair = pairs.get(String(part));
    return pair && { key: pair.key, value: pair.value };
  }
  const item = isSeq(node) ? node.items[Number(part)] : undefined;
  return item ? { value: item as Node } : undefined;
}

function pairsOf(map: { items: Pair[] }): ReadonlyMap<string, Pair<Node, Node | null>> {
  const pairs = map.items as Pair<Node, Node | null>[];
  return new Map(pairs.flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair]] : [])));
}
