import { isMap } from 'yaml';
import type { z } from 'zod';
import { quotedList } from '../quantity/words.ts';
import { examplesAt } from './examples.ts';
import { InputError, inOrder, type Position, type Problem } from './inputError.ts';
import { applyOverride, type Override } from './override.ts';
import { ownCopy } from './ownCopy.ts';
import { type Path, pathInWords } from './path.ts';
import { positionIn } from './position.ts';
import { rememberingLast } from './rememberingLast.ts';
import { type Fault, faultsIn } from './schemaFaults.ts';
import { type Origins, parseSource, type Source, structureProblems } from './syntax.ts';
import { EMPTY, MISSING, wording } from './wording.ts';

/** A file's content in inner units, and where each part of it was written. */
export interface ReadDocument<T> {
  value: T;
  /** The place of a value; of the nearest part that exists for a path that leads nowhere; the origin of an override. */
  positionOf(path: Path): Position;
}

/**
 * Reads a YAML or JSON text by a schema, after setting the overrides in it. Throws an InputError that lists
 * everything that is wrong, in the order of the file, overrides last.
 */
export function readDocument<T>(
  text: string,
  shownAs: string,
  schema: z.ZodType<T>,
  overrides: readonly Override[] = [],
): ReadDocument<T> {
  const parsed = parsedSource(text, shownAs);
  const source = { ...parsed, document: ownCopy(parsed.document) };
  const origins: Origins = new WeakMap();
  checkIsMapping(source);
  const unset = overrides.flatMap((override) => applyOverride(source, origins, override) ?? []);
  const problems = [...unset, ...structureProblems(source, origins)];
  if (problems.length > 0) throw new InputError(inOrder(problems));
  const result = checked(plainData(source), schema, shownAs);
  if (!result.success) {
    const faults = faultsIn(result.error.issues);
    throw new InputError(inOrder(faults.map((fault) => problemOf(fault, schema, source, origins))));
  }
  return { value: result.data, positionOf: (path) => positionIn(source, origins, path, 'value') };
}

/** A scenario is read at each key, with other overrides in the same text. */
const parsedSource = rememberingLast(parseSource);

function checkIsMapping({ document, lines, file }: Source): void {
  if (isMap(document.contents)) return;
  const place = document.contents?.range ? lines.linePos(document.contents.range[0]) : undefined;
  const what = document.contents
    ? 'the file must hold keys with values; write lines such as "name: value".'
    : 'the file is empty; write lines such as "name: value".';
  throw new InputError([{ file, ...(place && { line: place.line, column: place.col }), what }]);
}

function plainData({ document, file }: Source): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    if (!(error instanceof ReferenceError) && !(error instanceof RangeError)) throw error;
    const what = 'references ("*name") repeat too much of the file; write the values out.';
    throw new InputError([{ file, what }]);
  }
}

/** Zod hands its issues over as arguments, of which there cannot be hundreds of thousands. */
function checked<T>(data: unknown, schema: z.ZodType<T>, file: string): z.ZodSafeParseResult<T> {
  try {
    // Zod would compile each schema to a function first, which takes longer than reading one file without.
    return schema.safeParse(data, { error: wording, reportInput: true, jitless: true });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const what = 'more is wrong with the file than can be listed; check that it is the right one.';
    throw new InputError([{ file, what }]);
  }
}

function problemOf(fault: Fault, schema: z.ZodType, source: Source, origins: Origins): Problem {
  const { path, about } = fault;
  const examples = fault.what === MISSING || fault.what === EMPTY ? examplesAt(schema, path) : [];
  const advice =
    examples.length > 0 ? `write for example ${quotedList(examples, 'or')}` : 'write a value for it';
  const what = fault.what === MISSING || fault.what === EMPTY ? `${fault.what}; ${advice}.` : fault.what;
  return { ...positionIn(source, origins, path, about), path: pathInWords(path), what };
}
