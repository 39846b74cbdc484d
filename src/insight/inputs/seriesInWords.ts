import { periodLabel } from '../../quantity/periodLabel.ts';
import type { Period } from '../../scenario/scenario.ts';

/** Values that are told one by one; of more, only the first and the last are. */
const MOST_VALUES = 4;

/**
 * A number of each period in words: `200 MW` where it stands still, `200 MW, 300 MW from 2028 Q1`, and where it changes often
 * `200 MW in 2027 Q1, which becomes 900 MW by 2031 Q4`. A limit that a period does not have, null, is `no limit`, and is
 * not said of the first periods.
 */
export function seriesInWords(
  values: readonly (number | null)[],
  periods: readonly Period[],
  write: (value: number) => string,
): string {
  const written = values.map((value) => (value === null ? 'no limit' : write(value)));
  const changes = written
    .map((value, index) => ({ value, index }))
    .filter(({ value, index }) => value !== written[index - 1] && (index > 0 || values[index] !== null));
  const [first, last] = [changes[0], changes.at(-1)];
  if (first === undefined || last === undefined) return '';
  const label = (index: number) => periodLabel(periods[index] as Period);
  if (changes.length > MOST_VALUES)
    return `${first.value} in ${label(first.index)}, which becomes ${last.value} by ${label(last.index)}`;
  return changes
    .map(({ value, index }) => (index === 0 ? value : `${value} from ${label(index)}`))
    .join(', ');
}
