import { isDeepStrictEqual } from 'node:util';

/**
 * The same function, which gives its last answer again where it is asked the same again, as a screen does at each key. For work whose
 * answer follows from its arguments alone, and so cannot go stale; nobody may change what it returns. What throws is not remembered.
 */
export function rememberingLast<Args extends readonly unknown[], Answer>(
  work: (...args: Args) => Answer,
): (...args: Args) => Answer {
  let last: { readonly args: Args; readonly answer: Answer } | undefined;
  return (...args) => {
    if (last === undefined || !isDeepStrictEqual(args, last.args)) last = { args, answer: work(...args) };
    return last.answer;
  };
}
