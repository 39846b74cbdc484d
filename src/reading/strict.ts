import { z } from 'zod';
import { unknownKey } from './unknownKey.ts';

/** An object of exactly these keys; a message for an unknown one, on a line each, names the nearest known key. */
export function strict<S extends z.ZodRawShape>(shape: S) {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys') return undefined;
      return (issue.keys as string[]).map((key) => unknownKey(key, known)).join('\n');
    },
  });
}
