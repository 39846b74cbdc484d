import type { Program, Row } from './program.ts';
import { isTight } from './tight.ts';

/** Below this part of its equation a number may be rounding; nothing is concluded from it. */
const CLEAR = 1e-6;

/** An unknown with a smaller part than this in an equation is not in it. */
const ABSENT = 1e-9;

/**
 * For each row, whether its price is the same in every optimal dual. Every column in use has a reduced cost of 0 in all of them
 * (complementary slackness), and a row with slack a price of 0: linear equations for the prices of the tight rows. A price that
 * they settle alone is the slope of the objective on both sides of the limit. False where they leave a choice, though the
 * signs of prices may still settle it, or where that cannot be told clearly.
 */
export function settledDuals(program: Program, values: readonly number[]): boolean[] {
  const { columns, rows } = program;
  const places = new Map<number, number>();
  for (const [i, row] of rows.entries()) if (isTight(row, values)) places.set(i, places.size);
  const equations = new Map<number, Float64Array>();
  for (let j = 0; j < columns.length; j += 1) {
    if ((values[j] ?? 0) > 0) equations.set(j, new Float64Array(places.size));
  }
  for (const [i, place] of places) {
    for (const { column, coefficient } of (rows[i] as Row<unknown>).terms) {
      const equation = equations.get(column);
      if (equation) equation[place] = coefficient;
    }
  }
  const settled = unknownsSettledBy([...equations.values()], places.size);
  return rows.map((_, i) => {
    const place = places.get(i);
    return place === undefined || settled[place] === true;
  });
}

// Gauss-Jordan elimination: an unknown is settled when the equation that it leads holds no other.
function unknownsSettledBy(equations: Float64Array[], count: number): boolean[] {
  const settled = new Array<boolean>(count).fill(false);
  const leads: { readonly equation: Float64Array; readonly unknown: number }[] = [];
  for (const equation of equations) {
    normalise(equation);
    for (const lead of leads) eliminate(equation, lead.equation, lead.unknown);
    const unknown = largestOf(equation);
    if (Math.abs(equation[unknown] ?? 0) < CLEAR) continue;
    normalise(equation);
    for (const lead of leads) eliminate(lead.equation, equation, unknown);
    leads.push({ equation, unknown });
  }
  for (const { equation, unknown } of leads) {
    const others = equation.reduce(
      (most, value, i) => (i === unknown ? most : Math.max(most, Math.abs(value))),
      0,
    );
    settled[unknown] = others <= ABSENT * Math.abs(equation[unknown] as number);
  }
  return settled;
}

function eliminate(target: Float64Array, by: Float64Array, unknown: number): void {
  const factor = (target[unknown] as number) / (by[unknown] as number);
  if (factor === 0) return;
  for (let i = 0; i < target.length; i += 1) target[i] = (target[i] as number) - factor * (by[i] as number);
  target[unknown] = 0;
}

function normalise(equation: Float64Array): void {
  const largest = Math.abs(equation[largestOf(equation)] ?? 0);
  if (largest === 0) return;
  for (let i = 0; i < equation.length; i += 1) equation[i] = (equation[i] as number) / largest;
}

function largestOf(equation: Float64Array): number {
  let best = 0;
  for (let i = 1; i < equation.length; i += 1) {
    if (Math.abs(equation[i] as number) > Math.abs(equation[best] as number)) best = i;
  }
  return best;
}
