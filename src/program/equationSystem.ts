import { ABSENT } from './elimination.ts';
import type { Term } from './program.ts';

/** One equation, its right-hand side left out: whether an unknown is settled does not depend on it. */
export type Equation = readonly Term[];

/** The equations by equation and by unknown, with each coefficient as a part of the largest in its equation. */
export interface System {
  readonly starts: Int32Array;
  readonly unknowns: Int32Array;
  readonly parts: Float64Array;
  /** For each unknown, where its equations begin among `uses`. */
  readonly usesFrom: Int32Array;
  readonly uses: Int32Array;
  /** What may still be told: an equation until it has said all it can, an unknown until it is settled or leads an equation. */
  readonly isOpenEquation: Uint8Array;
  readonly isOpenUnknown: Uint8Array;
  readonly settled: Uint8Array;
}

/** The system that equations over `count` unknowns make, with everything still open. */
export function systemOf(equations: readonly Equation[], count: number): System {
  const most = equations.reduce((sum, { length }) => sum + length, 0);
  const starts = new Int32Array(equations.length + 1);
  const unknowns = new Int32Array(most);
  const parts = new Float64Array(most);
  const usesFrom = new Int32Array(count + 1);
  let size = 0;
  for (const [e, terms] of equations.entries()) {
    let largest = 0;
    for (const { coefficient } of terms) largest = Math.max(largest, Math.abs(coefficient));
    for (const { column, coefficient } of terms) {
      if (Math.abs(coefficient) <= ABSENT * largest) continue;
      unknowns[size] = column;
      parts[size] = coefficient / largest;
      usesFrom[column + 1] = (usesFrom[column + 1] as number) + 1;
      size += 1;
    }
    starts[e + 1] = size;
  }
  for (let u = 0; u < count; u += 1) usesFrom[u + 1] = (usesFrom[u + 1] as number) + (usesFrom[u] as number);
  const next = usesFrom.slice();
  const uses = new Int32Array(size);
  for (let e = 0; e < equations.length; e += 1) {
    for (let k = starts[e] as number; k < (starts[e + 1] as number); k += 1) {
      const unknown = unknowns[k] as number;
      uses[next[unknown] as number] = e;
      next[unknown] = (next[unknown] as number) + 1;
    }
  }
  return {
    starts,
    unknowns,
    parts,
    usesFrom,
    uses,
    isOpenEquation: new Uint8Array(equations.length).fill(1),
    isOpenUnknown: new Uint8Array(count).fill(1),
    settled: new Uint8Array(count),
  };
}

/** Equations and unknowns that share nothing with the others, each in ascending order. */
export interface Part {
  readonly equations: readonly number[];
  readonly unknowns: readonly number[];
}

/** What is still open, in parts that share nothing. */
export function connectedParts(system: System): Part[] {
  const { starts, unknowns, usesFrom, uses, isOpenEquation, isOpenUnknown } = system;
  const found = new Uint8Array(isOpenEquation.length);
  const parts: Part[] = [];
  for (let first = 0; first < found.length; first += 1) {
    if (isOpenEquation[first] === 0 || found[first] === 1) continue;
    found[first] = 1;
    const equations = [first];
    const reached = new Set<number>();
    for (const equation of equations) {
      for (let k = starts[equation] as number; k < (starts[equation + 1] as number); k += 1) {
        const unknown = unknowns[k] as number;
        if (isOpenUnknown[unknown] === 0 || reached.has(unknown)) continue;
        reached.add(unknown);
        for (let l = usesFrom[unknown] as number; l < (usesFrom[unknown + 1] as number); l += 1) {
          const other = uses[l] as number;
          if (isOpenEquation[other] === 0 || found[other] === 1) continue;
          found[other] = 1;
          equations.push(other);
        }
      }
    }
    const ascending = (a: number, b: number): number => a - b;
    parts.push({ equations: equations.sort(ascending), unknowns: [...reached].sort(ascending) });
  }
  return parts;
}

/** The coefficients of a part's equations, one for each of its unknowns. */
export function denseRows({ starts, unknowns, parts }: System, part: Part): Float64Array[] {
  const places = new Map(part.unknowns.map((unknown, place) => [unknown, place]));
  return part.equations.map((equation) => {
    const row = new Float64Array(part.unknowns.length);
    for (let k = starts[equation] as number; k < (starts[equation + 1] as number); k += 1) {
      const place = places.get(unknowns[k] as number);
      if (place !== undefined) row[place] = parts[k] as number;
    }
    return row;
  });
}
