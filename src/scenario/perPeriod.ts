import { writeMonth } from '../quantity/month.ts';
import { type Step, type Stepped, stepsIn, valueIn } from '../reading/steps.ts';
import type { Period } from './scenario.ts';

/** Notes something that a reader of the plan should know, in a whole sentence. */
export type Tell = (remark: string) => void;

/**
 * What holds when each period begins; undefined before the first step. A change within a period counts from the next one on,
 * which a remark says; `subject` is what changes, as in "The price of Premium".
 */
export function atStarts<T>(
  stated: Stepped<T>,
  periods: readonly Period[],
  subject: string,
  tell: Tell,
): (T | undefined)[] {
  const steps = stepsIn(stated);
  for (const { fromMonth } of changes(steps)) {
    if (periods.some(({ startMonth }) => startMonth === fromMonth)) continue;
    const next = periods.find(({ startMonth }) => startMonth > fromMonth);
    if (next === periods[0]) continue;
    tell(
      next === undefined
        ? `${subject} changes in ${writeMonth(fromMonth)}, after the last period has begun, so the change is not used.`
        : `${subject} changes in ${writeMonth(fromMonth)}, within a period; a period has what holds when it begins, so the change counts from ${next.id} on.`,
    );
  }
  return periods.map(({ startMonth }) => valueIn(steps, startMonth));
}

/** The steps that change the value; the first one does. */
export function changes<T>(steps: readonly Step<T>[]): Step<T>[] {
  return steps.filter(({ value }, index) => index === 0 || value !== steps[index - 1]?.value);
}
