import { writeMonth } from '../quantity/month.ts';
import type { Period } from './scenario.ts';
import type { ScenarioFile } from './schema.ts';

/** The periods of a horizon, earliest first, without gaps. */
export function periodsOf({ start, periods, months }: ScenarioFile['horizon']): Period[] {
  return Array.from({ length: periods }, (_, index) => {
    const startMonth = start + index * months;
    return { id: writeMonth(startMonth), startMonth, months };
  });
}
