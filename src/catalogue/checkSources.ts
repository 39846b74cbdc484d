import { quoted } from '../quantity/printable.ts';
import type { Faults } from '../reading/collectFaults.ts';
import { didYouMean } from '../reading/didYouMean.ts';
import type { Path } from '../reading/path.ts';

/** Reports every `source` within a value of a file that the bibliography does not have. */
export function checkSources(value: unknown, sourceIds: readonly string[], faults: Faults): void {
  visit(value, [], (id, path) => {
    if (sourceIds.includes(id)) return;
    const hint = didYouMean(id, sourceIds, 'add it to sources.yaml.');
    faults.add(path, `the bibliography has no ${quoted(id)}; ${hint}`);
  });
}

function visit(value: unknown, path: Path, found: (source: string, path: Path) => void): void {
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
