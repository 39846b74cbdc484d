import { z } from 'zod';
import { kindInWords } from '../quantity/kind.ts';
import { unknownKey } from './unknownKey.ts';

/**
 * An object of exactly these keys; a message for an unknown one, on a line each, names the nearest known key. `needed` says what is to stand
 * where something else than an object does.
 */
export function strict<S extends z.ZodRawShape>(shape: S, needed?: string) {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code === 'invalid_type' && needed !== undefined && issue.input != null)
        return `is ${kindInWords(issue.input)}, but must be ${needed}`;
      if (issue.code !== 'unrecognized_keys') return undefined;
      return (issue.keys as string[]).map((key) => unknownKey(key, known)).join('\n');
    },
  });
}
