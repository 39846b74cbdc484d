import { type LimitTime, periodsOfLimits } from './limitGroups.ts';
import type { Reasoned } from './section.ts';

/** A number of a limit, in a period unless it holds over the whole horizon. */
export interface LimitValue extends LimitTime {
  readonly value: number;
}

/** The periods with the least or the greatest of some numbers, as `2027 Q3`; empty where all of them read the same. */
export function extremePeriods(
  document: Reasoned,
  which: 'least' | 'most',
  values: readonly LimitValue[],
  write: (value: number) => string,
): string {
  if (new Set(values.map(({ value }) => write(value))).size < 2) return '';
  const numbers = values.map(({ value }) => value);
  const extreme = which === 'least' ? Math.min(...numbers) : Math.max(...numbers);
  return periodsOfLimits(
    document,
    values.filter(({ value }) => write(value) === write(extreme)),
  );
}
