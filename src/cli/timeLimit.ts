import { quoted } from '../quantity/printable.ts';
import { splitQuantity } from '../quantity/spelling.ts';
import { UsageError } from './usageError.ts';

/** Reads a time such as `30s`, `2m`, `1h` or `0.5 min`, in seconds. Throws a UsageError for anything else, and for no time at all. */
export function secondsOf(text: string): number {
  const refuse = (problem: string) => new UsageError(`--time-limit ${text}: ${problem}`);
  const split = splitQuantity(text);
  if (!split.ok) throw refuse(`${split.problem}; write ${quoted(split.write ?? '30s')}.`);
  const { sign, literal, unit } = split;
  if (unit === '')
    throw refuse(`the unit is missing; write ${quoted(`${literal}s`)} or ${quoted(`${literal}m`)}.`);
  const size = SECONDS.find(([names]) => names.includes(unit.toLowerCase()))?.[1];
  if (size === undefined)
    throw refuse(`${quoted(unit)} is no unit of time; write s, min or h, such as "30s".`);
  const seconds = Number(literal) * size;
  if (sign === '-' || seconds === 0)
    throw refuse('that is no time to plan in; write a longer one, such as "30s".');
  if (!Number.isFinite(seconds)) throw refuse('nobody can wait so long; leave it out for no limit.');
  return seconds;
}

const SECONDS: readonly (readonly [names: readonly string[], seconds: number])[] = [
  [['s', 'sec', 'second', 'seconds'], 1],
  [['m', 'min', 'minute', 'minutes'], 60],
  [['h', 'hour', 'hours'], 3600],
];
