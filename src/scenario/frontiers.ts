import type { Catalogue, Frontier } from '../catalogue/catalogue.ts';
import { byId } from './order.ts';

/** The curves of the chosen systems and pairings on the workloads given, sorted by workload and server. */
export function frontiersOf(
  catalogue: Catalogue,
  servers: readonly { readonly id: string }[],
  workloads: ReadonlySet<string>,
): Frontier[] {
  const ids = new Set(servers.map(({ id }) => id));
  return catalogue.frontiers
    .filter(({ server, workload }) => ids.has(server) && workloads.has(workload))
    .toSorted(
      (a, b) => byId({ id: a.workload }, { id: b.workload }) || byId({ id: a.server }, { id: b.server }),
    );
}
