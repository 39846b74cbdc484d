import { quoted } from '../quantity/printable.ts';
import type { Faults } from '../reading/collectFaults.ts';
import { didYouMean } from '../reading/didYouMean.ts';
import type { FileOf } from './schema.ts';

/** What is wrong with an interactivity of zero. */
export const NO_SPEED = 'a user who sees 0 tok/s/user is not served';

/**
 * Reports curves of unknown systems, a second curve of the same system, and points that are no efficient frontier:
 * from point to point users must see more speed and the system must make fewer tokens. `decoders` names the decode
 * system of each pairing that prefills on another: its curve is of decoding alone, which no figure per facility MW gives.
 */
export function checkFrontiers(
  file: FileOf<'frontier'>,
  servers: readonly string[],
  decoders: ReadonlyMap<string, string>,
  faults: Faults,
): void {
  const seen = new Set<string>();
  for (const [index, entry] of file.frontiers.entries()) {
    const { server, points } = entry;
    const path = ['frontiers', index];
    if ('publishedKwPerAccelerator' in entry && entry.publishedKwPerAccelerator?.value === 0)
      faults.add(
        [...path, 'publishedKwPerAccelerator', 'value'],
        'must be more than 0; leave it out where the source names none.',
      );
    if (!servers.includes(server)) {
      faults.add(
        [...path, 'server'],
        `there is no system or pairing ${quoted(server)}; ${didYouMean(server, servers)}`,
      );
    }
    const decoder = decoders.get(server);
    if (decoder !== undefined && entry.basis === 'facilityMw')
      faults.add(
        [...path, 'basis'],
        `${quoted(server)} decodes on ${quoted(decoder)}, and how many MW that takes follows from the balance with prefill; write "accelerator" and the output tokens per accelerator of ${quoted(decoder)}.`,
      );
    if (seen.has(server)) {
      faults.add(
        [...path, 'server'],
        `${quoted(server)} already has a curve in this file; write one curve with all points.`,
      );
    }
    seen.add(server);
    for (const [number, point] of points.entries()) {
      const at = [...path, 'points', number];
      const slower = points[number - 1];
      if (point.speed === 0) faults.add([...at, 'speed'], `${NO_SPEED}; leave the point out.`);
      if (point.throughput === 0)
        faults.add([...at, 'throughput'], 'must be more than 0; leave out what serves nobody.');
      if (slower && point.speed <= slower.speed) {
        faults.add([...at, 'speed'], 'is no faster than the point before; write the slowest point first.');
      } else if (slower && point.throughput >= slower.throughput) {
        const what =
          'makes no fewer tokens than the slower point before, which is then not efficient; leave that one out.';
        faults.add([...at, 'throughput'], what);
      }
    }
  }
}
