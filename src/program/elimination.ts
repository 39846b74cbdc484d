/** Below this part of its equation a number may be rounding; nothing is concluded from it. */
export const CLEAR = 1e-6;

/** An unknown with a smaller part than this in an equation is not in it. */
export const ABSENT = 1e-9;

/** What an unknown is in terms of others that may be chosen freely: each of these with its coefficient. Constants are left out. */
export type Expression = ReadonlyMap<number, number>;

/**
 * For each of `count` unknowns, what dense equations make of it, by Gauss-Jordan elimination: an unknown that leads an equation is
 * expressed by those that lead none, and is settled when that leaves no terms. Undefined for the unknowns that lead none. The
 * equations, whose largest coefficient is expected to be 1 or to have been eliminated before, are overwritten.
 */
export function expressedDensely(
  equations: readonly Float64Array[],
  count: number,
): (Expression | undefined)[] {
  const expressed = new Array<Expression | undefined>(count).fill(undefined);
  const leads: { readonly equation: Float64Array; readonly unknown: number }[] = [];
  for (const equation of equations) {
    if (leads.length === count) break;
    for (const lead of leads) eliminate(equation, lead.equation, lead.unknown);
    const unknown = largestOf(equation);
    if (Math.abs(equation[unknown] ?? 0) < CLEAR) continue;
    normalise(equation, unknown);
    for (const lead of leads) eliminate(lead.equation, equation, unknown);
    leads.push({ equation, unknown });
  }
  for (const { equation, unknown } of leads) {
    const expression = new Map<number, number>();
    for (let i = 0; i < equation.length; i += 1) {
      const part = -(equation[i] as number) / (equation[unknown] as number);
      if (i !== unknown && Math.abs(part) > ABSENT) expression.set(i, part);
    }
    expressed[unknown] = expression;
  }
  return expressed;
}

function eliminate(target: Float64Array, by: Float64Array, unknown: number): void {
  const factor = (target[unknown] as number) / (by[unknown] as number);
  if (factor === 0) return;
  for (let i = 0; i < target.length; i += 1) target[i] = (target[i] as number) - factor * (by[i] as number);
  target[unknown] = 0;
}

function normalise(equation: Float64Array, largest: number): void {
  const size = Math.abs(equation[largest] as number);
  for (let i = 0; i < equation.length; i += 1) equation[i] = (equation[i] as number) / size;
}

function largestOf(equation: Float64Array): number {
  let best = 0;
  for (let i = 1; i < equation.length; i += 1) {
    if (Math.abs(equation[i] as number) > Math.abs(equation[best] as number)) best = i;
  }
  return best;
}
