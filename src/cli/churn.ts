import { parseQuantity } from '../quantity/quantity.ts';
import { UsageError } from './usageError.ts';

/**
 * The part of `--churn`: how much may change of what was still to be ordered, by price; undefined where any may. Throws a UsageError for what is
 * no share.
 */
export function churnLimitOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const parsed = parseQuantity('share', text);
  if (!parsed.ok) throw new UsageError(`--churn ${text}: ${parsed.problem}`);
  return parsed.value;
}
