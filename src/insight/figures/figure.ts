import { type Figure, type Grade, weakestGrade } from '../../catalogue/figure.ts';
import type { Limits } from '../../scenario/limits.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { EvidenceUnit } from '../evidence/evidenceEntry.ts';

/** A number of a scenario that may turn out otherwise, or several that stand and fall together. */
export interface ScenarioFigure {
  /** What it is, as the evidence of a plan calls it, such as "price of vr_nvl72". */
  readonly what: string;
  readonly grade: Grade;
  /** The number and the lowest and highest value that it may have; absent of several numbers, such as the points of a curve. */
  readonly one?: {
    readonly value: number;
    readonly range: readonly [number, number];
    readonly unit: EvidenceUnit;
  };
  /** True where no source gives a range, and a tenth less and more is tried instead. */
  readonly isTried?: true;
  /** The scenario in which it is at the lower end of its range, or at the upper. */
  at(end: End): Scenario;
}

/** The lower end of a range, or the upper. */
export type End = 0 | 1;

/** A single number, with the least and the most that it can be whatever is tried, such as 1 for a fraction. */
export function oneFigure(
  what: string,
  unit: EvidenceUnit,
  figure: Figure,
  put: (figure: Figure) => Scenario,
  bounds: Limits = {},
): ScenarioFigure {
  const { value, grade } = figure;
  const range = rangeOf(figure, bounds);
  return {
    what,
    grade,
    one: { value, range, unit },
    ...(figure.range === undefined && { isTried: true as const }),
    at: (end) => put({ ...figure, value: range[end] }),
  };
}

/** Several figures, each at its own end; those without a range stay, unless none has one. */
export function severalFigures(
  what: string,
  figures: readonly Figure[],
  put: (change: (figure: Figure) => Figure) => Scenario,
): ScenarioFigure {
  const isTried = figures.every(({ range }) => range === undefined);
  return {
    what,
    grade: weakestGrade(figures.map(({ grade }) => grade)),
    ...(isTried && { isTried: true as const }),
    at: (end) =>
      put((figure) => {
        const { value, range } = figure;
        return { ...figure, value: isTried ? tried(value)[end] : (range?.[end] ?? value) };
      }),
  };
}

/** A number that the planner stated: an assumption until somebody shows otherwise. */
export function statedFigure(value: number): Figure {
  return { value, source: 'scenario', grade: 'assumption' };
}

function rangeOf({ value, range }: Figure, { least, most }: Limits): readonly [number, number] {
  const [low, high] = range ?? tried(value);
  return [Math.max(low, least ?? low), Math.min(high, most ?? high)];
}

/** How far a number is tried either way of which no source gives a range: all alike, so that their weights can be told apart. */
const TRIED = 0.1;

/** A tenth less of an amount and a tenth more, the lower first, also of a fall. */
function tried(value: number): readonly [number, number] {
  return [value - TRIED * Math.abs(value), value + TRIED * Math.abs(value)];
}
