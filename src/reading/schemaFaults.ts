import type { z } from 'zod';
import { quoted } from '../quantity/printable.ts';
import { quotedList } from '../quantity/words.ts';
import { nearest } from './nearest.ts';
import { unknownKey } from './unknownKey.ts';
import { EMPTY, MISSING, mustBe, neededInWords, wording } from './wording.ts';

/** One thing that a schema found wrong: about a value or about its key. */
export interface Fault {
  readonly path: readonly PropertyKey[];
  readonly about: 'key' | 'value';
  readonly what: string;
}

type Issue = z.core.$ZodIssue;

const ABSENT: ReadonlySet<string> = new Set([MISSING, EMPTY]);

/** All that a schema found. A misspelt key is one fault: that the key it stands for is missing follows from it. */
export function faultsIn(issues: readonly Issue[]): Fault[] {
  const faults = issues.flatMap((issue) => faultsOf(issue));
  const unknown = new Map<string, Fault[]>();
  for (const fault of faults.filter(({ about }) => about === 'key')) {
    const group = groupOf(fault);
    const others = unknown.get(group);
    if (others) others.push(fault);
    else unknown.set(group, [fault]);
  }
  return faults.filter(
    (fault) =>
      fault.what !== MISSING || !unknown.get(groupOf(fault))?.some((other) => isMisspelling(other, fault)),
  );
}

/** The group of keys that a fault's own key stands in. */
function groupOf({ path }: Fault): string {
  return JSON.stringify(path.slice(0, -1));
}

/** Whether an unknown key is taken for another that is missing in its group. */
function isMisspelling({ path, what }: Fault, missing: Fault): boolean {
  return what === unknownKey(String(path.at(-1)), [String(missing.path.at(-1))]);
}

/** The faults in one issue of zod: one for each unknown key, and those of the best branch of a union. */
function faultsOf(issue: Issue, above: readonly PropertyKey[] = []): Fault[] {
  const path = [...above, ...issue.path];
  switch (issue.code) {
    case 'unrecognized_keys': {
      const lines = issue.message.split('\n');
      return issue.keys.map((key, at) => ({
        path: [...path, key],
        about: 'key',
        what: lines[at] ?? issue.message,
      }));
    }
    case 'invalid_key':
      return [{ path, about: 'key', what: issue.issues[0]?.message ?? issue.message }];
    case 'invalid_union':
      return issue.errors.length > 0 && isUnworded(issue) && !ABSENT.has(issue.message)
        ? unionFaults(issue, path)
        : [{ path, about: 'value', what: issue.message }];
    default:
      return [{ path, about: 'value', what: issue.message }];
  }
}

function unionFaults(issue: z.core.$ZodIssueInvalidUnion, path: readonly PropertyKey[]): Fault[] {
  const branches = flattened(issue);
  const words = branches
    .flat()
    .filter(isWordAtRoot)
    .flatMap(({ values }) => values.map(String));
  const { input } = issue;
  const near = typeof input === 'string' ? nearest(input, words) : undefined;
  if (near !== undefined) {
    const what = `${quoted(input as string)} is not known here; did you mean ${quoted(near)}?`;
    return [{ path, about: 'value', what }];
  }
  const fitting = branches.filter((issues) => !issues.some(isKindWrongAtRoot));
  const best = fitting.toSorted((one, other) => weightOf(one) - weightOf(other))[0];
  if (!best) return [{ path, about: 'value', what: noneFits(branches.flat(), words, input) }];
  const faults = best.flatMap((inner) => faultsOf(inner, path));
  const [only] = faults;
  if (faults.length !== 1 || !only || only.path.length !== path.length || words.length === 0) return faults;
  return [{ ...only, what: `${only.what} Or write ${quotedList(words, 'or')}.` }];
}

/** The branches of a union and of the unions that are branches of it. */
function flattened(union: z.core.$ZodIssueInvalidUnion): Issue[][] {
  return union.errors.flatMap((branch) => {
    const [only] = branch;
    const isUnion = branch.length === 1 && only?.code === 'invalid_union' && only.path.length === 0;
    return isUnion && only.errors.length > 0 && isUnworded(only) ? flattened(only) : [branch];
  });
}

/** The larger, the worse a branch fits: worst if it refuses the value as a whole, bad if it does not know a key. */
function weightOf(issues: readonly Issue[]): number {
  const refusals = issues.filter(({ path, code }) => path.length === 0 && code !== 'unrecognized_keys');
  const faults = issues.flatMap((issue) => faultsOf(issue));
  return refusals.length * 1000 + faults.filter(({ about }) => about === 'key').length * 10 + faults.length;
}

function noneFits(issues: readonly Issue[], words: readonly string[], input: unknown): string {
  const kinds = issues.flatMap((issue) =>
    issue.code === 'invalid_type' ? [neededInWords(issue.expected)] : [],
  );
  if (kinds.length === 0 && typeof input === 'string') {
    return `${quoted(input)} is not known here; write ${quotedList(words, 'or')}.`;
  }
  return mustBe(input, [...words.map(quoted), ...kinds]);
}

function isWordAtRoot(issue: Issue): issue is z.core.$ZodIssueInvalidValue {
  return issue.code === 'invalid_value' && issue.path.length === 0;
}

/** Whether the branch is for another kind of value altogether, and has nothing of its own to say about this one. */
function isKindWrongAtRoot(issue: Issue): boolean {
  const isKind = issue.code === 'invalid_type' || issue.code === 'invalid_value';
  return isKind && issue.path.length === 0 && isUnworded(issue);
}

/** Whether the message is the general one, and not the schema's own. */
function isUnworded(issue: Issue): boolean {
  return issue.message === wording(issue as z.core.$ZodRawIssue);
}
