import { formatCount } from './format.ts';

/** A count with its noun: `1 rack`, `2,750 racks`. The plural is the noun with an s unless it is given. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatCount(count)} ${count === 1 ? noun : plural}`;
}
