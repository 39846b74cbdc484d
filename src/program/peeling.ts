import { CLEAR } from './elimination.ts';
import type { System } from './equationSystem.ts';

/** An equation that says what one unknown is, and nothing of the others. */
export interface Lead {
  readonly equation: number;
  readonly unknown: number;
  /** The coefficient of the unknown in the equation. */
  readonly part: number;
}

/** Peels until nothing more comes off. Returns the unknowns that lead an equation of their own, in the order in which they came off. */
export function peel(system: System): Lead[] {
  const { starts, unknowns, parts, usesFrom, uses, isOpenEquation, isOpenUnknown, settled } = system;
  const openIn = Int32Array.from(isOpenEquation, (_, e) => (starts[e + 1] as number) - (starts[e] as number));
  const usesOf = Int32Array.from(
    isOpenUnknown,
    (_, u) => (usesFrom[u + 1] as number) - (usesFrom[u] as number),
  );
  const equations: number[] = [];
  const lonely: number[] = [];
  const led: Lead[] = [];
  openIn.forEach((open, e) => {
    if (open === 1) equations.push(e);
  });
  usesOf.forEach((used, u) => {
    if (used === 1) lonely.push(u);
  });
  const close = (equation: number): void => {
    isOpenEquation[equation] = 0;
    for (let k = starts[equation] as number; k < (starts[equation + 1] as number); k += 1) {
      const unknown = unknowns[k] as number;
      usesOf[unknown] = (usesOf[unknown] as number) - 1;
      if (usesOf[unknown] === 1) lonely.push(unknown);
    }
  };
  const settle = (unknown: number): void => {
    isOpenUnknown[unknown] = 0;
    settled[unknown] = 1;
    for (let k = usesFrom[unknown] as number; k < (usesFrom[unknown + 1] as number); k += 1) {
      const equation = uses[k] as number;
      openIn[equation] = (openIn[equation] as number) - 1;
      if (openIn[equation] === 1) equations.push(equation);
    }
  };
  while (equations.length > 0 || lonely.length > 0) {
    const equation = equations.pop();
    if (equation !== undefined) {
      if (isOpenEquation[equation] === 0 || openIn[equation] !== 1) continue;
      const k = firstOpen(unknowns, isOpenUnknown, starts[equation] as number);
      close(equation);
      if (Math.abs(parts[k] as number) >= CLEAR) settle(unknowns[k] as number);
      continue;
    }
    const unknown = lonely.pop() as number;
    if (isOpenUnknown[unknown] === 0 || usesOf[unknown] !== 1) continue;
    const only = uses[firstOpen(uses, isOpenEquation, usesFrom[unknown] as number)] as number;
    const k = unknowns.indexOf(unknown, starts[only] as number);
    const part = parts[k] as number;
    if (Math.abs(part) < STEADY) continue;
    isOpenUnknown[unknown] = 0;
    led.push({ equation: only, unknown, part });
    close(only);
  }
  return led;
}

/** An unknown with a smaller part than this in its equation does not lead it: dividing by it would enlarge rounding. */
const STEADY = 1e-3;

function firstOpen(items: Int32Array, isOpen: Uint8Array, from: number): number {
  let at = from;
  while (isOpen[items[at] as number] === 0) at += 1;
  return at;
}
