import {
  Composer,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  type YAMLError,
  YAMLParseError,
} from 'yaml';
import { quoted } from '../quantity/printable.ts';
import { InputError, inOrder, type Problem } from './inputError.ts';
import { TOO_DEEP, tokensWithin } from './nesting.ts';
import { syntaxWording } from './syntaxWording.ts';

/** Where each part of a document that was set from outside came from. */
export type Origins = WeakMap<object, string>;

/** A YAML or JSON text taken apart, with what is needed to find lines and columns in it. */
export interface Source {
  document: Document;
  lines: LineCounter;
  file: string;
}

/** Takes a YAML or JSON text apart; throws an InputError that lists what cannot be understood. */
export function parseSource(text: string, file: string): Source {
  const lines = new LineCounter();
  const clean = text.replace(/^\ufeff/, '');
  const document = parsed(clean, file, lines);
  const errors = [...document.errors, ...document.warnings].map((error) => syntaxProblem(error, lines, file));
  const problems = [...firstOfEachLine(errors), ...duplicateKeys(document, lines, file)];
  if (problems.length > 0) throw new InputError(inOrder(problems));
  return { document, lines, file };
}

/**
 * What YAML allows and Millwright does not, found before anything is built from it: keys that are no text or
 * would reach into the program itself, and references to nothing or to what they stand in.
 */
export function structureProblems({ document, lines, file }: Source, origins: Origins): Problem[] {
  const problems: Problem[] = [];
  const anchors = new Map<string, unknown>();
  const report = (node: unknown, above: readonly unknown[], what: string) => {
    const origin = above.findLast((part) => origins.has(part as object));
    const offset = (node as { range?: readonly number[] | null } | null)?.range?.[0];
    if (origin) problems.push({ file: origins.get(origin as object) ?? file, what });
    else problems.push({ file, ...(offset !== undefined && lineAndColumn(lines, offset)), what });
  };
  walk(document.contents, [], (node, above) => {
    if (isPair(node)) {
      const { key } = node;
      if (!isScalar(key) || key.value === null) {
        report(key, above, 'a key is not text; write a name before the colon.');
      } else if (String(key.value) === '__proto__') {
        report(key, above, 'unknown key "__proto__"; choose another name.');
      }
    } else if (isAlias(node)) {
      const name = quoted(`*${node.source}`);
      const target = anchors.get(node.source);
      if (target === undefined) {
        report(node, above, `${name} refers to nothing; put text that begins with "*" in quotes.`);
      } else if (above.includes(target)) {
        report(node, above, `${name} refers to the part it stands in; write the value out.`);
      }
    } else if (isNode(node) && node.anchor) anchors.set(node.anchor, node);
  });
  return problems;
}

/** Line and column, from 1, of an offset in the text. */
export function lineAndColumn(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

// What yaml's own parseDocument does, but for the depth, which is watched on the way: a large file is taken apart once.
function parsed(text: string, file: string, lines: LineCounter): Document {
  const options = { schema: 'core', merge: false, logLevel: 'error', prettyErrors: false } as const;
  const composer = new Composer({ ...options, lineCounter: lines, uniqueKeys: false });
  const tokens = tokensWithin(text, lines, (place) => {
    throw new InputError([{ file, ...place, what: TOO_DEEP }]);
  });
  let first: Document | undefined;
  try {
    for (const document of composer.compose(tokens, true, text.length)) {
      if (first !== undefined) {
        const range: [number, number] = [document.range[0], document.range[1]];
        first.errors.push(new YAMLParseError(range, 'MULTIPLE_DOCS', 'a second document'));
        break;
      }
      first = document;
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new InputError([{ file, what: 'the file is nested too deeply to be read; write fewer levels.' }]);
  }
  return first as Document;
}

function syntaxProblem({ pos, code, message }: YAMLError, lines: LineCounter, file: string): Problem {
  return { file, ...lineAndColumn(lines, pos[0]), what: syntaxWording(code, message) };
}

/** Keys written twice in one group. Keys become text, so that 1 and "1" are one key. */
function duplicateKeys(document: Document, lines: LineCounter, file: string): Problem[] {
  const problems: Problem[] = [];
  walk(document.contents, [], (node) => {
    if (!isMap(node)) return;
    const seen = new Set<string>();
    for (const { key } of node.items) {
      if (!isScalar(key)) continue;
      const name = String(key.value);
      const what = `the key ${quoted(name)} stands twice in the same place; keep one of them, or give it another name.`;
      if (seen.has(name)) problems.push({ file, ...lineAndColumn(lines, key.range?.[0] ?? 0), what });
      seen.add(name);
    }
  });
  return problems;
}

/** Sees every node and pair in the order of the file, with all that it stands in; far quicker than yaml's own visit. */
function walk(
  node: unknown,
  above: unknown[],
  see: (node: unknown, above: readonly unknown[]) => void,
): void {
  see(node, above);
  const parts = isCollection(node) ? node.items : isPair(node) ? [node.key, node.value] : [];
  if (parts.length === 0) return;
  above.push(node);
  for (const part of parts) walk(part, above, see);
  above.pop();
}

/** One mistake often makes the parser stumble several times on its way to the end of the line. */
function firstOfEachLine(problems: readonly Problem[]): Problem[] {
  const seen = new Set<number | undefined>();
  return problems.filter(({ line }) => !seen.has(line) && seen.add(line));
}
