import { isAlias, isMap, isNode, isScalar, isSeq, type Node, parse, YAMLMap } from 'yaml';
import { quoted } from '../quantity/printable.ts';
import type { Problem } from './inputError.ts';
import { TOO_DEEP, tooDeepAt } from './nesting.ts';
import { pairOf } from './position.ts';
import type { Origins, Source } from './syntax.ts';

/** A value that replaces the one in a file; `origin` is how messages call it, such as `--set budget.capex=30BUSD`. */
export interface Override {
  path: readonly string[];
  value: string;
  origin: string;
}

/** Sets one value in a document and notes where it came from; a problem where the path cannot be followed. */
export function applyOverride(source: Source, origins: Origins, override: Override): Problem | undefined {
  const { path, origin } = override;
  const problem = (what: string): Problem => ({ file: origin, path: path.join('.'), what });
  if (path.length === 0 || path.includes('')) {
    return problem('the name of a key is empty; write for example a.b=value.');
  }
  if (path.includes('__proto__')) return problem('unknown key "__proto__"; choose another name.');
  if (tooDeepAt(override.value)) return problem(TOO_DEEP);
  const value = source.document.createNode(plainValue(override.value)) as Node;
  origins.set(value, origin);
  let parent: unknown = source.document.contents;
  for (const [depth, key] of path.entries()) {
    const isLast = depth === path.length - 1;
    const soFar = path.slice(0, depth).join('.');
    if (isSeq(parent)) {
      const index = /^\d+$/.test(key) ? Number(key) : Number.NaN;
      if (!(index < parent.items.length)) {
        return problem(`${quoted(soFar)} is a list of ${parent.items.length}; count its items from 0.`);
      }
      if (isLast) {
        keepComments(parent.items[index], value);
        parent.items[index] = value;
      }
      parent = parent.items[index];
    } else if (isMap(parent)) {
      const pair = pairOf(parent, key);
      const isEmpty = !pair?.value || (isScalar(pair.value) && pair.value.value === null);
      const next = isLast ? value : isEmpty ? new YAMLMap(source.document.schema) : pair.value;
      if (next !== value && isEmpty) origins.set(next as Node, origin);
      if (isLast) keepComments(pair?.value, value);
      if (pair) pair.value = next as Node;
      else parent.items.push(source.document.createPair(key, next));
      parent = next;
    } else if (isAlias(parent)) {
      return problem(`${quoted(soFar)} refers to another part of the file; set it as a whole.`);
    } else {
      return problem(`${quoted(soFar)} is a single value and has no key ${quoted(key)}; set it as a whole.`);
    }
  }
  return undefined;
}

// For whoever prints the document again.
function keepComments(old: unknown, value: Node): void {
  if (!isNode(old)) return;
  if (old.comment) value.comment = old.comment;
  if (old.commentBefore) value.commentBefore = old.commentBefore;
}

/** What YAML reads in the text, where that is a number, true, false, or a list or group in brackets; else the text. */
export function plainValue(text: string): unknown {
  const value = yamlValue(text);
  if (typeof value === 'object' && value !== null) return /^\s*[[{]/.test(text) ? value : text;
  return typeof value === 'number' || typeof value === 'boolean' ? value : text;
}

function yamlValue(text: string): unknown {
  try {
    return parse(text, { schema: 'core', logLevel: 'error', maxAliasCount: 0 });
  } catch {
    // What is no YAML is text, such as a name with a quote in it.
    return undefined;
  }
}
