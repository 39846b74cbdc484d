import type { Figure, Grade } from '../../catalogue/figure.ts';

/** Unit of a number that a plan rests on. */
export type EvidenceUnit =
  | 'Mtok/s per accelerator'
  | 'Mtok/s per facility MW'
  | 'input Mtok/s per accelerator'
  | '$M per rack'
  | '$M per MW'
  | '$M per MW and year'
  | 'kW per accelerator'
  | 'kW per rack'
  | 'per rack'
  | 'racks'
  | 'racks per year'
  | 'USD per M output tokens'
  | 'USD/MWh'
  | 'kg/MWh'
  | 'tok/s/user'
  | 'month'
  | 'months'
  | 'years'
  | 'fraction'
  | 'fraction per year'
  | 'change per year'
  | 'part of the mean'
  | 'part of the forecast'
  | 'ratio';

interface Known {
  /** What the number is, such as "price of vr_nvl72". */
  readonly what: string;
  /** Absent for a whole forecast, which is many numbers. */
  readonly value?: number;
  readonly unit?: EvidenceUnit;
  readonly grade: Grade;
  /** Keys into the bibliography; `scenario` for what the planner stated. */
  readonly sources: readonly string[];
  readonly range?: readonly [number, number];
  readonly note?: string;
}

/** A throughput that a plan rests on, and whom it serves at which speed. */
export interface ThroughputEvidence extends Known {
  readonly kind: 'throughput';
  readonly server: string;
  readonly tier: string;
  /** tok/s that one user sees. */
  readonly interactivity: number;
  /** True where the curve of another model or length stands in for what the tier promises. */
  readonly isStandIn?: true;
}

/** Any other number that a plan rests on, by what it is a number of. */
export interface OtherEvidence extends Known {
  readonly kind: 'system' | 'pairing' | 'tier' | 'facility' | 'money' | 'supply' | 'forecast';
}

/** One number that a plan rests on: change it, and the plan may change. */
export type EvidenceEntry = ThroughputEvidence | OtherEvidence;

/** A catalogue figure as evidence: what it is, in which unit, with its source and grade. */
export function entryOf(
  kind: OtherEvidence['kind'],
  what: string,
  unit: EvidenceUnit,
  figure: Figure,
): OtherEvidence {
  return {
    kind,
    what,
    value: figure.value,
    unit,
    grade: figure.grade,
    sources: [figure.source],
    ...(figure.range && { range: figure.range }),
    ...(figure.note && { note: figure.note }),
  };
}

/** A number that the planner stated: an assumption until somebody shows otherwise. */
export function stated(
  kind: OtherEvidence['kind'],
  what: string,
  unit: EvidenceUnit,
  value: number,
): OtherEvidence {
  return entryOf(kind, what, unit, { value, source: 'scenario', grade: 'assumption' });
}
