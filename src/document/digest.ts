import { createHash } from 'node:crypto';

/** SHA-256 over the JSON of a value as written, hexadecimal. Key order counts: writers fix it. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
