import type { Frontier } from '../../catalogue/catalogue.ts';
import { roundTo10 } from '../../quantity/round.ts';

/**
 * A copy of plain data with the numbers alone, to 10 digits, as documents keep them: of a figure its value, without its source, its grade and
 * what is said of it. Two inputs are alike for a plan where their copies are.
 */
export function bare(value: unknown): unknown {
  if (typeof value === 'number') return roundTo10(value);
  if (Array.isArray(value)) return value.map(bare);
  if (value === null || typeof value !== 'object') return value;
  if ('value' in value && 'grade' in value) return bare(value.value);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, part]) => part !== undefined && !SAID.includes(key))
      .map(([key, part]) => [key, bare(part)]),
  );
}

/** What people are told, and plans do not depend on. */
const SAID: readonly string[] = ['name', 'model', 'isStandIn', 'generation', 'nameplateKw', 'basisNote'];

/** What a curve comes to for a plan: its points with their grades, since the evidence may be too weak. */
export function pointsOf({ basis, publishedKwPerAccelerator, points }: Frontier): unknown {
  return bare({
    basis,
    publishedKwPerAccelerator,
    points: points.map((point) => ({
      ...point,
      grades: [point.interactivity.grade, point.throughput.grade],
    })),
  });
}
