import { ABSENT, type Expression, expressedDensely } from './elimination.ts';
import { connectedParts, denseRows, type Equation, type System, systemOf } from './equationSystem.ts';
import { type Lead, peel } from './peeling.ts';

/**
 * For each of `count` unknowns, which the terms call columns, whether the equations leave it no choice, supposing that they have a
 * solution. False where they leave one, or where that cannot be told clearly or with reasonable effort.
 *
 * Programs of plans are nearly triangular, so most of it is peeling. The only open unknown of an equation is settled. An unknown in one
 * equation only can make that one hold whatever the others are: the equation says nothing of the others, and expresses its unknown
 * by them. What is left when neither is found is eliminated densely, each connected part on its own. Then the expressions
 * are put into each other, last ones first: an unknown is settled when nothing remains of its own.
 */
export function settledUnknowns(equations: readonly Equation[], count: number): boolean[] {
  const system = systemOf(equations, count);
  const { settled } = system;
  const led = peel(system);
  const expressions = new Map<number, Expression>();
  for (const part of connectedParts(system)) {
    if (part.unknowns.length > MOST_DENSE) continue;
    const expressed = expressedDensely(denseRows(system, part), part.unknowns.length);
    for (const [place, unknown] of part.unknowns.entries()) {
      const expression = expressed[place];
      if (expression) expressions.set(unknown, inUnknowns(expression, part.unknowns));
    }
  }
  for (const lead of led.toReversed()) {
    const expression = expressionOf(system, lead, expressions);
    if (expression) expressions.set(lead.unknown, expression);
  }
  for (const [unknown, expression] of expressions) if (expression.size === 0) settled[unknown] = 1;
  return Array.from(settled, (isSettled) => isSettled === 1);
}

/** Unknowns of a connected part that are still worth a dense elimination: some 0.2 s. */
const MOST_DENSE = 600;

/** The longest expression that is worth putting into others. An unknown with a longer one counts as freely chosen. */
const LONGEST = 200;

function inUnknowns(expression: Expression, unknowns: readonly number[]): Expression {
  return new Map(Array.from(expression, ([place, part]) => [unknowns[place] as number, part]));
}

/** What an unknown is that leads an equation, with what its other unknowns are put in; undefined where that is too long. */
function expressionOf(
  { starts, unknowns, parts, settled }: System,
  { equation, unknown, part: ownPart }: Lead,
  expressions: ReadonlyMap<number, Expression>,
): Expression | undefined {
  const found = new Map<number, number>();
  const add = (free: number, part: number): void => {
    found.set(free, (found.get(free) ?? 0) + part);
  };
  for (let k = starts[equation] as number; k < (starts[equation + 1] as number); k += 1) {
    const other = unknowns[k] as number;
    if (other === unknown || settled[other] === 1) continue;
    const part = -(parts[k] as number) / ownPart;
    const expression = expressions.get(other);
    if (expression === undefined) add(other, part);
    else for (const [free, factor] of expression) add(free, part * factor);
    if (found.size > LONGEST) return undefined;
  }
  for (const [free, part] of found) if (Math.abs(part) <= ABSENT) found.delete(free);
  return found;
}
