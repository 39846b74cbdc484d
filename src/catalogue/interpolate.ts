import type { Frontier, OperatingPoint } from './catalogue.ts';
import { type Grade, weakestGrade } from './figure.ts';

/** Throughput of a frontier at one interactivity, in the unit of the frontier's basis. */
export interface Throughput {
  readonly value: number;
  /** The weakest grade of the points that it rests on. */
  readonly grade: Grade;
  /** Sources of those points, each once, slower point first. */
  readonly sources: readonly string[];
  /** False at a published point and below the slowest one, which then serves. */
  readonly isInterpolated: boolean;
}

/**
 * What a system makes while its users see `interactivity` tok/s. Below the slowest point that point serves; between
 * points the logarithm of throughput is linear in interactivity (design section 3); undefined above the fastest point.
 */
export function throughputAt(frontier: Frontier, interactivity: number): Throughput | undefined {
  const { points } = frontier;
  const after = points.findIndex((point) => point.interactivity.value >= interactivity);
  const faster = points[after];
  if (!faster) return undefined;
  const slower = points[after - 1];
  if (!slower || faster.interactivity.value === interactivity) return atPoint(faster);
  return between(slower, faster, interactivity);
}

function atPoint({ throughput }: OperatingPoint): Throughput {
  return {
    value: throughput.value,
    grade: throughput.grade,
    sources: [throughput.source],
    isInterpolated: false,
  };
}

function between(slower: OperatingPoint, faster: OperatingPoint, interactivity: number): Throughput {
  const [from, to] = [slower.throughput, faster.throughput];
  const part =
    (interactivity - slower.interactivity.value) / (faster.interactivity.value - slower.interactivity.value);
  return {
    value: Math.exp(Math.log(from.value) * (1 - part) + Math.log(to.value) * part),
    grade: weakestGrade([from.grade, to.grade]),
    sources: [...new Set([from.source, to.source])],
    isInterpolated: true,
  };
}
