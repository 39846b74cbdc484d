import { type Document, isMap, isPair, isSeq, Pair, YAMLMap, YAMLSeq } from 'yaml';

/**
 * A document that says the same, with groups and lists of its own in which values may be replaced. The values themselves are shared
 * with the first one, and so is the rest: `Document.clone` copies each of them, which takes as long as reading the text again.
 */
export function ownCopy(document: Document): Document {
  const contents = { value: copied(document.contents), writable: true, enumerable: true };
  return Object.create(document, { contents });
}

function copied(node: unknown): unknown {
  if (isMap(node)) return Object.assign(new YAMLMap(node.schema), node, { items: node.items.map(copied) });
  if (isSeq(node)) return Object.assign(new YAMLSeq(node.schema), node, { items: node.items.map(copied) });
  if (isPair(node)) return Object.assign(new Pair(node.key), node, { value: copied(node.value) });
  return node;
}
