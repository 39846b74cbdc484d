/** Milliseconds of each of some calls, after a warm-up of an eighth as many. */
export function times(count: number, work: (step: number) => void): number[] {
  const warmUp = Math.floor(count / 8);
  const taken: number[] = [];
  for (let step = 0; step < count + warmUp; step += 1) {
    const began = performance.now();
    work(step);
    if (step >= warmUp) taken.push(performance.now() - began);
  }
  return taken;
}

/** The least; NaN of nothing. What else a machine does only adds. */
export function least(taken: readonly number[]): number {
  return taken.length === 0 ? Number.NaN : Math.min(...taken);
}

/** The median; NaN of nothing. */
export function middle(taken: readonly number[]): number {
  return atPart(taken, 0.5);
}

/** The number below which a part of all numbers lie; NaN of nothing. */
export function atPart(taken: readonly number[], part: number): number {
  return taken.toSorted((a, b) => a - b)[Math.floor((taken.length - 1) * part)] ?? Number.NaN;
}
