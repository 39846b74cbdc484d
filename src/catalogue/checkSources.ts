import { quoted } from '../quantity/printable.ts';
import { nearest } from '../reading/nearest.ts';
import type { Report } from './report.ts';

/** Reports every `source` within a value of a file that the bibliography does not have. */
export function checkSources(value: unknown, sourceIds: readonly string[], report: Report): void {
  visit(value, [], (id, path) => {
    if (sourceIds.includes(id)) return;
    const meant = nearest(id, sourceIds);
    report(
      path,
      `the bibliography has no ${quoted(id)}; ${meant ? `did you mean ${quoted(meant)}?` : 'add it to sources.yaml.'}`,
    );
  });
}

function visit(
  value: unknown,
  path: readonly (string | number)[],
  found: (source: string, path: readonly (string | number)[]) => void,
): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) visit(item, [...path, index], found);
    return;
  }
  for (const [key, item] of Object.entries(value)) {
    if (key === 'source' && typeof item === 'string') found(item, [...path, key]);
    else visit(item, [...path, key], found);
  }
}
