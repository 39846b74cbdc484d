import type { Catalogue, Frontier } from '../../catalogue/catalogue.ts';
import { throughputAt } from '../../catalogue/interpolate.ts';
import { type ClaimInput, type ClaimUnit, type Finding, input, type Verdict } from './claim.ts';

/** A throughput read off a curve, Mtok/s, and the numbers that it rests on. */
export interface Reading {
  readonly value: number;
  readonly inputs: readonly ClaimInput[];
}

/** The curve of a system or pairing on a workload; undefined where the catalogue has none. */
export function curveOf(catalogue: Catalogue, server: string, workload: string): Frontier | undefined {
  return catalogue.frontiers.find((curve) => curve.server === server && curve.workload === workload);
}

/** Mtok/s per accelerator at a speed; undefined without a curve, above it, or where it is published per MW alone. */
export function perAccelerator(curve: Frontier | undefined, interactivity: number): Reading | undefined {
  return curve?.basis === 'accelerator'
    ? asPublished(curve, interactivity, 'throughputPerAccelerator')
    : undefined;
}

/**
 * Mtok/s per facility MW at a speed: as published, or what the accelerators make that a MW feeds by the catalogue's rack power
 * and PUE. Undefined without a curve, above it and where the rack power is not known.
 */
export function perCatalogueMw(
  catalogue: Catalogue,
  curve: Frontier | undefined,
  interactivity: number,
): Reading | undefined {
  if (curve?.basis === 'facilityMw') return asPublished(curve, interactivity, 'throughputPerMw');
  const system = catalogue.systems.get(curve?.server ?? '');
  const made = perAccelerator(curve, interactivity);
  if (!system?.itKw || !made) return undefined;
  const pue = catalogue.facility.pue[system.cooling];
  const rackMw = (system.itKw.value * pue.value) / 1000;
  return {
    value: (made.value * system.accelerators.value) / rackMw,
    inputs: [
      ...made.inputs,
      input(`accelerators of ${system.id}`, 'count', system.accelerators),
      input(`IT power of ${system.id}`, 'rackPower', system.itKw),
      input(`PUE, ${system.cooling}`, 'ratio', pue),
    ],
  };
}

/** Mtok/s per MW at a speed by the kW per accelerator that the publisher divided by; undefined where none was published. */
export function perPublishedMw(curve: Frontier | undefined, interactivity: number): Reading | undefined {
  const made = perAccelerator(curve, interactivity);
  const kw = curve?.publishedKwPerAccelerator;
  if (!made || !kw) return undefined;
  return {
    value: made.value / (kw.value / 1000),
    inputs: [...made.inputs, input(`published power of ${curve.server}`, 'rackPower', kw)],
  };
}

function asPublished(curve: Frontier, interactivity: number, unit: ClaimUnit): Reading | undefined {
  const made = throughputAt(curve, interactivity);
  if (!made) return undefined;
  const { value, grade, sources } = made;
  const what = `${curve.server} at ${interactivity} tok/s/user`;
  return { value, inputs: [{ what, workload: curve.workload, unit, value, grade, sources }] };
}

/** What a finding is of. */
export type FindingBase = Pick<Finding, 'what' | 'unit' | 'claimed'>;

/**
 * A finding on numbers read off curves: the verdict on their values, or, where a curve is missing or too slow, that nothing can be
 * said. `others` are what else it rests on.
 */
export function readOff(
  base: FindingBase,
  readings: readonly (Reading | undefined)[],
  verdictOn: (values: readonly number[]) => Verdict,
  others: readonly ClaimInput[] = [],
): Finding {
  const known = readings.filter((reading) => reading !== undefined);
  if (known.length === 0 || known.length < readings.length) {
    const why = 'the catalogue has no such curve that is fast enough.';
    return { ...base, verdict: { kind: 'recorded', why }, inputs: others };
  }
  const verdict = verdictOn(known.map(({ value }) => value));
  return { ...base, verdict, inputs: onceEach([...others, ...known.flatMap(({ inputs }) => inputs)]) };
}

/** The gains of some readings over as many others, each over its own, as a finding; see `readOff`. */
export function gainsOver(
  base: FindingBase,
  newer: readonly (Reading | undefined)[],
  older: readonly (Reading | undefined)[],
  verdictOn: (gains: readonly number[]) => Verdict,
  others: readonly ClaimInput[] = [],
): Finding {
  const gains = (values: readonly number[]) =>
    newer.map((_, index) => (values[index] ?? Number.NaN) / (values[newer.length + index] ?? Number.NaN));
  return readOff(base, [...newer, ...older], (values) => verdictOn(gains(values)), others);
}

/** Inputs without the repeated ones: an accelerator count or a PUE may stand behind several readings. */
export function onceEach(inputs: readonly ClaimInput[]): ClaimInput[] {
  return [...new Map(inputs.map((one) => [JSON.stringify(one), one])).values()];
}
