import { match } from 'ts-pattern';
import type { z } from 'zod';
import type { Frontier, OperatingPoint, Workload } from './catalogue.ts';
import type { Figure } from './figure.ts';
import type { frontierEntry } from './frontierSchema.ts';
import type { FileOf } from './schema.ts';

type Entry = z.output<typeof frontierEntry>;

/** The workload that a frontier file describes. */
export function workloadOf(id: string, { workload }: FileOf<'frontier'>): Workload {
  return {
    id,
    models: workload.models,
    ...(workload.input !== undefined && { inputTokens: workload.input }),
    ...(workload.output !== undefined && { outputTokens: workload.output }),
    ...(workload.cacheHits && { cacheHits: workload.cacheHits }),
  };
}

/**
 * One curve as the planner uses it. What was published per MW with the publisher's own kW per accelerator becomes
 * throughput per accelerator: undoing the publisher's division adds no doubt, so each point keeps its grade.
 */
export function frontierOf(workload: string, entry: Entry): Frontier {
  const { basis, publishedKw } = basisOf(entry);
  const factor = publishedKw ? publishedKw.value / 1000 : 1;
  return {
    server: entry.server,
    workload,
    basis,
    basisNote: entry.note,
    ...(publishedKw && { publishedKwPerAccelerator: publishedKw }),
    points: entry.points.map((point) => operatingPoint(entry, point, factor)),
  };
}

function basisOf(entry: Entry): { basis: Frontier['basis']; publishedKw?: Figure } {
  return match(entry)
    .with({ basis: 'accelerator' }, ({ basis }) => ({ basis }))
    .with({ basis: 'facilityMw' }, ({ basis, publishedKwPerAccelerator }) =>
      publishedKwPerAccelerator
        ? { basis: 'accelerator' as const, publishedKw: publishedKwPerAccelerator }
        : { basis },
    )
    .exhaustive();
}

function operatingPoint(entry: Entry, point: Entry['points'][number], factor: number): OperatingPoint {
  const known = { source: point.source ?? entry.source, grade: point.grade ?? entry.grade };
  const throughput: Figure = {
    value: point.throughput * factor,
    ...known,
    ...(point.range && { range: [point.range[0] * factor, point.range[1] * factor] as const }),
    ...(point.note !== undefined && { note: point.note }),
  };
  return {
    interactivity: { value: point.speed, ...known },
    throughput,
    date: point.date ?? entry.date,
  };
}
