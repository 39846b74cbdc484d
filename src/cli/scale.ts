import { parseQuantity } from '../quantity/quantity.ts';
import type { Scaling } from '../scenario/scaling.ts';
import { UsageError } from './usageError.ts';

/** What `--scale` asks for: a factor such as `1.2`, or a part such as `120%`. Throws a UsageError for what it cannot mean. */
export function scalingsOf({ scale = [] }: { readonly scale?: readonly string[] }): Scaling[] {
  return scale.map((text) => {
    const origin = `--scale ${text}`;
    const [tier = '', factor, ...more] = text.split('=').map((part) => part.trim());
    if (tier === '' || factor === undefined || more.length > 0)
      throw new UsageError(`${origin}: write a tier, "=" and a factor, such as --scale premium=1.2.`);
    const parsed = parseQuantity(factor.includes('%') ? 'partOfForecast' : 'ratio', factor);
    if (!parsed.ok) throw new UsageError(`${origin}: ${parsed.problem}`);
    if (parsed.value > MOST)
      throw new UsageError(
        `${origin}: that is more than any forecast can be short of; write a factor of at most ${MOST}.`,
      );
    return { tier, factor: parsed.value, origin };
  });
}

const MOST = 100;
