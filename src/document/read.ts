import { parse } from 'yaml';
import { InputError, inOrder, type Position, type Problem } from '../reading/inputError.ts';
import { type Path, pathInWords } from '../reading/path.ts';
import { positionIn } from '../reading/position.ts';
import { readDocument } from '../reading/readDocument.ts';
import { readTextFile } from '../reading/readTextFile.ts';
import { parseSource } from '../reading/syntax.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { digestOf } from './digest.ts';
import { type PlanDocument, planSchema } from './schema.ts';

/** A plan document that was read back. */
export interface ReadPlan {
  readonly document: PlanDocument;
  /** What it was planned from: planned again by the same Millwright it comes to the same plan. */
  readonly scenario: Scenario;
}

/** Reads a plan from a path as the user gave it, as readPlan does. */
export function readPlanFile(path: string, shownAs = path): ReadPlan {
  return readPlan(readTextFile(path, shownAs, MOST_PLAN_MB), shownAs);
}

/** The most that a plan file may hold, in MB. Forty quarters of four sites take a tenth of it. */
export const MOST_PLAN_MB = 64;

/**
 * Reads a plan as `millwright plan --json` writes it. `shownAs` is the name that messages use. Throws an InputError for what is no
 * plan, is damaged, was changed after it was written (its digest tells), or is a plan of another version.
 */
export function readPlan(text: string, shownAs: string): ReadPlan {
  const file: File = { text, shownAs };
  const data = dataIn(file);
  checkIsPlan(data, file);
  if (data.version !== 1) throw unusable(file, ['version'], otherVersion(data.version));
  const { digest, ...body } = data;
  const isAsWritten = digestOf(body) === digest;
  // Zod would compile the schema to a function first, which takes longer than reading one file without.
  const read = planSchema.safeParse(data, { jitless: true });
  if (!read.success) throw unfitting(file, isAsWritten);
  if (!isAsWritten) throw unusable(file, ['digest'], CHANGED);
  // As it was read, because the schema's copy has its keys in another order, and written again it would have another digest.
  const document = data as unknown as PlanDocument;
  return { document, scenario: document.scenario.input };
}

/** Whether a text is meant to be a plan document, sound or not; any other may be a scenario. */
export function isPlanText(text: string): boolean {
  const data = isJsonText(text) ? parsedJson(text) : undefined;
  return data === undefined
    ? isJsonText(text) && /"version"\s*:/.test(text.slice(0, 200))
    : isGroup(data) && isPlan(data);
}

interface File {
  readonly text: string;
  readonly shownAs: string;
}

type Group = Readonly<Record<string, unknown>>;

function dataIn(file: File): unknown {
  const data = parsedJson(file.text);
  if (data !== undefined) return data;
  if (isJsonText(file.text)) throw damaged(file);
  // A text that is no JSON is no plan; what it holds tells which file was named in its place.
  try {
    return parse(file.text, { logLevel: 'silent' });
  } catch {
    return undefined;
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isJsonText(text: string): boolean {
  return text.trimStart().startsWith('{');
}

function damaged(file: File): InputError {
  const what = `the file is damaged or ends too soon, and cannot be read from here on. ${WRITE_ANEW}`;
  try {
    parseSource(file.text, file.shownAs);
  } catch (error) {
    const [first] = error instanceof InputError ? error.problems : [];
    if (first) return new InputError([{ ...first, what }]);
  }
  return new InputError([{ file: file.shownAs, what: `the file is damaged: it is no JSON. ${WRITE_ANEW}` }]);
}

function checkIsPlan(data: unknown, { shownAs }: File): asserts data is Group {
  if (isGroup(data) && isPlan(data)) return;
  const kind = isGroup(data) ? otherKind(data) : undefined;
  const what = kind
    ? `this is ${kind}, and a plan is needed here.`
    : 'this is no plan as Millwright writes it.';
  throw new InputError([{ file: shownAs, what: `${what} ${WRITE_ANEW}` }]);
}

function otherKind(data: Group): string | undefined {
  if ('groups' in data && !('sites' in data)) return 'a personas file';
  return 'horizon' in data || 'sites' in data ? 'a scenario' : undefined;
}

function isGroup(data: unknown): data is Group {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function isPlan(data: Group): boolean {
  return 'version' in data && 'digest' in data && 'scenario' in data;
}

const WRITE_ANEW =
  'Write a plan with "millwright plan scenario.yaml --out plan.json", and name the file that this makes.';

function otherVersion(version: unknown): string {
  return `the plan is of version ${JSON.stringify(version)}, and this Millwright reads version 1. Plan its scenario again with this one.`;
}

const CHANGED =
  'the file was changed after it was written: its content no longer has this digest. Make the change in the scenario, and plan again.';

function unfitting(file: File, isAsWritten: boolean): InputError {
  const faults = faultsIn(file);
  if (isAsWritten) {
    const [first] = faults;
    const what =
      'the plan was written by a Millwright whose plans look different here. Plan its scenario again with this one.';
    return new InputError([{ ...(first ?? { file: file.shownAs }), what }]);
  }
  return new InputError(inOrder([problemAt(file, ['digest'], CHANGED), ...faults]));
}

// Read once more, slowly, because now the lines count.
function faultsIn({ text, shownAs }: File): readonly Problem[] {
  try {
    readDocument(text, shownAs, planSchema);
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  return [];
}

function unusable(file: File, path: Path, what: string): InputError {
  return new InputError([problemAt(file, path, what)]);
}

function problemAt(file: File, path: Path, what: string): Problem {
  return { ...positionOf(file, path), path: pathInWords(path), what };
}

function positionOf({ text, shownAs }: File, path: Path): Position {
  return positionIn(parseSource(text, shownAs), new WeakMap(), path, 'value');
}
