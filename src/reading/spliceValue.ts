import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import { inlineText } from './inlineText.ts';
import { type Override, plainValue } from './override.ts';
import { pairOf } from './position.ts';
import { parseSource } from './syntax.ts';

/** A text with one override set by replacing the text of the value alone; undefined where no place for it can be found. */
export function splicedValue(text: string, { path, value }: Override, isJson: boolean): string | undefined {
  let node: unknown = parseSource(text, 'the text').document.contents;
  let pair: FilePair | undefined;
  for (const [depth, key] of path.entries()) {
    const rest = path.slice(depth + 1);
    const nested = rest.reduceRight<unknown>((inner, each) => ({ [each]: inner }), plainValue(value));
    const style = rest.length === 0 ? { isJson, written: value.trim() } : { isJson };
    if (isSeq(node)) {
      node = node.items[Number(key)];
      pair = undefined;
    } else if (isMap(node)) {
      pair = pairOf(node, key);
      if (pair === undefined)
        return withNewPair(text, node as FileMap, key, inlineText(nested, style), style);
      if (isNothing(pair.value)) return withFirstValue(text, pair, inlineText(nested, style));
      node = pair.value;
    } else return undefined;
  }
  return replaced(text, node, pair, plainValue(value), { isJson, written: value.trim() });
}

type FilePair = Pair<Node, Node | null>;
type FileMap = YAMLMap<Node, Node | null>;

/** How a value is printed: in JSON or YAML, and as a person wrote it where that reads as the value. */
export interface Style {
  readonly isJson: boolean;
  readonly written?: string;
}

function isNothing(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null);
}

function replaced(
  text: string,
  node: unknown,
  pair: FilePair | undefined,
  value: unknown,
  style: Style,
): string | undefined {
  if (isScalar(node) && node.value === value) return text;
  if (isMap(node) && isGroup(value) && hasSameKeys(node as FileMap, value))
    return eachReplaced(text, node as FileMap, value, style);
  const [start, end] = (node as Node | undefined)?.range ?? [];
  if (start === undefined || end === undefined) return undefined;
  if ((isMap(node) || isSeq(node)) && !node.flow)
    return pair && blockReplaced(text, pair, node as Node, inlineText(value, style));
  const newline = text.slice(start, end).endsWith('\n') ? newlineOf(text) : '';
  return text.slice(0, start) + inlineText(value, style) + newline + text.slice(end);
}

/** A group that keeps its keys keeps its layout and its comments: each of its values is replaced on its own, the last one first. */
function eachReplaced(
  text: string,
  map: FileMap,
  values: Readonly<Record<string, unknown>>,
  { isJson }: Style,
): string | undefined {
  return map.items.toReversed().reduce<string | undefined>((at, pair) => {
    if (at === undefined) return undefined;
    const value = values[nameOf(pair)];
    return isNothing(pair.value)
      ? withFirstValue(at, pair, inlineText(value, { isJson }))
      : replaced(at, pair.value, pair, value, { isJson });
  }, text);
}

/** The lines of a block give way to one value after the key; what is said of the key on its line and below it stays. */
function blockReplaced(text: string, pair: FilePair, block: Node, printed: string): string | undefined {
  const colon = colonAfter(text, pair);
  const [start] = block.range ?? [];
  if (colon === undefined || start === undefined) return undefined;
  const kept = text.slice(colon, start).trimEnd();
  return `${text.slice(0, colon)} ${printed}${kept}${text.slice(lineEnd(text, endOf(text, block)))}`;
}

function withFirstValue(text: string, pair: FilePair, printed: string): string | undefined {
  const colon = colonAfter(text, pair);
  return colon === undefined ? undefined : `${text.slice(0, colon)} ${printed}${text.slice(colon)}`;
}

function withNewPair(
  text: string,
  map: FileMap,
  key: string,
  printed: string,
  { isJson }: Style,
): string | undefined {
  const line = `${inlineText(key, { isJson })}: ${printed}`;
  const [first, last] = [map.items[0], map.items.at(-1)];
  if (!map.range) return undefined;
  if (first === undefined || last === undefined)
    return map.flow ? `${text.slice(0, map.range[0])}{ ${line} }${text.slice(map.range[1])}` : undefined;
  const start = first.key.range?.[0] ?? 0;
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const indent = before.replace(/[^\t]/g, ' ');
  const end = endOfPair(text, last);
  if (!map.flow) {
    const at = lineEnd(text, end);
    return `${text.slice(0, at)}${newlineOf(text)}${indent}${line}${text.slice(at)}`;
  }
  const isOnLinesOfItsOwn = before.trim() === '' && /^\s*\n/.test(text.slice(end));
  const gap = isOnLinesOfItsOwn ? `${newlineOf(text)}${indent}` : ' ';
  return `${text.slice(0, end)},${gap}${line}${text.slice(end)}`;
}

/** Where the colon after a key ends; undefined for a key that has none. */
function colonAfter(text: string, pair: FilePair): number | undefined {
  const end = pair.key.range?.[1];
  const colon = end === undefined ? null : /^[ \t]*:/.exec(text.slice(end));
  return colon && end !== undefined ? end + colon[0].length : undefined;
}

function endOfPair(text: string, { key, value }: FilePair): number {
  return isNothing(value)
    ? Math.max(key.range?.[1] ?? 0, value?.range?.[1] ?? 0)
    : endOf(text, value as Node);
}

/** Where the last value of a node ends, without what the library counts to a block: the comments and blanks after it. */
function endOf(text: string, node: Node): number {
  const last = (isMap(node) || isSeq(node)) && !node.flow ? node.items.at(-1) : undefined;
  if (last !== undefined) return isMap(node) ? endOfPair(text, last as FilePair) : endOf(text, last as Node);
  const [start, end] = node.range ?? [0, 0];
  return isAlias(node) ? end : start + text.slice(start, end).trimEnd().length;
}

function lineEnd(text: string, from: number): number {
  const end = text.slice(from).search(/\r?\n/);
  return end < 0 ? text.length : from + end;
}

function newlineOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasSameKeys(map: FileMap, value: Readonly<Record<string, unknown>>): boolean {
  const names = map.items.map(nameOf);
  return names.length === Object.keys(value).length && names.every((name) => Object.hasOwn(value, name));
}

function nameOf({ key }: FilePair): string {
  return isScalar(key) ? String(key.value) : '';
}
